import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { twoPeople } from '../../sandbox/testing/two-people.ts';
import { launchByHand } from '../fhir/session.testing.ts';
import { ForeignOrigin } from './fhir-fetch.ts';
import { startEhr, type OwnEhr } from './own-ehr.testing.ts';
import type { Session } from './session.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, store: twoPeople() });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.clearLog());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const patientUrl = (session: Session) => `${session.fhirBase}/Patient/${session.patientId}`;
const requestsTo = (part: string) =>
  sandbox.log.filter((record) => record.method !== 'OPTIONS' && record.path.includes(part));
const tokenRequests = () => requestsTo('/token').filter((record) => !record.path.includes('revoc'));
/** What the launch itself asked for is not counted. */
async function launch(
  ...how: Parameters<typeof launchByHand> extends [unknown, ...infer R] ? R : never
) {
  const session = await launchByHand(sandbox, ...how);
  sandbox.clearLog();
  return session;
}

describe('the guarded read', () => {
  it('reads with the token', async () => {
    const session = await launch({ patient: 'ada' });
    const answer = await session.read(patientUrl(session));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ resourceType: 'Patient', id: 'ada' });
    session.endSession('closed');
  });

  it('sends nothing to another origin (rows 82 and 83, F-4)', async () => {
    const session = await launch({ patient: 'ada' });
    for (const url of [
      session.fhirBase.replace('localhost', '127.0.0.1'),
      'https://evil.example/fhir/Patient/ada',
      'Patient/ada',
      'javascript:alert(1)',
    ])
      await expect(session.read(url)).rejects.toBeInstanceOf(ForeignOrigin);
    expect(sandbox.log).toEqual([]);
    session.endSession('closed');
  });

  it('calls a body that does not end a timeout, whatever the browser calls it', async () => {
    const session = await launch({ patient: 'ada' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // What Chromium does, depending on the moment: an AbortError where the signal has a reason.
    vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => {
      const body = new ReadableStream({
        start: (stream) =>
          signal.addEventListener('abort', () =>
            stream.error(new DOMException('BodyStreamBuffer was aborted', 'AbortError')),
          ),
      });
      return Promise.resolve(new Response(body));
    });
    const reading = session.read(patientUrl(session));
    const thrown = expect(reading).rejects.toMatchObject({ name: 'TimeoutError' });
    await vi.advanceTimersByTimeAsync(60_000);
    await thrown;
    vi.unstubAllGlobals();
    session.endSession('closed');
  });

  it('does not follow a redirect (F-34)', async () => {
    const session = await launch({ patient: 'ada', faults: ['fhir-redirect-foreign'] });
    await expect(session.read(patientUrl(session))).rejects.toThrow();
    expect(sandbox.log.filter((record) => record.host.startsWith('127.'))).toEqual([]);
    session.endSession('closed');
  });

  it('asks for one token when ten reads get a 401 at once, and all of them succeed (row 84)', async () => {
    const session = await launch({ patient: 'ada' }, {}, { access_token: 'worn-out' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => session.read(patientUrl(session))),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
    expect(tokenRequests()).toHaveLength(1);
    session.endSession('closed');
  });

  it('ends the session after a 401 that no refresh can help, and reads nothing more (D 2)', async () => {
    const session = await launch({ patient: 'ada', refresh: 'none' }, {}, { access_token: 'bad' });
    expect((await session.read(patientUrl(session))).status).toBe(401);
    expect(session.status()).toMatchObject({ end: { reason: 'refused' }, contentAllowed: true });
    sandbox.clearLog();
    await expect(session.read(patientUrl(session))).rejects.toThrow();
    expect(sandbox.log).toEqual([]);
  });
});

describe('the end of a session (D 2)', () => {
  it.each(['closed', 'idle', 'other-patient', 'left'] as const)(
    'by "%s" clears the screen at once',
    async (reason) => {
      const session = await launch({ patient: 'ada' });
      session.endSession(reason);
      expect(session.status()).toMatchObject({ end: { reason }, contentAllowed: false });
    },
  );

  it('by expiry leaves the content for exactly as long as the registry says', async () => {
    const session = await launch({ patient: 'ada' }, { keepAfterEndMinutes: 2 });
    vi.useFakeTimers();
    try {
      session.endSession('expired');
      expect(session.status().contentAllowed).toBe(true);
      vi.advanceTimersByTime(2 * 60_000 - 1);
      expect(session.status().contentAllowed).toBe(true);
      vi.advanceTimersByTime(1);
      expect(session.status().contentAllowed).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps its first reason, and a stricter one still clears', async () => {
    const session = await launch({ patient: 'ada' });
    session.endSession('expired');
    session.endSession('left');
    expect(session.status()).toMatchObject({ end: { reason: 'expired' }, contentAllowed: false });
  });

  it('comes by itself when the token runs out and cannot be renewed', async () => {
    const session = await launch({ patient: 'ada', refresh: 'none', expiresIn: 1 });
    await vi.waitFor(() => expect(session.status().end?.reason).toBe('expired'), 3000);
  });

  it('comes after the idle minutes without input, and input puts it off', async () => {
    const real = await launch({ patient: 'ada', expiresIn: 86_400 }, { idleMinutes: 10 });
    vi.useFakeTimers();
    try {
      real.active();
      vi.advanceTimersByTime(10 * 60_000 - 1);
      real.active();
      vi.advanceTimersByTime(10 * 60_000 - 1);
      expect(real.status().end).toBeUndefined();
      vi.advanceTimersByTime(1);
      expect(real.status()).toMatchObject({ end: { reason: 'idle' }, contentAllowed: false });
    } finally {
      vi.useRealTimers();
    }
  });

  it('comes at the first input after a sleep of the workstation, not 15 minutes later', async () => {
    const session = await launch({ patient: 'ada', expiresIn: 86_400 }, { idleMinutes: 10 });
    vi.useFakeTimers();
    try {
      vi.setSystemTime(Date.now() + 60 * 60_000);
      session.active();
      expect(session.status()).toMatchObject({ end: { reason: 'idle' }, contentAllowed: false });
    } finally {
      vi.useRealTimers();
    }
  });

  it('revokes the tokens when the clinician closes (row 95)', async () => {
    const session = await launch({ patient: 'ada' });
    session.endSession('closed');
    await vi.waitFor(() => expect(requestsTo('revo').length).toBeGreaterThan(0));
  });
});

describe('renewing the token (rows 87 to 93)', () => {
  /** Refuses the first token, so that a read renews it. */
  let ownEhr: OwnEhr;
  const renewed = { access_token: 'second', token_type: 'Bearer', expires_in: 3600 };
  beforeEach(async () => {
    ownEhr = await startEhr();
    ownEhr.onFhir = ({ authorization }) => ({
      status: authorization === 'Bearer first' ? 401 : 200,
      body: {},
    });
  });
  afterEach(() => ownEhr.close());

  it.each(['kept', 'rotated'] as const)(
    'goes on over several lifetimes with a refresh token that is %s',
    async (refresh) => {
      const session = await launch({ patient: 'ada', refresh, expiresIn: 1 });
      const until = Date.now() + 2600;
      while (Date.now() < until) {
        expect((await session.read(patientUrl(session))).status).toBe(200);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      expect(session.status().end).toBeUndefined();
      expect(tokenRequests().length).toBeGreaterThanOrEqual(2);
      session.endSession('closed');
    },
  );

  it('survives one break of the connection (F-18)', async () => {
    const session = await launch({
      patient: 'ada',
      refresh: 'kept',
      expiresIn: 2,
      faults: ['refresh-network-once'],
    });
    const before = session.status().expiresAt ?? NaN;
    // The token has run out by the second try, and the session goes on.
    await vi.waitFor(() => expect(session.status().expiresAt).toBeGreaterThan(before), 10_000);
    expect(session.status().end).toBeUndefined();
    expect(tokenRequests()).toHaveLength(2);
    session.endSession('closed');
  });

  it('stops asking after invalid_grant, and the session ends at its time', async () => {
    const session = await launch({
      patient: 'ada',
      expiresIn: 2,
      faults: ['refresh-invalid-grant'],
    });
    expect(session.status().renewable).toBe(true);
    await vi.waitFor(() => expect(session.status().renewable).toBe(false), 2000);
    await vi.waitFor(() => expect(session.status().end?.reason).toBe('expired'), 4000);
    expect(tokenRequests()).toHaveLength(1);
  });

  it('stops everything when the answer names another patient (row 93)', async () => {
    const session = await launch({
      patient: 'ada',
      expiresIn: 1,
      faults: ['refresh-other-patient'],
    });
    await vi.waitFor(
      () =>
        expect(session.status()).toMatchObject({
          end: { reason: 'other-patient' },
          contentAllowed: false,
        }),
      3000,
    );
  });

  it.each([
    ['a reference', 'Patient/p2'],
    ['a URL', 'http://localhost/fhir/Patient/p2'],
    ['a number', 2],
    ['a list', ['p2']],
    ['an object', { reference: 'Patient/p2' }],
    ['an empty text', ''],
    ['false', false],
    // Of the launch's own, but in a form that a launch would refuse, too.
    ['a reference to the right one', 'Patient/p1'],
  ])(
    'stops everything when the answer names a patient as %s (rows 58, 93, D 2)',
    async (_, sent) => {
      const session = ownEhr.session();
      ownEhr.onToken = () => ({ body: { ...renewed, patient: sent } });
      await session.read(patientUrl(session)).catch(() => undefined);
      expect(session.status()).toMatchObject({
        end: { reason: 'other-patient' },
        contentAllowed: false,
      });
      // Nothing goes out with a token that may be another patient's.
      expect(ownEhr.seen.map(({ authorization }) => authorization)).not.toContain('Bearer second');
    },
  );

  it.each([
    ['the same', { patient: 'p1' }],
    ['the same with blanks', { patient: ' p1 ' }],
    ['null', { patient: null }],
    ['none', {}],
  ])('goes on when the patient of the answer is %s (row 93)', async (_, more) => {
    const session = ownEhr.session();
    ownEhr.onToken = () => ({ body: { ...renewed, ...more } });
    expect((await session.read(patientUrl(session))).status).toBe(200);
    expect(session.status().end).toBeUndefined();
    session.endSession('closed');
  });

  it('holds what the answer grants, and with no scope in it what was granted (rows 54, 75)', async () => {
    const session = ownEhr.session();
    const grants = () => [session.grants.allows('Patient'), session.grants.allows('Observation')];
    ownEhr.onToken = () => ({ body: { ...renewed, scope: 'patient/Patient.rs' } });
    await session.read(patientUrl(session));
    expect(grants()).toEqual([true, false]);
    expect(session.grants.scopes).toEqual(['patient/Patient.rs']);
    ownEhr.onFhir = ({ authorization }) => ({
      status: authorization === 'Bearer second' ? 401 : 200,
      body: {},
    });
    ownEhr.onToken = () => ({ body: { ...renewed, access_token: 'third' } });
    await session.read(patientUrl(session));
    expect(grants()).toEqual([true, false]);
    session.endSession('closed');
  });

  it('tells who listens of what is granted now (row 75)', async () => {
    const session = ownEhr.session();
    const heard: boolean[] = [];
    session.subscribe(() => heard.push(session.grants.allows('Observation')));
    ownEhr.onToken = () => ({ body: { ...renewed, scope: 'patient/Patient.rs' } });
    await session.read(patientUrl(session));
    expect(heard).toEqual([false]);
    session.endSession('closed');
  });

  describe('after a sleep of the workstation that outlasted the token (D 2)', () => {
    const MINUTE_MS = 60_000;
    const asleep = (minutes: number, response: object = {}, entry: object = {}) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
      const session = ownEhr.session({ expires_in: 300, ...response }, entry);
      vi.setSystemTime(Date.now() + minutes * MINUTE_MS);
      vi.advanceTimersByTime(10_000);
      return session;
    };

    it('tries the refresh token first, and goes on (row 94)', async () => {
      ownEhr.onToken = () => ({ body: renewed });
      const session = asleep(6);
      await vi.waitFor(() => expect(session.status().expiresAt).toBeGreaterThan(Date.now()));
      expect(session.status().end).toBeUndefined();
      expect(ownEhr.tokenRequests()).toHaveLength(1);
      expect((await session.read(patientUrl(session))).status).toBe(200);
      session.endSession('closed');
    });

    it('ends where the refresh token is refused, with what is on screen', async () => {
      const session = asleep(6);
      await vi.waitFor(() =>
        expect(session.status()).toMatchObject({
          end: { reason: 'expired' },
          contentAllowed: true,
        }),
      );
      expect(ownEhr.tokenRequests()).toHaveLength(1);
    });

    it.each([
      ['with a refresh token', {}],
      ['without one', { refresh_token: undefined }],
    ])('clears where nobody was there for the idle minutes, %s, and asks nothing', (_, more) => {
      const session = asleep(6, more, { idleMinutes: 5 });
      expect(session.status()).toMatchObject({ end: { reason: 'idle' }, contentAllowed: false });
      expect(ownEhr.seen).toEqual([]);
    });
  });

  it('takes expires_in as a text of digits (F-23)', async () => {
    const session = await launch({ patient: 'ada', faults: ['token-expires-string'] });
    const expiresAt = session.status().expiresAt ?? 0;
    expect(Math.abs(expiresAt - Date.now() - 3_600_000)).toBeLessThan(5000);
    session.endSession('closed');
  });
});
