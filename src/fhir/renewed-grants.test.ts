import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEhr, type Came, type OwnEhr } from '../session/own-ehr.testing.ts';
import type { Session } from '../session/session.ts';
import { keysOf } from './query.ts';
import { searchQuery } from './read-search.ts';
import { runSearch, type SearchResult } from './search.ts';
import { CONDITIONS } from './searches.ts';
import { prefetchPatient } from './patient.ts';
import type { Search } from './search-request.ts';

const LABORATORY: Search<'Observation'> = {
  name: { resource: 'Observation', category: 'laboratory' },
  parameters: { category: 'laboratory' },
};
const observation = (id: string) => ({
  resource: {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { text: 'Test' },
    subject: { reference: 'Patient/p1' },
  },
});
const bundle = (ids: readonly string[], next?: string) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  link: next === undefined ? [] : [{ relation: 'next', url: next }],
  entry: ids.map(observation),
});
const renewed = { access_token: 'second', token_type: 'Bearer', expires_in: 3600 };

let ehr: OwnEhr;
let session: Session;
beforeEach(async () => {
  ehr = await startEhr();
  session = ehr.session();
});
afterEach(() => {
  session.endSession('closed');
  ehr.close();
});

/** As servers do with a token for less: 200, and what it does not cover is left out (row 76). */
const answers = ({ path, authorization }: Came) => {
  if (path.startsWith('/fhir/Patient/')) return { body: { resourceType: 'Patient', id: 'p1' } };
  return { body: authorization === 'Bearer second' ? bundle([]) : bundle(['a', 'b', 'c']) };
};
const renewWith = async (more: object): Promise<void> => {
  ehr.onToken = () => ({ body: { ...renewed, ...more } });
  ehr.onFhir = ({ authorization }) => ({
    status: authorization === 'Bearer second' ? 200 : 401,
    body: {},
  });
  await session.read(`${session.fhirBase}/metadata`);
  ehr.onFhir = answers;
};
const searches = () => ehr.seen.filter(({ path }) => /\/(?:Observation|Condition)\?/.test(path));

describe('after a renewal that grants less (rows 54, 75, 76)', () => {
  it('a second read asks nothing; what was read stays, and says that it is old and why', async () => {
    ehr.onFhir = answers;
    const client = new QueryClient();
    const query = searchQuery(session, LABORATORY);
    await client.fetchQuery(query);
    await renewWith({ scope: 'patient/Patient.rs' });
    const asked = searches().length;
    await client.refetchQueries({ queryKey: query.queryKey });
    expect(searches()).toHaveLength(asked);
    const after = client.getQueryData<SearchResult<unknown>>(query.queryKey);
    expect(after?.kept).toHaveLength(3);
    expect(after?.account).toMatchObject({
      state: 'complete',
      again: { state: 'failed', problem: { kind: 'not-permitted' } },
    });
  });

  it('a first read is not granted, and asks nothing', async () => {
    await renewWith({ scope: 'patient/Patient.rs' });
    const { account } = await runSearch(session, LABORATORY, () => undefined);
    expect(account.state).toBe('not-granted');
    expect(searches()).toEqual([]);
  });

  it('a renewal that says nothing of scopes changes nothing (RFC 6749, 5.1 and 6)', async () => {
    ehr.onFhir = answers;
    await renewWith({});
    const { account } = await runSearch(session, LABORATORY, () => undefined);
    expect(account).toMatchObject({ state: 'complete', pages: 1 });
  });

  it('the patient stays in view', async () => {
    ehr.onFhir = answers;
    const client = new QueryClient();
    const queryKey = keysOf(session, 'Patient');
    prefetchPatient(client, session);
    await expect.poll(() => client.isFetching()).toBe(0);
    await renewWith({ scope: 'patient/Observation.rs' });
    ehr.seen.splice(0);
    await client.refetchQueries({ queryKey });
    expect(ehr.seen).toEqual([]);
    expect(client.getQueryData(queryKey)).toMatchObject({
      patient: {},
      account: {
        state: 'complete',
        again: { state: 'failed', problem: { kind: 'not-permitted' } },
      },
    });
  });
});

describe('a renewal in the middle of a read that grants less', () => {
  const onlyPatient = () => ({ body: { ...renewed, scope: 'patient/Patient.rs' } });
  const search = (what: Search<'Observation' | 'Condition'>) =>
    runSearch(session, what, () => undefined);

  it('makes no "none recorded" of an answer that is empty for that reason (row 76)', async () => {
    ehr.onToken = onlyPatient;
    ehr.onFhir = ({ authorization }) =>
      authorization === 'Bearer first' ? { status: 401, body: {} } : { body: bundle([]) };
    expect((await search(LABORATORY)).account).toMatchObject({
      state: 'failed',
      problem: { kind: 'not-permitted' },
    });
  });

  it('leaves what came before, and says that it is not all', async () => {
    ehr.onToken = onlyPatient;
    ehr.onFhir = ({ path, authorization }) => {
      if (!path.includes('page=2')) return { body: bundle(['a'], '/fhir/Observation?page=2') };
      return authorization === 'Bearer first' ? { status: 401, body: {} } : { body: bundle([]) };
    };
    const { account, kept } = await search(LABORATORY);
    expect(kept).toHaveLength(1);
    expect(account).toMatchObject({ state: 'incomplete', problem: { kind: 'not-permitted' } });
  });

  it('says of a part that it is one (row 80)', async () => {
    const scope = 'patient/Condition.rs?category=problem-list-item';
    ehr.onToken = () => ({ body: { ...renewed, scope } });
    ehr.onFhir = ({ authorization }) =>
      authorization === 'Bearer first' ? { status: 401, body: {} } : { body: bundle([]) };
    expect((await search(CONDITIONS)).account).toMatchObject({
      state: 'complete',
      notices: [{ kind: 'maybe-incomplete', code: 'scope' }],
    });
  });
});
