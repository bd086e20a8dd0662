/** What a request is about: which interaction, on which type, with which parameters. */
import { FhirProblem } from './answer.ts';
import { decodeCursor, type Cursor } from './cursor.ts';

export const TYPES = ['Patient', 'Condition', 'Observation'] as const;
export type TypeName = (typeof TYPES)[number];

export type Target =
  | { readonly kind: 'metadata' }
  | { readonly kind: 'read'; readonly type: TypeName; readonly id: string }
  | {
      readonly kind: 'search';
      readonly type: TypeName;
      readonly params: URLSearchParams;
      readonly cursor: Cursor | undefined;
    };

export async function targetOf(request: Request, base: string): Promise<Target> {
  const url = new URL(request.url);
  const path = url.pathname.slice(new URL(base).pathname.length).replace(/^\//, '');
  const segments = path === '' ? [] : path.split('/');
  if (request.method === 'POST' && segments.length === 2 && segments[1] === '_search') {
    const form = new URLSearchParams(url.searchParams);
    for (const [name, value] of new URLSearchParams(await request.text())) form.append(name, value);
    return searchOf(segments[0] ?? '', form);
  }
  if (request.method !== 'GET') {
    throw new FhirProblem(501, 'not-supported', `${request.method} is not supported.`);
  }
  if (path === 'metadata') return { kind: 'metadata' };
  const [type = '', id, ...rest] = segments;
  if (rest.length > 0 || /^[_$]/.test(id ?? '')) {
    throw new FhirProblem(501, 'not-supported', 'Only read and search are supported.');
  }
  if (type === '') return nextPageOf(url);
  return id === undefined
    ? searchOf(type, url.searchParams)
    : { kind: 'read', type: typeOf(type), id };
}

function searchOf(typeText: string, params: URLSearchParams): Target {
  const type = typeOf(typeText);
  const cursor = params.get('_cursor');
  if (cursor === null) return { kind: 'search', type, params, cursor: undefined };
  const decoded = decodeCursor(cursor);
  if (decoded.type !== type || params.size > 1) {
    throw new FhirProblem(400, 'invalid', 'A next link must be followed as it was given.');
  }
  return { kind: 'search', type, params: new URLSearchParams(decoded.query), cursor: decoded };
}

/** Some servers put next links on their base, without a type (`next-server-base`). */
function nextPageOf(url: URL): Target {
  const cursor = url.searchParams.get('_cursor');
  if (cursor === null) throw new FhirProblem(501, 'not-supported', 'No search over all types.');
  return searchOf(decodeCursor(cursor).type, url.searchParams);
}

function typeOf(text: string): TypeName {
  const type = TYPES.find((one) => one === text);
  if (type !== undefined) return type;
  throw new FhirProblem(501, 'not-supported', `The sandbox has no ${text.slice(0, 60)}.`);
}
