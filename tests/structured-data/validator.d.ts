declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(vocabulary: object);
    // biome-ignore lint/suspicious/noExplicitAny: the package has no types.
    validate(extracted: object): Promise<any[]>;
  }
}
