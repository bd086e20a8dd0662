import type { SearchAccount, SearchState } from '../fhir/account.ts';
import type { Notice } from '../fhir/operation-outcome.ts';
import type { SectionState } from '../ui/section.tsx';
import { clockText } from '../words/view-words-tools.ts';
import type { ReactNode } from 'react';
import type { Speech } from './use-words.tsx';

/** A read as the hooks of fhir give it, without what was read. */
export type Read = {
  state: SearchState;
  accounts: readonly SearchAccount[];
  retry: () => void;
  /** No read of this session has had an answer yet: a lost connection then has another likely cause. */
  unreached?: boolean;
};

/** What a section is about: decides the words for "none recorded". */
type Subject = 'patient' | 'problems' | 'vitals' | 'results' | 'history' | 'social';

type Asked = {
  read: Read;
  subject: Subject;
  /** How many items there are to draw. */ count: number;
};

const isUnderWay = (account: SearchAccount): boolean =>
  account.state === 'waiting' || account.state === 'reading';

/**
 * The one place where a read becomes a section. "None recorded" needs every search of the section
 * to have finished with nothing left out: a failed, cut or refused search is never an empty chart
 * (display rules 19 and 20).
 */
export function readSection(asked: Asked, speech: Speech, children: ReactNode): SectionState {
  const { read, subject, count } = asked;
  const { view } = speech;
  const gaps = gapsOf(read.accounts, speech, read.unreached ?? false);
  const received = sum(read.accounts, 'received');
  const retry = needsRetry(read) ? { label: view.tryAgain, onRetry: read.retry } : undefined;
  const underWay = isUnderWayRead(read);

  if (count > 0) {
    const progress = underWay ? { progress: view.loadingMore(received) } : {};
    if (gaps.length === 0) return { state: 'content', children, ...progress };
    return { state: 'content-with-gaps', children, gaps, ...progress, ...(retry && { retry }) };
  }
  if (underWay) {
    const soFar = received === 0 ? {} : { detail: view.loadingSome(received) };
    return { state: 'loading', message: view.loading[subject], ...soFar };
  }
  if (isRefused(read)) {
    return {
      state: 'not-permitted',
      message: view.notPermitted[subject],
      detail: view.askForAccess,
    };
  }
  if (gaps.length > 0 || isBrokenWithoutAccount(read)) {
    return {
      state: 'problem',
      message: view.notLoaded[subject],
      ...(gaps.length > 0 && { detail: gaps.join(' ') }),
      ...(retry && { retry }),
    };
  }
  if (read.accounts.every(({ state }) => state === 'not-offered')) {
    // Nothing was asked, or the EHR does not know the category: that is no answer about the patient.
    return { state: 'not-permitted', message: view.notAsked[subject], detail: view.notAskedDetail };
  }
  return { state: 'nothing', ...emptyAnswer(read.accounts, subject, speech) };
}

export const sum = (
  accounts: readonly SearchAccount[],
  kind: 'received' | 'shown' | 'elsewhere' | 'enteredInError',
): number => accounts.reduce((total, account) => total + account[kind], 0);

const isBrokenWithoutAccount = (read: Read): boolean =>
  read.accounts.length === 0 && (read.state === 'failed' || read.state === 'incomplete');

const isUnderWayRead = (read: Read): boolean =>
  read.accounts.length === 0
    ? read.state === 'waiting' || read.state === 'reading'
    : read.accounts.some(isUnderWay);

const isRefused = (read: Read): boolean =>
  read.accounts.length === 0
    ? read.state === 'not-granted'
    : read.accounts.every((account) => account.state === 'not-granted');

const needsRetry = (read: Read): boolean =>
  read.accounts.some(
    ({ state, again }) => state === 'failed' || state === 'incomplete' || again?.state === 'failed',
  ) ||
  (read.accounts.length === 0 && read.state === 'failed');

/** What was entered in error was recorded: "none recorded" would be wrong of it. */
function emptyAnswer(
  accounts: readonly SearchAccount[],
  subject: Subject,
  { words, view }: Speech,
): { message: string; detail: string } {
  const names = accounts.map((account) => words.searchName(account.search));
  const errors = sum(accounts, 'enteredInError');
  if (errors > 0)
    return { message: view.nothingToShow[subject], detail: view.askedInError(names, errors) };
  // All of it may stand on another tab, by its code.
  const elsewhere = sum(accounts, 'shown') + sum(accounts, 'elsewhere');
  return {
    message: view.none[subject],
    detail: elsewhere === 0 ? view.asked(names) : view.askedElsewhere(names, elsewhere),
  };
}

/** What is missing from what was asked, in sentences; the same list everywhere it is shown. */
export function gapsOf(
  accounts: readonly SearchAccount[],
  speech: Speech,
  unreached = isUnreached(accounts),
): readonly string[] {
  return accounts.flatMap((account) => gapsOfAccount(account, speech, unreached));
}

/** Not one page came from the EHR, of whatever was asked. */
export const isUnreached = (accounts: readonly SearchAccount[]): boolean =>
  accounts.every(({ pages }) => pages === 0);

/** Why a read failed or broke off; '' where it did not. */
export function whyOf(
  problem: SearchAccount['problem'],
  { words, view }: Speech,
  unreached: boolean,
): string {
  if (problem === undefined) return '';
  // EHRs that let no browser in look like a network that is down (EHR rule 24).
  return unreached && problem.kind === 'network'
    ? view.networkFirst
    : words.readProblem[problem.kind];
}

function gapsOfAccount(
  account: SearchAccount,
  speech: Speech,
  unreached: boolean,
): readonly string[] {
  const { words, view, zone } = speech;
  const name = words.searchName(account.search);
  const why = whyOf(account.problem, speech, unreached);
  const gaps: string[] = [];
  if (account.state === 'failed') gaps.push(view.gapFailed(name, why));
  if (account.state === 'incomplete') gaps.push(view.gapIncomplete(name, distinctOf(account), why));
  if (account.state === 'not-granted') gaps.push(view.gapNotGranted(name));
  if (account.state === 'complete') gaps.push(...noticeGaps(account.notices, name, speech));
  if (account.malformed > 0) gaps.push(view.gapMalformed(name, account.malformed));
  if (account.contradictory > 0) gaps.push(view.gapContradictory(name, account.contradictory));
  if (account.withoutSubject > 0) gaps.push(view.gapWithoutSubject(name, account.withoutSubject));
  if (account.otherPatient > 0) gaps.push(view.gapOtherPatient(name, account.otherPatient));
  const { again, startedAt } = account;
  if (again?.state === 'failed') {
    const clock = (time: number): string => clockText(zone.wallTime(time));
    const reason = whyOf(again.problem, speech, false);
    const asOf = clock(startedAt ?? again.at);
    gaps.push(view.gapAgainFailed(name, clock(again.at), reason, asOf));
  }
  return gaps;
}

/** What is known of the patient from it: a search that began anew has received its pages twice. */
const distinctOf = ({ shown, enteredInError, elsewhere }: SearchAccount): number =>
  shown + enteredInError + elsewhere;

/** Of two notices the codes are our own; those of servers are for support only (EHR rule 16). */
function noticeGaps(notices: readonly Notice[], name: string, { view }: Speech): readonly string[] {
  const sentences = notices
    .filter(({ kind }) => kind === 'maybe-incomplete')
    .map(({ code }) => {
      if (code === 'scope') return view.gapScope(name);
      return code === 'clinical-status' ? view.gapStatus(name) : view.gapMaybe(name);
    });
  return [...new Set(sentences)];
}

/** The searches that bear on one tab; a search without category bears on all of them. */
export function readOf(read: Read, belongs: (category: string) => boolean): Read {
  const accounts = read.accounts.filter(
    ({ search }) => search.category === undefined || belongs(search.category),
  );
  return { ...read, accounts };
}

export const isVitalsSearch = (category: string): boolean => category === 'vital-signs';
export const isResultsSearch = (category: string): boolean => category === 'laboratory';
export const isSocialSearch = (category: string): boolean => category === 'social-history';
export const isHistorySearch = (category: string): boolean =>
  !isVitalsSearch(category) && !isResultsSearch(category);
