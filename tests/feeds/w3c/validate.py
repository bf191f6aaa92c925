"""Prints what the W3C feed validator has to say about the XML files of a folder, a line each.

validate.py VALIDATOR FOLDER SITE: the validator's source (github.com/w3c/feedvalidator), the folder
of a built site, and the address at which it is published.
"""
import glob
import os
import sys

validator, folder, site = sys.argv[1:]
sys.path.insert(0, os.path.join(validator, 'src'))
import feedvalidator
from feedvalidator.logging import Error, Warning

count = 0
for path in sorted(glob.glob(os.path.join(folder, '**', '*.xml'), recursive=True)):
    name = os.path.relpath(path, folder)
    with open(path, 'rb') as file:
        events = feedvalidator.validateString(file.read(), firstOccurrenceOnly=1, base=site + name)['loggedEvents']
    count += 1
    for event in events:
        if isinstance(event, (Error, Warning)):
            print(name, event.params.get('line'), type(event).__name__, event.params.get('element', ''))
print(count, 'feeds')
