import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LaunchProblem } from './launch-problem.ts';
import { isTrustedOrigin } from './ehr.ts';
import { findEhr, parseRegistry } from './registry.ts';
import { anyUrl } from './urls.testing.ts';

const entry = (more: object = {}) => ({
  name: 'General Hospital',
  issuer: 'https://ehr.example.org/fhir/r4',
  clientId: 'abc',
  ...more,
});
const registryOf = (...entries: unknown[]) => parseRegistry({ ehrs: entries });

describe('reading ehrs.json', () => {
  it('fills every optional member with its default', () => {
    const [ehr] = registryOf(entry()).ehrs;
    expect(ehr).toMatchObject({
      issuer: 'https://ehr.example.org/fhir/r4',
      redirectUri: undefined,
      origins: [],
      standalone: false,
      refresh: false,
      readLimit: 50_000,
      keepAfterEndMinutes: 15,
      idleMinutes: 15,
    });
  });

  it.each([
    ['no name', { name: undefined }, '"name"'],
    ['an empty client id', { clientId: ' ' }, '"clientId"'],
    ['a plain http issuer', { issuer: 'http://ehr.example.org/fhir' }, '"issuer"'],
    ['a javascript issuer', { issuer: 'javascript:alert(1)' }, '"issuer"'],
    ['an issuer with a query', { issuer: 'https://ehr.example.org/fhir?x=1' }, '"issuer"'],
    ['an issuer with credentials', { issuer: 'https://a:b@ehr.example.org/fhir' }, '"issuer"'],
    [
      'a star inside a segment',
      { issuer: 'https://ehr.example.org/t*/fhir' },
      'whole path segment',
    ],
    ['a star in the host', { issuer: 'https://*.example.org/fhir' }, 'whole path segment'],
    ['an origin with a path', { origins: ['https://auth.example.org/x'] }, '"origins"'],
    [
      'a directive in frameAncestors',
      { frameAncestors: ['https://a.example; script-src *'] },
      '"frameAncestors"',
    ],
    [
      'an issuer that is not in its plain form',
      { issuer: 'https://EHR.example.org:443/fhir' },
      'https://ehr.example.org/fhir',
    ],
    ['blanks around the client id', { clientId: ' abc' }, '"clientId"'],
    ['a scope to write', { scopes: ['patient/Observation.cruds'] }, 'right to write'],
    ['a v1 scope to write', { scopes: ['patient/Observation.write'] }, 'right to write'],
    ['a redirect with a fragment', { redirectUri: 'https://app.example.org/#x' }, 'fragment'],
    ['a wildcard scope', { scopes: ['patient/*.read'] }, 'wildcard'],
    ['two scopes in one text', { scopes: ['openid fhirUser'] }, 'one scope in each'],
    ['a misspelt member', { clientID: 'abc' }, '"clientID" is not known'],
    ['a limit of 0', { readLimit: 0 }, '"readLimit"'],
    ['a zone that does not exist', { timeZone: 'Mars/Olympus' }, '"timeZone"'],
    ['a member of identity that is unknown', { identity: { pin: 1 } }, '"identity.pin"'],
  ])('names an entry with %s and keeps the others', (_, more, message) => {
    const registry = registryOf(entry(more), entry({ name: 'Other' }));
    expect(registry.ehrs.map((ehr) => ehr.name)).toEqual(['Other']);
    expect(registry.faults).toHaveLength(1);
    expect(registry.faults[0]).toMatch(/^entry 1/);
    expect(registry.faults[0]).toContain(message);
  });

  it('takes http on this machine itself only', () => {
    for (const host of ['localhost:4020', '127.0.0.1', '[::1]:8080'])
      expect(registryOf(entry({ issuer: `http://${host}/fhir` })).faults).toEqual([]);
  });

  it.each([null, [], 'x', {}, { ehrs: {} }])('refuses %j as a whole', (content) => {
    expect(() => parseRegistry(content)).toThrow(LaunchProblem);
  });

  it('reads anything without an exception other than its own', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { ehrs, faults } = parseRegistry({ ehrs: [value, entry()] });
        expect(ehrs.length + faults.length).toBe(2);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('finding the EHR of an iss (SMART row 9, F-1)', () => {
  const registry = registryOf(
    entry(),
    entry({ name: 'Many', issuer: 'https://launch.example.org/v/r4/sim/*/fhir' }),
    entry({ name: 'Local', issuer: 'http://localhost:4020/fhir' }),
  );
  const found = (iss: string) => findEhr(registry, iss)?.name;

  it.each([
    ['https://ehr.example.org/fhir/r4', 'General Hospital'],
    ['https://ehr.example.org/fhir/r4/', 'General Hospital'],
    ['https://launch.example.org/v/r4/sim/WzAsIiIs/fhir', 'Many'],
    ['http://localhost:4020/fhir', 'Local'],
    ['https://EHR.example.org:443/fhir/r4', 'General Hospital'],
  ])('%s is %s', (iss, name) => {
    expect(found(iss)).toBe(name);
  });

  it.each([
    ['another host', 'https://evil.example.org/fhir/r4'],
    ['a longer host', 'https://ehr.example.org.evil.com/fhir/r4'],
    ['a longer path', 'https://ehr.example.org/fhir/r4/x'],
    ['a prefix', 'https://ehr.example.org/fhir'],
    ['http', 'http://ehr.example.org/fhir/r4'],
    ['another port', 'https://ehr.example.org:8443/fhir/r4'],
    ['dot segments', 'https://ehr.example.org/x/../fhir/r4'],
    ['encoded dot segments', 'https://ehr.example.org/x/%2e%2e/fhir/r4'],
    ['a backslash', 'https://ehr.example.org\\fhir/r4'],
    ['a query', 'https://ehr.example.org/fhir/r4?x'],
    ['a fragment', 'https://ehr.example.org/fhir/r4#x'],
    ['credentials', 'https://ehr.example.org@evil.com/fhir/r4'],
    ['two trailing slashes', 'https://ehr.example.org/fhir/r4//'],
    ['an empty star', 'https://launch.example.org/v/r4/sim//fhir'],
    ['a star over two segments', 'https://launch.example.org/v/r4/sim/a/b/fhir'],
    ['an encoded slash under the star', 'https://launch.example.org/v/r4/sim/a%2Fb/fhir'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('does not take %s', (_, iss) => {
    expect(found(iss)).toBeUndefined();
  });

  it('takes no text that is not an exact registered address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyUrl), (iss) => {
        const name = found(iss);
        // The rare hit must be an address that the registry really holds.
        if (name !== undefined)
          expect(iss.toLowerCase()).toMatch(/^https:\/\/ehr\.example\.org(:443)?\/fhir\/r4\/?$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('trusts the issuer’s origin and the listed ones', () => {
    const [ehr] = registryOf(entry({ origins: ['https://auth.example.org'] })).ehrs;
    if (ehr === undefined) throw new Error('no entry');
    const trusts = (url: string) => isTrustedOrigin(ehr, ehr.issuer, new URL(url));
    expect(trusts('https://ehr.example.org/oauth')).toBe(true);
    expect(trusts('https://auth.example.org/oauth')).toBe(true);
    expect(trusts('https://auth.example.org:8443/oauth')).toBe(false);
    expect(trusts('http://ehr.example.org/oauth')).toBe(false);
  });
});
