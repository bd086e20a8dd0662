/**
 * The response headers that the built app is served with, from the EHR registry. Used by every
 * server of this repo, so that what is tested is what the deployment guide prescribes.
 */
export type RegistryOrigins = {
  readonly ehrs: readonly {
    readonly issuer: string;
    readonly origins?: readonly string[];
    readonly frameAncestors?: readonly string[];
  }[];
};

/** What may stand in the policy: scheme, host (a leading `*.` allowed) and port. */
const SOURCE = /^https?:\/\/(?:\*\.)?[A-Za-z0-9.-]+(?::\d{1,5})?$/;

function checked(sources: readonly string[]): readonly string[] {
  const bad = sources.find((source) => !SOURCE.test(source));
  if (bad !== undefined) throw new Error(`"${bad}" in the registry is not scheme, host and port.`);
  return sources;
}

const unique = (items: readonly string[]): string => [...new Set(items)].join(' ');

/** The content security policy: this origin, and the EHRs the registry names. Nothing inline. */
export function contentSecurityPolicy(registry: RegistryOrigins): string {
  for (const [index, { issuer }] of registry.ehrs.entries())
    if (!URL.canParse(issuer)) throw new Error(`Entry ${index + 1} of the registry has no issuer.`);
  const origins = registry.ehrs.flatMap(({ issuer, origins: more = [] }) => [
    new URL(issuer.replaceAll('*', 'x')).origin,
    ...checked(more),
  ]);
  const ancestors = registry.ehrs.flatMap(({ issuer, frameAncestors = [] }) =>
    frameAncestors.length > 0
      ? checked(frameAncestors)
      : [new URL(issuer.replaceAll('*', 'x')).origin],
  );
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self'`,
    `connect-src ${unique(["'self'", ...origins])}`,
    // The authorization runs in a frame where the browser blocks storage.
    `frame-src ${unique(["'self'", ...origins])}`,
    `frame-ancestors ${unique(["'self'", ...ancestors])}`,
    // Large answers are taken apart in a worker; the policy gives out its address and no other.
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    'trusted-types page-worker',
  ].join('; ');
}

/** For assets/, where the names of files change with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

export function securityHeaders(registry: RegistryOrigins): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(registry),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cache-control': 'no-cache',
  };
}
