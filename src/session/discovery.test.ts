import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDiscovery } from './discovery.ts';
import { LaunchProblem } from './launch-problem.ts';
import type { Ehr } from './ehr.ts';
import { parseRegistry } from './registry.ts';
import { anyUrl } from './urls.testing.ts';

const issuer = 'https://ehr.example.org/fhir';

function ehr(more: object = {}): Ehr {
  const [only] = parseRegistry({
    ehrs: [{ name: 'H', issuer, clientId: 'c', origins: ['https://auth.example.org'], ...more }],
  }).ehrs;
  if (only === undefined) throw new Error('the entry is not valid');
  return only;
}

const good = {
  issuer: 'https://auth.example.org',
  authorization_endpoint: 'https://auth.example.org/authorize',
  token_endpoint: 'https://ehr.example.org/token',
  code_challenge_methods_supported: ['S256'],
  capabilities: ['launch-ehr', 'permission-v2'],
};

function codeOf(document: unknown): string {
  try {
    readDiscovery(document, issuer, ehr());
    return 'accepted';
  } catch (thrown) {
    return thrown instanceof LaunchProblem ? thrown.code : 'not a LaunchProblem';
  }
}

describe('reading a smart-configuration (SMART rows 16 to 24)', () => {
  it('takes absolute endpoints of trusted origins', () => {
    expect(readDiscovery(good, issuer, ehr())).toMatchObject({
      authorizationEndpoint: 'https://auth.example.org/authorize',
      tokenEndpoint: 'https://ehr.example.org/token',
      issuer: 'https://auth.example.org',
      sendsIssuer: false,
    });
  });

  it('resolves relative endpoints against the FHIR base (row 18)', () => {
    const read = readDiscovery({ ...good, token_endpoint: 'auth/token' }, issuer, ehr());
    expect(read.tokenEndpoint).toBe('https://ehr.example.org/fhir/auth/token');
  });

  it.each([
    [
      'a script as authorization endpoint (F-2)',
      { authorization_endpoint: 'javascript:alert(1)' },
      'endpoint-unsafe',
    ],
    [
      'data as authorization endpoint',
      { authorization_endpoint: 'data:text/html,x' },
      'endpoint-unsafe',
    ],
    ['plain http (row 4)', { token_endpoint: 'http://ehr.example.org/token' }, 'endpoint-unsafe'],
    [
      'credentials in an endpoint',
      { token_endpoint: 'https://a@ehr.example.org/token' },
      'endpoint-unsafe',
    ],
    [
      'a foreign authorization endpoint',
      { authorization_endpoint: 'https://evil.example/a' },
      'endpoint-not-trusted',
    ],
    ['a foreign token endpoint', { token_endpoint: '//evil.example/t' }, 'endpoint-not-trusted'],
    ['no S256 (row 19)', { code_challenge_methods_supported: ['plain'] }, 'pkce-not-supported'],
    [
      'no list of PKCE methods (F-12)',
      { code_challenge_methods_supported: undefined },
      'pkce-not-supported',
    ],
    ['S256 as a text', { code_challenge_methods_supported: 'S256' }, 'pkce-not-supported'],
    ['no token endpoint', { token_endpoint: undefined }, 'discovery-unreadable'],
    ['an empty authorization endpoint', { authorization_endpoint: '' }, 'discovery-unreadable'],
  ])('refuses %s', (_, change, code) => {
    expect(codeOf({ ...good, ...change })).toBe(code);
  });

  it('names the origin that would have to be added', () => {
    expect.assertions(1);
    try {
      readDiscovery({ ...good, token_endpoint: 'https://t.example/token' }, issuer, ehr());
    } catch (thrown) {
      expect(thrown).toMatchObject({ origin: 'https://t.example' });
    }
  });

  it('does without optional endpoints that are unsafe or foreign', () => {
    const read = readDiscovery(
      { ...good, jwks_uri: 'https://evil.example/keys', revocation_endpoint: 'javascript:1' },
      issuer,
      ehr(),
    );
    expect([read.jwksUri, read.revocationEndpoint]).toEqual([undefined, undefined]);
  });

  it('accepts only endpoints of trusted origins, whatever the document holds', () => {
    const anything = fc.oneof(fc.jsonValue(), anyUrl, fc.string());
    const document = fc.record(
      {
        authorization_endpoint: anything,
        token_endpoint: anything,
        code_challenge_methods_supported: fc.oneof(fc.jsonValue(), fc.constant(['S256'])),
        capabilities: fc.jsonValue(),
        jwks_uri: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(document, fc.jsonValue()), (value) => {
        try {
          const read = readDiscovery(value, issuer, ehr());
          const trusted = ['https://ehr.example.org', 'https://auth.example.org'];
          expect(trusted).toContain(new URL(read.authorizationEndpoint).origin);
          expect(trusted).toContain(new URL(read.tokenEndpoint).origin);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(LaunchProblem);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
