import type { SearchAccount } from './account.ts';
import type { Entry, Page, Version } from './page.ts';

/** By version number, then by time; undefined: neither says which of the two is newer. */
function newerOf(a: Version, b: Version): 'a' | 'b' | undefined {
  if (a.number !== b.number) return a.number > b.number ? 'a' : 'b';
  const [timeA, timeB] = [Date.parse(a.lastUpdated), Date.parse(b.lastUpdated)];
  if (timeA === timeB || Number.isNaN(timeA) || Number.isNaN(timeB)) return undefined;
  return timeA > timeB ? 'a' : 'b';
}

type Marked = { readonly enteredInError: boolean };

/**
 * Gathers the pages of one search: refuses what is not this patient's, keeps the newest version of
 * each id (of two that say nothing, the one seen last), and counts everything.
 */
export function collector<T extends Marked>(patientId: string) {
  const kept: Entry<T>[] = [];
  const places = new Map<string, number>();
  let errors = 0;
  const count = (value: T): number => (value.enteredInError ? 1 : 0);

  return {
    /** Takes a page; returns the account with the page in it and how many new resources it had. */
    add(account: SearchAccount, page: Page<T>): { account: SearchAccount; fresh: number } {
      let otherPatient = 0;
      let withoutSubject = 0;
      let duplicates = 0;
      let fresh = 0;
      for (const entry of page.entries) {
        if (entry.subject === undefined) withoutSubject += 1;
        else if (entry.subject !== patientId) otherPatient += 1;
        else {
          const place = entry.id === undefined ? undefined : places.get(entry.id);
          const held = place === undefined ? undefined : kept[place];
          if (place === undefined || held === undefined) {
            if (entry.id !== undefined) places.set(entry.id, kept.length);
            kept.push(entry);
            errors += count(entry.value);
            fresh += 1;
          } else {
            duplicates += 1;
            if (newerOf(held.version, entry.version) === 'a') continue;
            kept[place] = entry;
            errors += count(entry.value) - count(held.value);
          }
        }
      }
      const { malformed, contradictory, otherType } = page;
      return {
        fresh,
        account: {
          ...account,
          pages: account.pages + 1,
          received: account.received + page.entries.length + malformed + contradictory + otherType,
          shown: kept.length - errors,
          enteredInError: errors,
          otherPatient: account.otherPatient + otherPatient,
          withoutSubject: account.withoutSubject + withoutSubject,
          malformed: account.malformed + malformed,
          contradictory: account.contradictory + contradictory,
          otherType: account.otherType + otherType,
          duplicates: account.duplicates + duplicates,
          notices: [...account.notices, ...page.notices],
        },
      };
    },
    kept: (): readonly Entry<T>[] => [...kept],
    size: (): number => kept.length,
  };
}

/** Several searches as one: each resource once, in its newest version. */
export type Merged<T> = {
  readonly values: readonly T[];
  /** For each search, how many of its resources are shown from another, and how many in error. */
  readonly counts: readonly { readonly elsewhere: number; readonly enteredInError: number }[];
};

/**
 * Merges what several searches kept. Where two hold the same id the newest version is taken, and of
 * two that say nothing the earlier search's, so that the order of arrival changes nothing.
 */
export function mergeSearches<T extends Marked>(
  lists: readonly (readonly Entry<T>[])[],
): Merged<T> {
  const winners = new Map<string, Entry<T>>();
  for (const list of lists)
    for (const entry of list) {
      if (entry.id === undefined) continue;
      const held = winners.get(entry.id);
      if (held === undefined || newerOf(held.version, entry.version) === 'b')
        winners.set(entry.id, entry);
    }
  const values: T[] = [];
  const counts = lists.map((list) => {
    let elsewhere = 0;
    let enteredInError = 0;
    for (const entry of list) {
      const isShown = entry.id === undefined || winners.get(entry.id) === entry;
      if (!isShown) elsewhere += 1;
      else {
        values.push(entry.value);
        if (entry.value.enteredInError) enteredInError += 1;
      }
    }
    return { elsewhere, enteredInError };
  });
  return { values, counts };
}
