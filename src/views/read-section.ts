import type { SearchAccount, SearchState } from '../fhir/account.ts';
import type { SectionState } from '../ui/section.tsx';
import type { ReactNode } from 'react';
import type { Speech } from './use-words.tsx';

/** A read as the hooks of fhir give it, without what was read. */
export type Read = {
  state: SearchState;
  accounts: readonly SearchAccount[];
  retry: () => void;
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
  const gaps = gapsOf(read.accounts, speech);
  const retry = needsRetry(read) ? { label: view.tryAgain, onRetry: read.retry } : undefined;
  const underWay = isUnderWayRead(read);

  if (count > 0) {
    const progress = underWay ? { progress: view.loadingMore } : {};
    if (gaps.length === 0) return { state: 'content', children, ...progress };
    return { state: 'content-with-gaps', children, gaps, ...progress, ...(retry && { retry }) };
  }
  if (underWay) return { state: 'loading', message: view.loading[subject] };
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
  return { state: 'nothing', message: view.none[subject], detail: askedFor(read.accounts, speech) };
}

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
  read.accounts.some((account) => account.state === 'failed' || account.state === 'incomplete') ||
  (read.accounts.length === 0 && read.state === 'failed');

function askedFor(accounts: readonly SearchAccount[], { words, view }: Speech): string {
  const names = accounts.map((account) => words.searchName(account.search));
  // All of it may stand elsewhere: entered in error, or on another tab by its code.
  const elsewhere = accounts.reduce((sum, { kept }) => sum + kept, 0);
  return elsewhere === 0 ? view.asked(names) : view.askedElsewhere(names, elsewhere);
}

/** What is missing from what was asked, in sentences; the same list everywhere it is shown. */
export function gapsOf(accounts: readonly SearchAccount[], speech: Speech): readonly string[] {
  return accounts.flatMap((account) => gapsOfAccount(account, speech));
}

function gapsOfAccount(account: SearchAccount, { words, view }: Speech): readonly string[] {
  const name = words.searchName(account.search);
  const why = account.problem === undefined ? '' : words.readProblem[account.problem.kind];
  const gaps: string[] = [];
  if (account.state === 'failed') gaps.push(view.gapFailed(name, why));
  if (account.state === 'incomplete') gaps.push(view.gapIncomplete(name, account.received, why));
  if (account.state === 'not-granted') gaps.push(view.gapNotGranted(name));
  if (
    account.state === 'complete' &&
    account.notices.some(({ kind }) => kind === 'maybe-incomplete')
  ) {
    gaps.push(view.gapMaybe(name));
  }
  if (account.malformed > 0) gaps.push(view.gapMalformed(name, account.malformed));
  if (account.withoutSubject > 0) gaps.push(view.gapWithoutSubject(name, account.withoutSubject));
  if (account.otherPatient > 0) gaps.push(view.gapOtherPatient(name, account.otherPatient));
  return gaps;
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
