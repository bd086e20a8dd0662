import { beforeEach, describe, expect, it } from 'vitest';
import { parseRegistry } from './registry.ts';
import { sessionTransactions, type Transaction } from './transactions.ts';

const [ehr] = parseRegistry({
  ehrs: [{ name: 'H', issuer: 'https://e.example/fhir', clientId: 'c' }],
}).ehrs;

const transaction = (startedAt: number): Transaction => {
  if (ehr === undefined) throw new Error('the entry is not valid');
  return {
    startedAt,
    ehr,
    issuer: 'https://e.example/fhir',
    launch: 'ehr',
    redirectUri: 'https://app.example/',
    scope: 'launch',
    nonce: undefined,
    discovery: {
      authorizationEndpoint: 'https://e.example/a',
      tokenEndpoint: 'https://e.example/t',
      revocationEndpoint: undefined,
      jwksUri: undefined,
      issuer: undefined,
      capabilities: [],
      scopes: [],
      sendsIssuer: false,
    },
    pending: { codeVerifier: 'v' },
  };
};

const MINUTE = 60_000;
const open = (now: number) => {
  const store = sessionTransactions(() => now);
  if (store === undefined) throw new Error('storage is blocked here');
  return store;
};

describe('launches that wait in sessionStorage', () => {
  beforeEach(() => sessionStorage.clear());

  it('are taken once (row 42)', async () => {
    const store = open(0);
    store.put('s', transaction(0));
    expect((await store.take('s'))?.pending).toEqual({ codeVerifier: 'v' });
    expect(await store.take('s')).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('do not touch each other (F-7)', async () => {
    open(0).put('a', transaction(0));
    open(1).put('b', transaction(1));
    await open(2).take('b');
    expect(await open(3).take('a')).toBeDefined();
  });

  it('live exactly 15 minutes', async () => {
    open(0).put('a', transaction(0));
    open(0).put('b', transaction(0));
    expect(await open(15 * MINUTE).take('a')).toBeDefined();
    expect(await open(15 * MINUTE + 1).take('b')).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('leave what is not theirs alone when stale ones are purged', () => {
    sessionStorage.setItem('other', 'stays');
    sessionStorage.setItem('chartside.launch.damaged', '{');
    open(0);
    expect(Object.keys(sessionStorage)).toEqual(['other']);
  });

  it('are impossible where the browser blocks storage', () => {
    const blocked = (): Storage => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(sessionTransactions(Date.now, blocked)).toBeUndefined();
  });
});
