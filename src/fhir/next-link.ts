/** There is none, it is here, or one is there that cannot be read: then the answer is not whole. */
export type NextLink =
  | { readonly is: 'none' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'at'; readonly url: string };

/** `link[relation=next].url` of a Bundle, byte for byte. */
export function nextLink(bundle: Readonly<Record<string, unknown>>): NextLink {
  const links = bundle['link'] ?? [];
  if (!Array.isArray(links)) return { is: 'unreadable' };
  const next = links.filter(isObject).find(({ relation, rel }) => isNext(relation ?? rel));
  if (next === undefined) return { is: 'none' };
  const { url } = next;
  return typeof url === 'string' && url !== '' ? { is: 'at', url } : { is: 'unreadable' };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Also as a list, and as `rel` as web links call it: what is taken for no link ends the search. */
const isNext = (relation: unknown): boolean =>
  Array.isArray(relation)
    ? relation.some(isNext)
    : typeof relation === 'string' && relation.trim().toLowerCase() === 'next';

/**
 * The absolute URL of a next link, or undefined where it points to another origin than the FHIR
 * base (which is then not followed). Relative forms that real servers send: `Type?…` and `/Type?…`
 * belong to the FHIR base, other rooted paths to its origin, `host/path` without a scheme is taken
 * only where the host is the FHIR server's.
 */
export function resolveNext(next: string, fhirBase: string): string | undefined {
  const base = new URL(fhirBase);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(next)) return sameOrigin(next, base);
  if (next.startsWith('//')) return sameOrigin(base.protocol + next, base);
  const [, type = ''] = /^\/?([A-Z][A-Za-z]+)(?:[/?]|$)/.exec(next) ?? [];
  if (type !== '') return sameOrigin(`${fhirBase}/${next.replace(/^\//, '')}`, base);
  if (next.startsWith('/')) return sameOrigin(base.origin + next, base);
  if (next.startsWith('?')) return sameOrigin(`${fhirBase}${next}`, base);
  if (next.startsWith(`${base.host}/`)) return sameOrigin(`${base.protocol}//${next}`, base);
  return undefined;
}

function sameOrigin(url: string, base: URL): string | undefined {
  // The text is returned, not URL.href: parsing would re-encode what the server wants back as is.
  return URL.canParse(url) && new URL(url).origin === base.origin ? url : undefined;
}
