import { afterAll, beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { openSession } from './open-session.ts';
import { parseRegistry } from './registry.ts';
import type { authorize } from '../../sandbox/testing/browser-commands.ts';
import type { Session } from './session.ts';
import { startLaunch } from './start-launch.ts';
import { sessionTransactions } from './transactions.ts';

const LAUNCHES = 200;
const SEED = 20_261_122;

/** A small generator, so that a failing order can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const store = () => {
  // As in a reload or another frame: a new store over the same storage.
  const opened = sessionTransactions(Date.now);
  if (opened === undefined) throw new Error('storage is blocked here');
  return opened;
};

/** One launch, a step at each call; true when it is done. */
function launchOf(patient: string): () => Promise<boolean> {
  let iss = '';
  let launch = '';
  let url = '';
  let back = '';
  let session: Session | undefined;
  const steps: (() => Promise<void>)[] = [
    async () => {
      ({ iss, launch } = await commands.newLaunch(location.origin, { patient }));
    },
    async () => {
      const registry = parseRegistry({ ehrs: [{ name: 'E', issuer: iss, clientId: 'chartside' }] });
      const appBase = `${location.origin}/`;
      url = (await startLaunch({ iss, launch, registry, appBase, store: store(), now: Date.now() }))
        .href;
    },
    async () => {
      const there: ReturnType<typeof authorize> = commands.authorize(url);
      back = await there;
    },
    async () => {
      const query = new URL(back).searchParams;
      const [state, code, error, from] = ['state', 'code', 'error', 'iss'].map((name) =>
        query.get(name),
      );
      session = await openSession(
        { state: state ?? null, code: code ?? null, error: error ?? null, iss: from ?? null },
        [store()],
      );
      expect(session.patientId).toBe(patient);
    },
    async () => {
      if (session === undefined) throw new Error('no session');
      const answer = await session.read(`${session.fhirBase}/Patient/${session.patientId}`);
      expect(JSON.parse(answer.body)).toMatchObject({ resourceType: 'Patient', id: patient });
      session.endSession('left');
    },
  ];
  let next = 0;
  return async () => {
    await steps[next]?.();
    next += 1;
    return next === steps.length;
  };
}

beforeEach(() => sessionStorage.clear());
afterAll(() => commands.closeEhr());

it(
  `${LAUNCHES} launches of two patients in random order each reach their own patient (row 41, F-7)`,
  { timeout: 120_000 },
  async () => {
    const draw = random(SEED);
    let open = Array.from({ length: LAUNCHES }, (_, n) => launchOf(n % 2 === 0 ? 'ada' : 'ben'));
    while (open.length > 0) {
      // Two steps of different launches side by side, as in two frames.
      const chosen = [...new Set([draw(), draw()].map((x) => Math.floor(x * open.length)))];
      const done = await Promise.all(chosen.map((n) => Promise.resolve(open[n]?.())));
      open = open.filter((_, n) => done[chosen.indexOf(n)] !== true);
    }
    expect(sessionStorage).toHaveLength(0);
  },
);
