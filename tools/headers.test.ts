import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './headers.ts';
import { headersFor } from './write-headers.ts';

const registry = {
  ehrs: [
    { issuer: 'https://ehr.example.org/fhir', origins: ['https://auth.example.org'] },
    {
      issuer: 'https://launch.example.net/sim/*/fhir',
      frameAncestors: ['https://portal.example.net', 'https://*.hyperspace.example.net'],
    },
  ],
};
const policy = contentSecurityPolicy(registry);
const directive = (name: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.split(' ')
    .slice(1);

describe('the content security policy of a deployment (rows 119, 124)', () => {
  it('lets the app talk to the EHRs of its registry and nobody else', () => {
    expect(directive('connect-src')).toEqual([
      `'self'`,
      'https://ehr.example.org',
      'https://auth.example.org',
      'https://launch.example.net',
    ]);
  });

  it('lets the named pages frame the app, or else the EHR’s own origin', () => {
    expect(directive('frame-ancestors')).toEqual([
      `'self'`,
      'https://ehr.example.org',
      'https://portal.example.net',
      'https://*.hyperspace.example.net',
    ]);
  });

  it('refuses a source that would add a directive', () => {
    const ehrs = [{ issuer: 'https://a.example/fhir', frameAncestors: ['https://b.example; *'] }];
    expect(() => contentSecurityPolicy({ ehrs })).toThrow('b.example');
  });

  it('allows nothing inline and nothing evaluated', () => {
    expect(policy).not.toMatch(/unsafe|nonce/);
    expect(directive('script-src')).toEqual([`'self'`]);
    expect(directive('style-src')).toEqual([`'self'`]);
    expect(directive('default-src')).toEqual([`'none'`]);
  });

  it('lets one policy give out the address of one worker, and nothing else make code of text', () => {
    expect(directive('worker-src')).toEqual([`'self'`]);
    expect(directive('require-trusted-types-for')).toEqual([`'script'`]);
    expect(directive('trusted-types')).toEqual(['page-worker']);
  });
});

describe('header configuration', () => {
  it.each(['nginx', 'caddy', 'netlify'])(
    'for %s holds every header and caches assets only',
    (server) => {
      const text = headersFor(server, registry);
      expect(text).toContain(policy);
      for (const name of ['referrer-policy', 'x-content-type-options', 'permissions-policy'])
        expect(text).toContain(name);
      expect(text.match(/immutable/g)).toHaveLength(1);
      expect(text).toContain('/assets/');
    },
  );

  it('refuses a server it does not know', () => {
    expect(() => headersFor('iis', registry)).toThrow('nginx, caddy, netlify');
  });
});
