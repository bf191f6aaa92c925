// Lets the judge look at one archive after another, as a process for each would take a minute:
//
//     node judge-many.mjs JUDGE ARCHIVES
//
// where ARCHIVES is a JSON list of { root, args }. Prints a JSON list of what it says of each.
import { pathToFileURL } from 'node:url';

const [judge, archives] = process.argv.slice(2);
const said = [];
const print = console.log;
console.log = (text) => said.push(text);
for (const [index, { root, args }] of JSON.parse(archives).entries()) {
  process.env.GAZETTE_ROOT = root;
  process.argv = [process.argv[0], judge, ...args];
  // A module of another address is run anew.
  await import(`${pathToFileURL(judge)}?${index}`);
}
print(JSON.stringify(said));
