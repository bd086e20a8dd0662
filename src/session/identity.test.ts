import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultName } from '../../sandbox/faults.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { twoPeople } from '../../sandbox/testing/two-people.ts';
import { discover } from './discovery.ts';
import { verifyIdentity, type Identity } from './identity.ts';
import { parseRegistry } from './registry.ts';
import { readTokenResponse } from './token-response.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, store: twoPeople() });
});
afterAll(() => sandbox.close());

async function identityWith(
  faults: readonly FaultName[],
  more: { clientId?: string; nonce?: string } = {},
): Promise<Identity> {
  const opened = await sandbox.openSession({ patient: 'ada', faults });
  const [ehr] = parseRegistry({
    ehrs: [{ name: 'Sandbox', issuer: opened.issuer, clientId: 'chartside' }],
  }).ehrs;
  if (ehr === undefined) throw new Error('the entry is not valid');
  return verifyIdentity(readTokenResponse(opened.response).tokens, {
    discovery: await discover(opened.issuer, ehr),
    clientId: more.clientId ?? 'chartside',
    nonce: more.nonce,
  });
}

describe('who is signed in (SMART rows 97 to 107)', () => {
  it('is verified by signature and claims', async () => {
    const identity = await identityWith([]);
    expect(identity.state).toBe('verified');
    expect(identity).toMatchObject({
      fhirUser: expect.stringMatching(/Practitioner\//) as unknown,
    });
  });

  it.each<FaultName>([
    'id-token-tampered',
    'id-token-wrong-aud',
    'id-token-wrong-iss',
    'id-token-alg-none',
    'id-token-expired',
    'jwks-unreachable',
  ])('is not verified with %s', async (fault) => {
    expect(await identityWith([fault])).toEqual({ state: 'unverified' });
  });

  it('is absent without an id_token', async () => {
    expect(await identityWith(['id-token-absent'])).toEqual({ state: 'absent' });
  });

  it('is not verified for another client', async () => {
    expect((await identityWith([], { clientId: 'other' })).state).toBe('unverified');
  });

  it('is not verified where a nonce was sent and none came back (D 8)', async () => {
    expect((await identityWith([], { nonce: 'n' })).state).toBe('unverified');
  });

  it('is never verified from a token that was not signed for us, whatever it holds', async () => {
    const opened = await sandbox.openSession({ patient: 'ada' });
    const [ehr] = parseRegistry({
      ehrs: [{ name: 'Sandbox', issuer: opened.issuer, clientId: 'chartside' }],
    }).ehrs;
    if (ehr === undefined) throw new Error('the entry is not valid');
    const discovery = await discover(opened.issuer, ehr);
    const { tokens } = readTokenResponse(opened.response);
    const [header = '', payload = '', signature = ''] = tokens.idToken?.split('.') ?? [];
    const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const part = fc.oneof(
      fc.constantFrom(header, payload, ''),
      fc.jsonValue().map(base64url),
      fc
        .record({ alg: fc.constantFrom('none', 'HS256', 'RS256'), kid: fc.string() })
        .map(base64url),
      fc.string(),
    );
    const token = fc
      .tuple(part, part, fc.oneof(part, fc.constant(signature)))
      .map((parts) => parts.join('.'))
      .filter((text) => text !== tokens.idToken);
    await fc.assert(
      fc.asyncProperty(fc.oneof(token, fc.string()), async (idToken) => {
        const identity = await verifyIdentity(
          { ...tokens, idToken },
          { discovery, clientId: 'chartside', nonce: undefined },
        );
        expect(identity.state).toBe('unverified');
      }),
      { numRuns: 500 },
    );
  });
});
