import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomText } from './random.ts';
import { parseRegistry } from './registry.ts';
import { startLaunch } from './start-launch.ts';
import type { Transaction, TransactionStore } from './transactions.ts';

const FHIR = 'https://ehr.example.org/fhir';
const configuration = {
  authorization_endpoint: 'https://ehr.example.org/authorize',
  token_endpoint: 'https://ehr.example.org/token',
  code_challenge_methods_supported: ['S256'],
  scopes_supported: ['launch'],
  capabilities: ['permission-v2', 'launch-ehr'],
} satisfies object;

afterEach(() => vi.restoreAllMocks());

function memory(): TransactionStore & { kept: Map<string, Transaction> } {
  const kept = new Map<string, Transaction>();
  return {
    kept,
    put: (state, transaction) => void kept.set(state, transaction),
    take: (state) => Promise.resolve(kept.get(state)),
  };
}

async function start(entry: object = {}, iss = FHIR, launch: string | undefined = 'l') {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    Promise.resolve(new Response(JSON.stringify(configuration), { status: 200 })),
  );
  const store = memory();
  const url = await startLaunch({
    iss,
    launch,
    registry: parseRegistry({
      ehrs: [{ name: 'H', issuer: FHIR, clientId: 'registered-here', ...entry }],
    }),
    appBase: 'https://app.example/chartside/',
    store,
    now: 0,
  });
  return { query: url.searchParams, kept: store.kept };
}

describe('an authorization request made from the registry', () => {
  it('names the client that is registered with this EHR, and the redirect URI its entry gives (rows 3, 26, 27)', async () => {
    const { query } = await start({ redirectUri: 'https://app.example/back' });
    expect(query.get('client_id')).toBe('registered-here');
    expect(query.get('redirect_uri')).toBe('https://app.example/back');
  });

  it('goes back to the app’s own base address where the entry gives none (row 27, D 5)', async () => {
    const { query } = await start();
    expect(query.get('redirect_uri')).toBe('https://app.example/chartside/');
  });

  it.each([FHIR, `${FHIR}/`])(
    'has the launch’s iss as aud, as it came: %s (row 30)',
    async (iss) => {
      expect((await start({}, iss)).query.get('aud')).toBe(iss);
    },
  );

  it('asks for scopes that scopes_supported does not list (row 20)', async () => {
    expect((await start()).query.get('scope')).toBe(
      'launch patient/Patient.rs patient/Condition.rs patient/Observation.rs',
    );
  });

  it('carries a category scope of the registry unharmed (row 73)', async () => {
    const scope =
      'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory&x=1';
    expect((await start({ scopes: [scope] })).query.get('scope')).toBe(`launch ${scope}`);
  });

  it('sends a nonce only where the registry wants one, and keeps it for the check (row 104, D 8)', async () => {
    expect((await start()).query.has('nonce')).toBe(false);
    const { query, kept } = await start({ identity: { nonce: true } });
    const [transaction] = kept.values();
    expect(query.get('nonce')).toHaveLength(43);
    expect(transaction?.nonce).toBe(query.get('nonce'));
  });

  it('keeps nothing when discovery fails', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    const store = memory();
    const registry = parseRegistry({ ehrs: [{ name: 'H', issuer: FHIR, clientId: 'c' }] });
    await expect(
      startLaunch({
        iss: FHIR,
        launch: 'l',
        registry,
        appBase: 'https://a.example/',
        store,
        now: 0,
      }),
    ).rejects.toMatchObject({ code: 'discovery-unreachable' });
    expect(store.kept.size).toBe(0);
  });
});

describe('the state', () => {
  it('does not come from Math.random, and has 256 bits (row 31, F-8)', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const source = vi.spyOn(crypto, 'getRandomValues');
    const states = new Set<string | null>();
    for (let n = 0; n < 5; n += 1) states.add((await start()).query.get('state'));
    expect(states.size).toBe(5);
    for (const state of states) expect(state).toMatch(/^[\w-]{43}$/);
    randomText();
    expect(source.mock.lastCall?.[0]?.byteLength).toBe(32);
  });
});
