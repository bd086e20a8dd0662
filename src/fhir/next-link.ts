import { isSent, type Sent } from '../clinical/untyped.ts';

/** There is none, it is here, or one is there that cannot be read: then the answer is not whole. */
export type NextLink =
  | { readonly is: 'none' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'at'; readonly url: string };

/**
 * `link[relation=next].url` of a Bundle, byte for byte. What is taken for no link ends the search as
 * complete: a relation only has to name `next`, in a list, an address or as `rel`, as web links call
 * it. Links that do not say what they are, and two that lead to different pages, cannot be read.
 */
export function nextLink(bundle: Sent): NextLink {
  const links = bundle['link'] ?? [];
  if (!Array.isArray(links)) return { is: 'unreadable' };
  const sent: unknown[] = links.flat(Infinity);
  const [url, ...others] = new Set(
    sent.filter(says(/next/i)).map((link) => (isSent(link) ? (link['url'] ?? '') : '')),
  );
  if (url === undefined) return { is: sent.every(says(/\w/)) ? 'none' : 'unreadable' };
  return typeof url === 'string' && url !== '' && others.length === 0
    ? { is: 'at', url }
    : { is: 'unreadable' };
}

const says =
  (what: RegExp) =>
  (link: unknown): boolean =>
    what.test(
      JSON.stringify(isSent(link) ? [link['relation'] ?? '', link['rel'] ?? ''] : (link ?? 'none')),
    );

/**
 * The absolute URL of a next link, or undefined where it points to another origin than the FHIR
 * base or is not understood (which is then not followed). Relative forms that real servers send:
 * `Type?…`, `/Type?…` and `./Type?…` belong to the FHIR base, and so do HAPI's parameters without
 * their `?`; other rooted paths to its origin; `host/path` without a scheme is taken only where the
 * host is the FHIR server's.
 */
export function resolveNext(next: string, fhirBase: string): string | undefined {
  const base = new URL(fhirBase);
  const url = absolute(next.trim(), fhirBase, base);
  // The text is returned, not URL.href: parsing would re-encode what the server wants back as is.
  return /^https?:/i.test(url) && URL.canParse(url) && new URL(url).origin === base.origin
    ? url
    : undefined;
}

function absolute(next: string, fhirBase: string, base: URL): string {
  const { protocol, origin, host } = base;
  // A path from the root that has the whole of the base's own, `/FHIR/R4/Observation?…`, is no `/Type?…`.
  if (base.pathname !== '/' && next.startsWith(`${base.pathname.replace(/\/$/, '')}/`))
    return origin + next;
  if (/^\/?[A-Z][A-Za-z]+(?:[/?]|$)|^\.\.?\//.test(next))
    return `${fhirBase}/${next.replace(/^\//, '')}`;
  if (next.startsWith('//')) return protocol + next;
  if (next.startsWith('/')) return origin + next;
  if (/^\?|^_getpages=/.test(next)) return `${fhirBase}?${next.replace(/^\?/, '')}`;
  return next.startsWith(`${host}/`) ? `${protocol}//${next}` : next;
}
