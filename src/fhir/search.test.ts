import type { Observation } from 'fhir/r4';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaultName } from '../../sandbox/faults.ts';
import type { LaunchOptions } from '../../sandbox/options.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { createStore, type Person } from '../../sandbox/store.ts';
import type { SearchAccount } from './account.ts';
import { runSearch, type SearchResult } from './search.ts';
import type { Search } from './search-request.ts';
import type { Session } from '../session/session.ts';
import { launchByHand } from './session.testing.ts';

const LABS = 230;

const observation = (n: number, category: string): Observation => ({
  resourceType: 'Observation',
  id: `${category}-${n}`,
  status: 'final',
  category: [
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category },
      ],
    },
  ],
  code: { text: 'Test' },
  subject: { reference: 'Patient/many' },
  effectiveDateTime: `2026-01-${String((n % 28) + 1).padStart(2, '0')}`,
  valueQuantity: { value: n, unit: 'x' },
});

const many: Person = {
  id: 'many',
  name: 'Many Results',
  reason: 'Five pages of laboratory results.',
  patient: { resourceType: 'Patient', id: 'many' },
  conditions: [],
  observations: Array.from({ length: LABS }, (_, n) => observation(n, 'laboratory')),
};

const other: Person = {
  id: 'other',
  name: 'Other',
  reason: 'Somebody else, whose results must never appear.',
  patient: { resourceType: 'Patient', id: 'other' },
  conditions: [],
  observations: [
    { ...observation(1, 'laboratory'), id: 'foreign', subject: { reference: 'Patient/other' } },
  ],
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, store: createStore([many, other]) });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.clearLog());

const laboratory: Search<'Observation'> = {
  name: { resource: 'Observation', category: 'laboratory' },
  parameters: { category: 'laboratory' },
};
const conditions: Search<'Condition'> = { name: { resource: 'Condition' }, parameters: {} };

/** What was received is what is shown and what was left out, for one reason each. */
function expectToReconcile(account: SearchAccount): void {
  const { shown, enteredInError, elsewhere, otherPatient, withoutSubject } = account;
  const { malformed, contradictory, otherType, duplicates, received } = account;
  const leftOut = [enteredInError, elsewhere, otherPatient, withoutSubject, malformed];
  const sum = [shown, ...leftOut, contradictory, otherType, duplicates].reduce((a, b) => a + b, 0);
  expect(received).toBe(sum);
}

type Found = {
  readonly account: SearchAccount;
  readonly ids: readonly (string | undefined)[];
  /** How many values were handed on, each time something was. */
  readonly seen: readonly number[];
  /** The waits before each further try, in milliseconds; nobody waits for them here. */
  readonly waits: readonly number[];
};

async function searchIn(session: Session, what: Search): Promise<Found> {
  const seen: number[] = [];
  const waits: number[] = [];
  const onPage = ({ kept, account }: SearchResult<unknown>): void => {
    seen.push(kept.length);
    expectToReconcile(account);
  };
  const { account, kept } = await runSearch(session, what, onPage, (ms) => {
    waits.push(ms);
    return Promise.resolve();
  });
  expectToReconcile(account);
  expect(kept).toHaveLength(account.shown + account.enteredInError);
  return { account, ids: kept.map(({ id }) => id), seen, waits };
}

async function search(
  faults: readonly FaultName[],
  options: LaunchOptions = {},
  what: Search = laboratory,
): Promise<Found> {
  const session = await launchByHand(sandbox, { patient: 'many', ...options, faults });
  const found = await searchIn(session, what);
  session.endSession('closed');
  return found;
}

const fhirRequests = () => sandbox.log.filter((record) => record.path.includes('/Observation'));

describe('a search', () => {
  it('brings five pages whole, and each page as it arrives', async () => {
    const { ids, account, seen } = await search(['count-capped-50']);
    expect(account).toMatchObject({ state: 'complete', pages: 5, received: LABS, shown: LABS });
    expect(new Set(ids).size).toBe(LABS);
    expect(seen).toEqual([0, 50, 100, 150, 200]);
  });

  it.each<FaultName>([
    'next-relative',
    'next-scheme-less',
    'next-server-base',
    'total-of-page',
    'total-absent',
    'count-ignored',
    'order-shuffled',
    'search-mode-absent',
  ])('is whole with %s (EHR rules 6 to 8, 12)', async (fault) => {
    const { ids, account } = await search(['count-capped-50', fault]);
    expect(account.state).toBe('complete');
    expect(new Set(ids).size).toBe(LABS);
  });

  it('does not follow a next link to another origin, and says that results are missing (F-4)', async () => {
    const { account } = await search(['count-capped-50', 'next-foreign']);
    expect(account).toMatchObject({ state: 'incomplete', pages: 1, shown: 50 });
    expect(account.problem?.kind).toBe('foreign-next-link');
    const elsewhere = sandbox.log.filter((record) => !record.host.startsWith('localhost'));
    expect(elsewhere).toEqual([]);
  });

  it.each<FaultName>(['next-self', 'next-loop', 'next-endless'])(
    'stops at %s and keeps what came (EHR rule 10)',
    async (fault) => {
      const { account } = await search(['count-capped-50', fault]);
      expect(account.state).toBe('incomplete');
      expect(account.problem?.kind).toBe('paging-loop');
      expect(account.shown).toBeGreaterThanOrEqual(50);
      expect(fhirRequests().length).toBeLessThan(10);
    },
  );

  it('keeps a page whose next link cannot be read, and says that there is more', async () => {
    const { ids, account } = await search(['count-capped-50', 'next-without-url']);
    expect(ids).toHaveLength(50);
    expect(account.state).toBe('incomplete');
    expect(account.problem?.kind).toBe('unreadable');
  });

  it.each<FaultName>(['next-fails-on-page-2', 'next-expired'])(
    'keeps the first page when the second fails: %s (EHR rule 13)',
    async (fault) => {
      const { ids, account } = await search(['count-capped-50', fault]);
      expect(ids).toHaveLength(50);
      expect(account.state).toBe('incomplete');
      expect(account.problem).toBeDefined();
    },
  );

  it('shows a resource that comes twice once, and counts it (EHR rule 11)', async () => {
    const { ids, account } = await search(['count-capped-50', 'duplicates-across-pages']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(LABS);
    expect(account.duplicates).toBeGreaterThan(0);
  });

  it('refuses what belongs to another patient, and counts it (display rule 3)', async () => {
    const { ids, account } = await search(['other-patient-resource']);
    expect(ids.filter((id) => id?.startsWith('laboratory-') !== true)).toEqual([]);
    expect(account.otherPatient).toBeGreaterThan(0);
  });

  it('survives entries that are no resources (EHR rule 14)', async () => {
    const { ids, account } = await search(['malformed-entries']);
    expect(ids).toHaveLength(LABS + 2);
    // Two of the odd ones are this patient’s observations, however badly written.
    expect(account).toMatchObject({ state: 'complete', shown: LABS + 2 });
    expect(account.malformed).toBeGreaterThan(5);
  });

  it('tells that an answer may be partial (EHR rule 16)', async () => {
    const { account } = await search(['outcome-entries']);
    expect(account.notices.some((notice) => notice.kind === 'maybe-incomplete')).toBe(true);
  });

  it('asks a second time without _count after a 400, and not a third time (EHR rule 6)', async () => {
    const { account } = await search(['count-refused']);
    expect(account.state).toBe('complete');
    expect(account.shown).toBe(LABS);
  });

  it('asks for all statuses where the server demands one (US Core)', async () => {
    const { account } = await search(['status-required']);
    expect(account).toMatchObject({ state: 'complete', shown: LABS });
  });

  it('takes a category that the server does not know as not offered, not as failed (D 10)', async () => {
    const odd: Search<'Observation'> = {
      name: { resource: 'Observation', category: 'horoscope' },
      parameters: { category: 'horoscope' },
    };
    const { account } = await search(['unknown-category-400'], {}, odd);
    expect(account.state).toBe('not-offered');
    expect(fhirRequests().length).toBeLessThanOrEqual(2);
  });

  it('says that conditions without a status may be missing where one had to be asked for', async () => {
    const { account } = await search(['status-required'], {}, conditions);
    expect(account.state).toBe('complete');
    expect(account.notices).toContainEqual({ kind: 'maybe-incomplete', code: 'clinical-status' });
  });

  it.each<[FaultName, string]>([
    ['fhir-403', 'not-permitted'],
    ['fhir-500', 'server'],
    ['fhir-html', 'unreadable'],
    ['fhir-empty', 'unreadable'],
    ['outcome-instead', 'refused'],
  ])('names a failure by %s as %s, and asks once', async (fault, kind) => {
    const { account, ids } = await search([fault]);
    expect(ids).toEqual([]);
    expect(account.state).toBe('failed');
    expect(account.problem?.kind).toBe(kind);
    expect(fhirRequests()).toHaveLength(1);
  });

  it('tries again after 429, and works (EHR rule 18)', async () => {
    const { account } = await search(['fhir-429-once']);
    expect(account).toMatchObject({ state: 'complete', shown: LABS });
    expect(fhirRequests().length).toBeLessThanOrEqual(2);
  });

  it('outlasts a minute of 429 that does not say how long it takes, and then gives up (EHR rule 18)', async () => {
    const { account, waits } = await search(['fhir-429']);
    expect(account.problem?.kind).toBe('busy');
    expect(fhirRequests()).toHaveLength(5);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(60_000);
  });

  it('says when it will try again while it waits', async () => {
    const session = await launchByHand(sandbox, { patient: 'many', faults: ['fhir-429-once'] });
    const tries: (number | undefined)[] = [];
    const { account } = await runSearch(
      session,
      laboratory,
      (soFar) => tries.push(soFar.account.triesAgainAt),
      () => Promise.resolve(),
    );
    session.endSession('closed');
    expect(tries.some((at) => at !== undefined && at > Date.now())).toBe(true);
    expect(account.triesAgainAt).toBeUndefined();
  });

  it('begins once more where the server has forgotten its next link, and not twice (EHR rule 13)', async () => {
    const { account } = await search(['count-capped-50', 'next-expired']);
    expect(account).toMatchObject({ state: 'incomplete', pages: 2, shown: 50, duplicates: 50 });
    expect(fhirRequests()).toHaveLength(4);
  });

  it('asks nothing that was not granted, and says so (EHR rule 21)', async () => {
    const { account } = await search([], { scopes: ['launch', 'patient/Patient.rs'] });
    expect(account.state).toBe('not-granted');
    expect(fhirRequests()).toEqual([]);
  });

  it('says that a search covers a part only where the scope does (row 80)', async () => {
    const scopes = ['launch', 'patient/Condition.rs?category=problem-list-item'];
    const { account } = await search([], { scopes }, conditions);
    expect(account.state).toBe('complete');
    expect(account.notices).toEqual([{ kind: 'maybe-incomplete', code: 'scope' }]);
  });

  it('stops at the limit of the registry, and says so (D 12)', async () => {
    const session = await launchByHand(
      sandbox,
      { patient: 'many', faults: ['count-capped-50'] },
      { readLimit: 100 },
    );
    const { account } = await searchIn(session, laboratory);
    session.endSession('closed');
    expect(account).toMatchObject({ state: 'incomplete', shown: 100 });
    expect(account.problem?.kind).toBe('limit-reached');
  });

  it('ends the session after a 401 that no refresh can help, and keeps what came (D 2)', async () => {
    const session = await launchByHand(sandbox, {
      patient: 'many',
      refresh: 'none',
      pageSize: 20,
      faults: ['count-capped-50', 'fhir-401-mid-session'],
    });
    const first = await searchIn(session, laboratory);
    const second = await searchIn(session, laboratory);
    expect(first.ids.length + second.ids.length).toBeGreaterThan(0);
    expect(second.account.problem?.kind).toBe('session-ended');
    expect(session.status().end?.reason).toBe('refused');
    expect(session.status().contentAllowed).toBe(true);
  });

  it('sends the token in a header only, never in a URL (row 81)', async () => {
    await search(['count-capped-50']);
    expect(fhirRequests().length).toBeGreaterThan(0);
    expect(fhirRequests().every((record) => record.hadAuthorization)).toBe(true);
    expect(fhirRequests().filter((record) => /token|bearer/i.test(record.path))).toEqual([]);
  });
});
