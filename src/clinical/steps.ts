/**
 * Work that can stop between two steps, wherever it yields: for 50,000 readings some of it takes
 * longer than a frame, and whoever calls it decides whether to pause.
 */
export type Steps<T> = Generator<void, T, void>;

/** Does the work at one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The items, with a place to stop after every so many: a millisecond or two of work. */
export function* stepping<T>(items: readonly T[], each: (item: T) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    if (index % 500 === 499) yield;
    each(item);
  }
}
