import type { SearchAccount } from './account.ts';
import { withNotices } from './operation-outcome.ts';
import type { Entry, Page } from './page.ts';

/** What a resource says, as far as it tells two apart. */
const SAID = ['code', 'effective', 'value', 'components', 'contained', 'onset'] as const;
const WITHDRAWN = SAID.slice(0, 2);

type Marked = { readonly [K in (typeof SAID)[number]]?: unknown } & {
  readonly enteredInError: boolean;
};

/** What was kept, and when it was read: where nothing else tells, what was read last is the newest. */
export type Kept<T> = Entry<T> & { readonly readAt: number };

const timeOf = ({ version }: Entry<unknown>): number => {
  const time = Date.parse(version.lastUpdated);
  return Number.isNaN(time) ? -Infinity : time;
};

/**
 * True where `b` takes the place of `a`: by the time of the last update (a stated one is newer than
 * none), then by version number, then by when it was read. One order for all: with any other, the
 * winner of three would depend on which two meet first.
 */
function isReplaced(a: Kept<unknown>, b: Kept<unknown>): boolean {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  if (timeA !== timeB) return timeB > timeA;
  if (a.version.number !== b.version.number) return b.version.number > a.version.number;
  return b.readAt >= a.readAt;
}

/** Without JSON, which would take 50,000 results of two searches three times as long. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isMembers(a) || !isMembers(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!isAlike(a[key], b[key])) return false;
  return true;
}

const isMembers = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;

/**
 * True where two with one id are one resource: another version of it, or the same again. In one
 * version a resource says one thing; one that states none may have been withdrawn, with its value.
 */
function isSame(a: Kept<Marked>, b: Kept<Marked>): boolean {
  const { number, lastUpdated } = a.version;
  if (number !== b.version.number) return true;
  if (lastUpdated !== b.version.lastUpdated && timeOf(a) !== timeOf(b)) return true;
  const isWithdrawn =
    number === 0 && lastUpdated === '' && a.value.enteredInError !== b.value.enteredInError;
  return (isWithdrawn ? WITHDRAWN : SAID).every((key) => isAlike(a.value[key], b.value[key]));
}

/** True where the two are the same in every word, status and flags too. */
const isRepeated = (a: Kept<Marked>, b: Kept<Marked>): boolean =>
  isAlike(a.version, b.version) && isAlike(a.value, b.value);

/**
 * The name under which an entry is held: its id. Two of two servers, and two that say different
 * things in one version, are two results with one id; neither may hide the other.
 */
function nameOf<T extends Marked>(
  entry: Kept<T>,
  holds: (name: string) => Kept<T> | undefined,
): string | undefined {
  const { id, server, value } = entry;
  if (id === undefined) return undefined;
  let name = id;
  let held = holds(name);
  // One result that two hosts of one server name is one.
  const isElsewhere = server !== undefined && (held?.server ?? server) !== server;
  if (isElsewhere && held !== undefined && !isRepeated(held, entry)) {
    name += ` ${server}`;
    held = holds(name);
  }
  if (held === undefined || isSame(held, entry)) return name;
  return `${name} ${JSON.stringify(SAID.map((key) => value[key]))}`;
}

/**
 * Gathers the pages of one search: refuses what is not this patient's, keeps the newest version of
 * each id, and counts everything.
 */
export function collector<T extends Marked>(patientId: string) {
  const kept: Kept<T>[] = [];
  const places = new Map<string, number>();
  const refused = new Set<string>();
  let errors = 0;
  const count = (value: T): number => (value.enteredInError ? 1 : 0);
  const holds = (name: string): Kept<T> | undefined => {
    const place = places.get(name);
    return place === undefined ? undefined : kept[place];
  };

  return {
    /**
     * Takes a page; returns the account with the page in it, how many resources it had that no
     * page before it had, and how many of these are kept.
     */
    add(
      account: SearchAccount,
      page: Page<T>,
    ): { account: SearchAccount; fresh: number; keptOfIt: number } {
      const readAt = Date.now();
      const before = kept.length;
      let otherPatient = 0;
      let withoutSubject = 0;
      let duplicates = 0;
      let freshRefused = 0;
      for (const sent of page.entries) {
        if (sent.subject !== patientId) {
          if (sent.subject === undefined) withoutSubject += 1;
          else otherPatient += 1;
          const size = refused.size;
          if (sent.id !== undefined) freshRefused += refused.add(sent.id).size - size;
          continue;
        }
        const entry: Kept<T> = { ...sent, readAt };
        const name = nameOf(entry, holds);
        const place = name === undefined ? undefined : places.get(name);
        const held = place === undefined ? undefined : kept[place];
        if (place === undefined || held === undefined) {
          if (name !== undefined) places.set(name, kept.length);
          kept.push(entry);
          errors += count(entry.value);
        } else {
          duplicates += 1;
          if (!isReplaced(held, entry)) continue;
          kept[place] = entry;
          errors += count(entry.value) - count(held.value);
        }
      }
      const { malformed, contradictory, otherType } = page;
      const keptOfIt = kept.length - before;
      return {
        fresh: keptOfIt + freshRefused,
        keptOfIt,
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
          notices: withNotices(account.notices, page.notices),
        },
      };
    },
    kept: (): readonly Kept<T>[] => [...kept],
    size: (): number => kept.length,
    /** False where something came without an id: read a second time it would be there twice. */
    canBeginAgain: (): boolean => kept.every(({ id }) => id !== undefined),
  };
}

/** Several searches as one: each resource once, in its newest version. */
export type Merged<T> = {
  readonly values: readonly T[];
  /** For each search, how many of its resources are shown from another, and how many in error. */
  readonly counts: readonly { readonly elsewhere: number; readonly enteredInError: number }[];
};

/** Merges what several searches kept. Where two hold the same id the newest version is taken. */
export function mergeSearches<T extends Marked>(lists: readonly (readonly Kept<T>[])[]): Merged<T> {
  const winners = new Map<string, Kept<T>>();
  const holds = (name: string): Kept<T> | undefined => winners.get(name);
  for (const list of lists)
    for (const entry of list) {
      const name = nameOf(entry, holds);
      if (name === undefined) continue;
      const held = winners.get(name);
      if (held === undefined || isReplaced(held, entry)) winners.set(name, entry);
    }
  const won = new Set(winners.values());
  const values: T[] = [];
  const counts = lists.map((list) => {
    let elsewhere = 0;
    let enteredInError = 0;
    for (const entry of list) {
      if (entry.id !== undefined && !won.has(entry)) elsewhere += 1;
      else {
        values.push(entry.value);
        if (entry.value.enteredInError) enteredInError += 1;
      }
    }
    return { elsewhere, enteredInError };
  });
  return { values, counts };
}
