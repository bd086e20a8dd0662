import type { SearchParams } from 'fhir-kit-client';
import type { Session } from '../session/session.ts';
import { newAccount, type SearchAccount, type SearchName } from './account.ts';
import { readPage, resolveNext } from './bundle.ts';
import { collector } from './collect.ts';
import { parseJson } from './json.ts';
import { errorText, type Notice } from './operation-outcome.ts';
import { problemOf, ReadFailure, type ReadProblem } from './read-problem.ts';
import { readUrl, Refusal } from './request.ts';

type Members = Record<string, unknown>;

/** What a search has brought so far, and its account. */
export type SearchResult<T> = {
  readonly values: readonly T[];
  readonly account: SearchAccount;
};

export type Search<T> = {
  readonly name: SearchName;
  /** Query parameters besides `patient`. */
  readonly parameters: SearchParams;
  /** Loads what turns a resource into its clinical value: its code arrives beside the first page. */
  readonly model: () => Promise<(resource: Members) => T>;
};

/** A wish: servers cap it, ignore it or (once) are asked again without it. */
const COUNT = '500';
const PAGE_LIMIT = 500;
/** Post-filtering servers send pages with nothing new in them; this many in a row are enough. */
const BARREN_PAGES = 3;

/**
 * New values are handed on when there are this many more than last time, or after this long.
 * The account is handed on with every page; what is made of the values costs time by their number,
 * and making it anew for each of a hundred pages would cost the square of it.
 */
const GROWTH = 1.2;
const LONGEST_SILENCE_MS = 2000;

const EVERY_STATUS: Readonly<Record<SearchName['resource'], SearchParams>> = {
  Observation: {
    status: 'registered,preliminary,final,amended,corrected,cancelled,entered-in-error,unknown',
  },
  Condition: { 'clinical-status': 'active,recurrence,relapse,inactive,remission,resolved' },
  Patient: {},
};
/** Such a search leaves out the conditions that have no clinical status. */
const WITHOUT_STATUS_LEFT_OUT: Notice = { kind: 'maybe-incomplete', code: 'clinical-status' };

/** The scope covers a part of what the search asks for; the server answers with that part. */
const PART_GRANTED: Notice = { kind: 'maybe-incomplete', code: 'scope' };

/** US Core servers must know these: refusing one is a failure, not an unknown category. */
const EXPECTED = new Set(['vital-signs', 'laboratory', 'social-history', 'survey']);

function searchUrl(session: Session, search: Search<unknown>, more: SearchParams): string {
  const query = new URLSearchParams([['patient', session.patientId]]);
  for (const [name, value] of Object.entries({ ...search.parameters, ...more }))
    query.append(name, String(value));
  return `${session.fhirBase}/${search.name.resource}?${query}`;
}

type FirstPage = {
  readonly url: string;
  readonly body: string;
  readonly notices: readonly Notice[];
};

/**
 * The first page. After a 400 one different request is made: with every status where the server
 * demands a status (US Core allows it to), else without `_count`; never the same one again.
 */
async function firstPage(session: Session, search: Search<unknown>): Promise<FirstPage> {
  const url = searchUrl(session, search, { _count: COUNT });
  try {
    return { url, body: await readUrl(session, url), notices: [] };
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.status !== 400) throw thrown;
    const { resource } = search.name;
    const wantsStatus = errorText(thrown.body).includes('status');
    const other = searchUrl(session, search, wantsStatus ? EVERY_STATUS[resource] : {});
    return {
      url: other,
      body: await readUrl(session, other),
      notices: wantsStatus && resource === 'Condition' ? [WITHOUT_STATUS_LEFT_OUT] : [],
    };
  }
}

/** A 400 that speaks of the category: the server does not know it, and nothing is missing. */
function isUnknownCategory(thrown: unknown, name: SearchName): boolean {
  return (
    name.category !== undefined &&
    !EXPECTED.has(name.category) &&
    thrown instanceof Refusal &&
    thrown.status === 400 &&
    /category|59111|4115/.test(errorText(thrown.body))
  );
}

/**
 * Runs one search to its end: follows every `next`, hands each page on as it arrives, guards
 * against foreign links, loops and endless servers. Never throws: the account says how it went,
 * and what came before a problem is kept.
 */
export async function runSearch<T>(
  session: Session,
  search: Search<T>,
  onPage: (soFar: SearchResult<T>) => void,
): Promise<SearchResult<T>> {
  const { name } = search;
  let account: SearchAccount = { ...newAccount(name), startedAt: Date.now() };
  if (!session.grants.allows(name.resource, name.category))
    return { values: [], account: { ...account, state: 'not-granted' } };

  const gathered = collector<T>(session.patientId);
  const finish = (state: SearchAccount['state'], problem?: ReadProblem): SearchResult<T> => ({
    values: gathered.values(),
    account: {
      ...account,
      state,
      finishedAt: Date.now(),
      ...(problem === undefined ? {} : { problem }),
    },
  });
  const stop = (problem: ReadProblem): SearchResult<T> =>
    finish(account.pages === 0 ? 'failed' : 'incomplete', problem);

  let shown: readonly T[] = [];
  let shownAt = 0;
  const show = (): void => {
    const due = account.kept >= shown.length * GROWTH || Date.now() - shownAt > LONGEST_SILENCE_MS;
    if (due && account.kept !== shown.length) {
      shown = gathered.values();
      shownAt = Date.now();
    }
    onPage({ values: shown, account });
  };

  account = { ...account, state: 'reading' };
  show();
  try {
    const seen = new Set<string>();
    let barren = 0;
    const [first, model] = await Promise.all([firstPage(session, search), search.model()]);
    let { url, body } = first;
    const limited = session.grants.limits(name.resource, name.category);
    account = { ...account, notices: [...first.notices, ...(limited ? [PART_GRANTED] : [])] };
    for (;;) {
      seen.add(url);
      const page = readPage(parseJson(body), name.resource);
      const { account: after, fresh } = gathered.add(account, page, model);
      account = after;
      if (page.next.is === 'none') return finish('complete');
      if (page.next.is === 'unreadable') throw new ReadFailure({ kind: 'unreadable' });
      barren = fresh === 0 ? barren + 1 : 0;
      const next = resolveNext(page.next.url, session.fhirBase);
      if (next === undefined) throw new ReadFailure({ kind: 'foreign-next-link' });
      if (seen.has(next) || barren >= BARREN_PAGES) throw new ReadFailure({ kind: 'paging-loop' });
      if (account.pages >= PAGE_LIMIT || account.kept >= session.ehr.readLimit)
        throw new ReadFailure({ kind: 'limit-reached' });
      show();
      url = next;
      body = await readUrl(session, url);
    }
  } catch (thrown) {
    if (account.pages === 0 && isUnknownCategory(thrown, name)) return finish('not-offered');
    return stop(problemOf(thrown));
  }
}
