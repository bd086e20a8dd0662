import type { Session } from '../session/session.ts';
import { newAccount, NOT_GRANTED, type SearchAccount } from './account.ts';
import { collector, type Kept } from './collect.ts';
import type { Modelled } from './models.ts';
import { resolveNext } from './next-link.ts';
import type { Notice } from './operation-outcome.ts';
import { readPageOf } from './page-reader.ts';
import { problemOf, ReadFailure, type ReadProblem } from './read-problem.ts';
import { askedAt, PATIENT_WAITING, readUrl, Refusal, type Waiting } from './request.ts';
import { ask, isForgotten, type Asked, type Search } from './search-request.ts';

/** What a search has brought so far, and its account. */
export type SearchResult<T> = {
  readonly kept: readonly Kept<T>[];
  readonly account: SearchAccount;
};

/** The scope covers a part of what the search asks for; the server answers with that part. */
const PART_GRANTED: Notice = { kind: 'maybe-incomplete', code: 'scope' };

const PAGE_LIMIT = 500;
/** Post-filtering servers send pages with nothing new in them; this many in a row are enough. */
const BARREN_PAGES = 3;
/** A server that pays no heed to the patient sends everybody's; so many in a row without ours. */
const FOREIGN_PAGES = 10;

/**
 * New values are handed on when there are this many more than last time, or after this long.
 * The account is handed on with every page; what is made of the values costs time by their number,
 * and making it anew for each of a hundred pages would cost the square of it.
 */
const GROWTH = 1.2;
const LONGEST_SILENCE_MS = 2000;

/** What may be made of a 400 loads with the first one; where it does not come, the search fails. */
async function badRequest(thrown: unknown) {
  if (!(thrown instanceof Refusal) || thrown.status !== 400) return undefined;
  const after = await import('./after-refusal.ts').catch(() => undefined);
  return after && { ...after, body: thrown.body };
}

/**
 * Runs one search to its end: follows every `next`, hands each page on as it arrives, guards
 * against foreign links, loops and endless servers, and begins once more where the server has
 * forgotten its own next link. Never throws: the account says how it went, and what came before a
 * problem is kept.
 */
export async function runSearch<R extends keyof Modelled>(
  session: Session,
  search: Search<R>,
  onPage: (soFar: SearchResult<Modelled[R]>) => void,
  pause: Waiting['pause'] = PATIENT_WAITING.pause,
): Promise<SearchResult<Modelled[R]>> {
  const { name } = search;
  let asked: Asked = ask(session, search);
  let account: SearchAccount = { ...newAccount(name), startedAt: askedAt(session, asked.url) };
  const isGranted = (): boolean => session.grants.allows(name.resource, name.category);
  if (!isGranted()) return { kept: [], account: { ...account, ...NOT_GRANTED } };

  const gathered = collector<Modelled[R]>(session.patientId);
  let url = asked.url;
  const seen = new Set<string>();
  let barren = 0;
  let foreign = 0;

  let shown: readonly Kept<Modelled[R]>[] = [];
  let shownAt = 0;
  const show = (part: Partial<SearchAccount> = {}): void => {
    const size = gathered.size();
    const due = size >= shown.length * GROWTH || Date.now() - shownAt > LONGEST_SILENCE_MS;
    if (due && size !== shown.length) {
      shown = gathered.kept();
      shownAt = Date.now();
    }
    onPage({ kept: shown, account: { ...account, ...part } });
  };
  const finish = (
    state: SearchAccount['state'],
    problem?: ReadProblem,
  ): SearchResult<Modelled[R]> => ({
    kept: gathered.kept(),
    account: {
      ...account,
      state,
      finishedAt: Date.now(),
      ...(problem === undefined ? {} : { problem }),
    },
  });

  const askAs = (other: Asked): void => {
    asked = other;
    url = other.url;
    seen.clear();
    account = { ...account, asked: other.parameters, notices: other.notices };
  };
  const waiting: Waiting = { pause, onWait: (triesAgainAt) => show({ triesAgainAt }) };
  let mayAskOtherwise = true;
  let mayBeginAgain = true;
  const nextBody = async (): Promise<string> => {
    for (;;) {
      try {
        return await readUrl(session, url, waiting);
      } catch (thrown) {
        const bad = account.pages === 0 ? await badRequest(thrown) : undefined;
        if (mayAskOtherwise && bad !== undefined) {
          mayAskOtherwise = false;
          askAs(bad.askOtherwise(session, search, bad.body));
        } else if (
          mayBeginAgain &&
          account.pages > 0 &&
          isForgotten(thrown) &&
          gathered.canBeginAgain()
        ) {
          mayBeginAgain = false;
          // Pages bring nothing new until this has caught up.
          barren = -account.pages;
          askAs({ ...asked, notices: account.notices });
        } else throw thrown;
      }
    }
  };

  askAs(asked);
  account = { ...account, state: 'reading' };
  show();
  try {
    for (;;) {
      const body = await nextBody();
      // A token that was renewed meanwhile may be for less, and its answer empty for that reason.
      if (!isGranted()) throw new ReadFailure(NOT_GRANTED.problem);
      seen.add(url);
      const page = await readPageOf(name.resource, body, session.over);
      const othersBefore = account.otherPatient;
      const added = gathered.add(account, page);
      account = added.account;
      if (page.next.is === 'none') {
        if (session.grants.limits(name.resource, name.category))
          account = { ...account, notices: [...account.notices, PART_GRANTED] };
        return finish('complete');
      }
      if (page.next.is === 'unreadable') throw new ReadFailure({ kind: 'unreadable' });
      barren = added.fresh === 0 ? barren + 1 : Math.min(barren, 0);
      // While a second round catches up, nothing new is kept either.
      const isForeign = added.keptOfIt === 0 && account.otherPatient > othersBefore;
      foreign = isForeign ? foreign + 1 : 0;
      const next = resolveNext(page.next.url, session.fhirBase);
      if (next === undefined)
        throw new ReadFailure({
          kind: page.next.url.includes('//') ? 'foreign-next-link' : 'unreadable',
        });
      if (foreign >= FOREIGN_PAGES) throw new ReadFailure({ kind: 'other-patient' });
      if (seen.has(next) || barren >= BARREN_PAGES) throw new ReadFailure({ kind: 'paging-loop' });
      if (account.pages >= PAGE_LIMIT || gathered.size() >= session.ehr.readLimit)
        throw new ReadFailure({ kind: 'limit-reached' });
      show();
      url = next;
    }
  } catch (thrown) {
    const bad = account.pages === 0 ? await badRequest(thrown) : undefined;
    if (bad?.isUnknownCategory(bad.body, name) === true) return finish('not-offered');
    return finish(account.pages === 0 ? 'failed' : 'incomplete', problemOf(thrown, 'unreadable'));
  }
}
