// What src/judge/shims.ts brings, beside Temporal and URL.parse: with these and ES2023 the judge must do.

interface ObjectConstructor {
  groupBy<K extends PropertyKey, T>(items: Iterable<T>, key: (item: T, index: number) => K): Partial<Record<K, T[]>>;
}

interface MapConstructor {
  groupBy<K, T>(items: Iterable<T>, key: (item: T, index: number) => K): Map<K, T[]>;
}

interface Uint8ArrayConstructor {
  fromBase64(text: string, options?: { alphabet?: 'base64' | 'base64url' }): Uint8Array<ArrayBuffer>;
}

interface IteratorObject<T, TReturn, TNext> {
  flatMap<U>(callback: (value: T, index: number) => Iterable<U>): IteratorObject<U, undefined, unknown>;
}
