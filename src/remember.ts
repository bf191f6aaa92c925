/** A function that works once for each key, and gives what it made again after that. */
export function remember<Key extends object | string, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const ofObjects = new WeakMap<object, Made>();
  const ofTexts = new Map<string, Made>();
  return (key) => {
    const known = typeof key === 'string' ? ofTexts.get(key) : ofObjects.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (typeof key === 'string') ofTexts.set(key, made);
    else ofObjects.set(key, made);
    return made;
  };
}

/** The same for what is made of nothing. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
