/**
 * Keeps one of equal values. A chart of 50,000 observations names a few hundred concepts; holding
 * each once is what keeps the garbage collector, and with it the screen, from stalling.
 */
export type Shared<T> = {
  /** The value given, or an equal one given earlier. */
  same(key: string, value: T): T;
};

const stores: Map<string, unknown[]>[] = [];

/** A store of its own for one kind of value; `isEqual` says when two of them are the same. */
export function shareEqual<T>(isEqual: (a: T, b: T) => boolean): Shared<T> {
  const store = new Map<string, T[]>();
  stores.push(store);
  return {
    same(key, value) {
      const bucket = store.get(key);
      if (bucket === undefined) {
        if (store.size >= 2000) store.clear();
        store.set(key, [value]);
        return value;
      }
      for (const known of bucket) if (isEqual(known, value)) return known;
      // A bucket that long is one key with ever new text: sharing gains nothing there.
      if (bucket.length < 8) bucket.push(value);
      return value;
    },
  };
}

/** Forgets every value kept. They are names of tests and problems, and belong to a session. */
export function forgetShared(): void {
  for (const store of stores) store.clear();
}
