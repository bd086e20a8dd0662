import {
  askedSearches,
  isUnderWay,
  type SearchAccount,
  type SearchState,
} from '../fhir/account.ts';
import type { SectionState } from '../ui/section.tsx';
import type { ReactNode } from 'react';
import { gapsOf, isNotPermitted, reasonsOf } from './read-section-gaps.ts';
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

/**
 * The one place where a read becomes a section. "None recorded" needs every search of the section
 * to have finished with nothing left out: a failed, cut or refused search is never an empty chart
 * (display rules 19 and 20).
 */
export function readSection(asked: Asked, speech: Speech, children: ReactNode): SectionState {
  const { read, subject, count } = asked;
  const { view } = speech;
  const gaps = gapsOf(read.accounts, speech, { unreached: read.unreached ?? false });
  const retry = needsRetry(read) ? { label: view.tryAgain, onRetry: read.retry } : undefined;
  const underWay = isUnderWayRead(read);

  if (count > 0) {
    const progress = underWay ? { progress: view.loadingMore } : {};
    if (gaps.length === 0) return { state: 'content', children, ...progress };
    return { state: 'content-with-gaps', children, gaps, ...progress, ...(retry && { retry }) };
  }
  if (underWay) {
    return { state: 'loading', message: view.loading[subject] };
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
      ...(gaps.length > 0 && { detail: detailOf(read, gaps, speech) }),
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
    ? isUnderWay(read.state)
    : read.accounts.some(({ state }) => isUnderWay(state));

const isRefused = (read: Read): boolean =>
  read.accounts.length === 0 ? read.state === 'not-granted' : read.accounts.every(isNotPermitted);

/** What was not permitted is so the next time: there is Refresh for who knows better. */
const needsRetry = (read: Read): boolean =>
  read.accounts.some(({ problem, again }) =>
    [problem, again?.state === 'failed' ? again.problem : undefined].some(
      (one) => one !== undefined && one.kind !== 'not-permitted',
    ),
  ) ||
  (read.accounts.length === 0 && read.state === 'failed');

/** What was entered in error was recorded: "none recorded" would be wrong of it. */
function emptyAnswer(
  accounts: readonly SearchAccount[],
  subject: Subject,
  { words, view }: Speech,
): { message: string; detail: string } {
  // A category that the EHR does not know was answered with nothing, not with none.
  const names = askedSearches(accounts).asked.map(({ search }) => words.searchName(search));
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

/** Where every search failed, the message has said it of all; only why is left. */
function detailOf(read: Read, gaps: readonly string[], speech: Speech): string {
  const { accounts, unreached = false } = read;
  const isAll = accounts.every(({ state }) => state === 'failed');
  return isAll ? reasonsOf(accounts, speech, unreached) : gaps.join(' ');
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
