import { readNotices, type Notice } from './operation-outcome.ts';
import { ReadFailure } from './read-problem.ts';

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One page of a search, taken apart. */
export type Page = {
  /** Entries whose resource is of the asked type. */
  readonly resources: readonly Members[];
  /** Entries with no resource, or one without a type. */
  readonly malformed: number;
  readonly notices: readonly Notice[];
  /** `link[relation=next].url`, byte for byte. */
  readonly next: NextLink;
};

/** There is none, it is here, or one is there that cannot be read: then the answer is not whole. */
type NextLink =
  | { readonly is: 'none' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'at'; readonly url: string };

function nextLink(bundle: Members): NextLink {
  const links = bundle['link'] ?? [];
  if (!Array.isArray(links)) return { is: 'unreadable' };
  const next = links.filter(isObject).find(({ relation }) => isNext(relation));
  if (next === undefined) return { is: 'none' };
  const { url } = next;
  return typeof url === 'string' && url !== '' ? { is: 'at', url } : { is: 'unreadable' };
}

const isNext = (relation: unknown): boolean =>
  typeof relation === 'string' && relation.trim().toLowerCase() === 'next';

/**
 * Takes a searchset apart. Entries are chosen by `resource.resourceType` and never by `total` or
 * position: pages hold OperationOutcomes, included resources of other types, nulls. An answer that
 * is a Bundle without entries is an empty page; one that is no Bundle throws `unreadable`.
 */
export function readPage(body: unknown, type: string): Page {
  if (!isObject(body)) throw new ReadFailure({ kind: 'unreadable' });
  // Some servers answer 200 with an OperationOutcome where there is nothing, or nothing permitted.
  if (body['resourceType'] === 'OperationOutcome') {
    const notices = readNotices(body);
    if (notices.some((notice) => notice.kind === 'maybe-incomplete'))
      throw new ReadFailure({ kind: 'refused' });
    return { resources: [], malformed: 0, notices, next: { is: 'none' } };
  }
  if (body['resourceType'] !== 'Bundle') throw new ReadFailure({ kind: 'unreadable' });
  const entries: unknown[] = Array.isArray(body['entry']) ? body['entry'] : [];
  const resources: Members[] = [];
  const notices: Notice[] = [];
  let malformed = 0;
  for (const entry of entries) {
    const resource = isObject(entry) ? entry['resource'] : undefined;
    if (!isObject(resource) || typeof resource['resourceType'] !== 'string') malformed += 1;
    else if (resource['resourceType'] === type) resources.push(resource);
    else if (resource['resourceType'] === 'OperationOutcome')
      notices.push(...readNotices(resource));
  }
  return { resources, malformed, notices, next: nextLink(body) };
}

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
