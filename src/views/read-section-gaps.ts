import type { SearchAccount } from '../fhir/account.ts';
import type { Notice } from '../fhir/operation-outcome.ts';
import { clockText, joined } from '../words/view-words-tools.ts';
import type { Speech } from './use-words.tsx';

/** Why what a search brought is not the whole of what the EHR holds now, in the order of telling. */
const SHORTFALLS = [
  'not-updated',
  'failed',
  'incomplete',
  'maybe',
  'status',
  'scope',
  'not-permitted',
] as const;
type Shortfall = (typeof SHORTFALLS)[number];

const REFUSED = ['contradictory', 'malformed', 'withoutSubject', 'otherPatient'] as const;

/** Not one page came from the EHR, of whatever was asked. */
export const isUnreached = (accounts: readonly SearchAccount[]): boolean =>
  accounts.every(({ pages }) => pages === 0);

/** Searches whose gaps say already that something newer may be among what is missing. */
export const saysNewerMayBeMissing = (accounts: readonly SearchAccount[]): boolean =>
  accounts.some(
    (account) =>
      shortfallsOf(account).includes('incomplete') ||
      account.contradictory + account.malformed + account.withoutSubject > 0,
  );

/** Not all that the EHR holds for this search is known to be here. */
export const mayLack = (account: SearchAccount): boolean =>
  shortfallsOf(account).length +
    account.contradictory +
    account.malformed +
    account.withoutSubject >
  0;

/** Refused by the EHR, or not asked because it was not granted: to the reader both are one. */
export const isNotPermitted = ({ state, problem }: SearchAccount): boolean =>
  state === 'not-granted' || (state === 'failed' && problem?.kind === 'not-permitted');

type Asked = {
  /** No read of this session has had an answer yet: a lost connection then has another likely cause. */
  unreached?: boolean;
  /** What to say of that; Data notes says what to do, everything else refers to it. */
  networkFirst?: string;
};

/**
 * What is missing, refused or old, in sentences: one for each reason, with the searches that it
 * concerns. The same list everywhere it is shown.
 */
export function gapsOf(
  accounts: readonly SearchAccount[],
  speech: Speech,
  { unreached = isUnreached(accounts), networkFirst = speech.view.networkFirst }: Asked = {},
): readonly string[] {
  const shortfalls = SHORTFALLS.flatMap((shortfall) => {
    const reasonOf = ({ problem, again }: SearchAccount): string => {
      if (shortfall === 'not-permitted') return '';
      if (shortfall !== 'not-updated') return whyOf(problem, speech, unreached && networkFirst);
      return again?.state === 'failed' ? whyOf(again.problem, speech, false) : '';
    };
    const concerned = accounts.filter((account) => shortfallsOf(account).includes(shortfall));
    return [...new Set(concerned.map(reasonOf))].map((reason) => {
      const group = concerned.filter((account) => reasonOf(account) === reason);
      return shortfallText(shortfall, group, reason, speech).trim();
    });
  });
  return [...shortfalls, ...refusals(accounts, speech)];
}

/** Why nothing came at all, for a section that has already said that nothing did. */
export function reasonsOf(
  accounts: readonly SearchAccount[],
  speech: Speech,
  unreached: boolean,
): string {
  const { networkFirst } = speech.view;
  const reasons = accounts.map(({ problem }) => whyOf(problem, speech, unreached && networkFirst));
  return [...new Set(reasons)].join(' ').trim();
}

/** Why a read failed or broke off; '' where it did not. */
function whyOf(
  problem: SearchAccount['problem'],
  { words }: Speech,
  networkFirst: string | false,
): string {
  if (problem === undefined) return '';
  // EHRs that let no browser in look like a network that is down (EHR rule 24).
  return networkFirst !== false && problem.kind === 'network'
    ? networkFirst
    : words.readProblem[problem.kind];
}

function shortfallsOf(account: SearchAccount): readonly Shortfall[] {
  const { state, again, notices } = account;
  const found: Shortfall[] = [];
  if (again?.state === 'failed') found.push('not-updated');
  if (isNotPermitted(account)) found.push('not-permitted');
  else if (state === 'failed' || state === 'incomplete') found.push(state);
  else if (state === 'complete') found.push(...notices.flatMap(shortfallOfNotice));
  return found;
}

/** Of two notices the codes are our own; those of servers are for support only (EHR rule 16). */
function shortfallOfNotice({ kind, code }: Notice): readonly Shortfall[] {
  if (kind !== 'maybe-incomplete') return [];
  if (code === 'scope') return ['scope'];
  return code === 'clinical-status' ? ['status'] : ['maybe'];
}

/** What is the matter with a complete answer, if anything is. */
export const shortfallOfComplete = (account: SearchAccount): Shortfall | undefined =>
  account.state === 'complete'
    ? SHORTFALLS.find((one) => account.notices.flatMap(shortfallOfNotice).includes(one))
    : undefined;

function shortfallText(
  shortfall: Shortfall,
  group: readonly SearchAccount[],
  reason: string,
  { words, view, zone }: Speech,
): string {
  const names = joined(
    group.map((account) => {
      const name = words.searchName(account.search);
      return shortfall === 'incomplete' ? view.namedReceived(name, distinctOf(account)) : name;
    }),
    view.and,
  );
  if (shortfall !== 'not-updated') return view.gaps[shortfall](names, reason);
  const clock = (time: number): string => clockText(zone.wallTime(time));
  const at = group.map(({ again }) => (again?.state === 'failed' ? again.at : 0));
  // One sentence for searches some seconds apart: nothing of it is newer than this.
  const asOf = shownSince(group) ?? Math.min(...at);
  return view.gaps[shortfall](names, reason, clock(Math.max(...at)), clock(asOf));
}

/** What is known of the patient from it: a search that began anew has received its pages twice. */
const distinctOf = ({ shown, enteredInError, elsewhere }: SearchAccount): number =>
  shown + enteredInError + elsewhere;

function refusals(accounts: readonly SearchAccount[], { words, view }: Speech): readonly string[] {
  return REFUSED.flatMap((kind) => {
    const group = accounts.filter((account) => account[kind] > 0);
    if (group.length === 0) return [];
    const names = group.map((account) => {
      const name = words.searchName(account.search);
      return group.length === 1 ? name : view.named(name, account[kind]);
    });
    const total = group.reduce((sum, account) => sum + account[kind], 0);
    return view.refused[kind](total, joined(names, view.and));
  });
}

/** The oldest answer among these decides: nothing shown of them is older. */
export function shownSince(accounts: readonly SearchAccount[]): number | undefined {
  const times = accounts
    .filter(({ pages }) => pages > 0)
    .flatMap(({ startedAt }) => startedAt ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** The same in a few words each, gravest first. */
export function gapTexts(accounts: readonly SearchAccount[], speech: Speech): readonly string[] {
  const { view, zone } = speech;
  const counts = view.gapCounts;
  const having = (...kinds: Shortfall[]): readonly SearchAccount[] =>
    accounts.filter((account) => shortfallsOf(account).some((one) => kinds.includes(one)));
  const told = (say: (names: string) => string, group: readonly SearchAccount[]) =>
    group.length === 0 ? [] : [say(shortNames(group, accounts, speech))];
  const since = shownSince(having('not-updated'));
  const failed = having('failed');
  const refused = REFUSED.filter((kind) => accounts.some((account) => account[kind] > 0));
  return [
    ...(since === undefined ? [] : [counts.notUpdated(clockText(zone.wallTime(since)))]),
    ...(failed.length > 0 && failed.length === accounts.length
      ? [view.nothingLoaded]
      : told(counts.notLoaded, failed)),
    ...told(counts.incomplete, having('incomplete', 'maybe', 'status', 'scope')),
    ...told(counts.notPermitted, having('not-permitted')),
    ...(refused.length === 0
      ? []
      : [
          counts.refused(
            accounts.flatMap((one) => refused.map((kind) => one[kind])).reduce((a, b) => a + b),
            refused.map((kind) => counts.refusedAs[kind]).join(', '),
          ),
        ]),
  ];
}

const isOther = ({ search }: SearchAccount): boolean => search.resource !== 'Observation';

/** One or two are named, every kind of observation as one; of more, how many there are. */
function shortNames(
  group: readonly SearchAccount[],
  accounts: readonly SearchAccount[],
  { words, view }: Speech,
): string {
  const others = group.filter(isOther);
  const kinds = group.length - others.length;
  const isEvery = kinds > 2 && kinds === accounts.length - accounts.filter(isOther).length;
  const names = (isEvery ? others : group).map(({ search }) => words.searchName(search));
  if (isEvery) names.push(view.gapCounts.observations);
  return names.length > 2 ? view.gapCounts.searches(group.length) : joined(names, view.and);
}

/** The first of them, and that there are more; '' where all is well. */
export function gapSummary(accounts: readonly SearchAccount[], speech: Speech): string {
  const [first = '', ...more] = gapTexts(accounts, speech);
  return more.length === 0 ? first : speech.view.andMore(first, more.length);
}
