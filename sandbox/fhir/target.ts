/** What a request is about: which interaction, on which type, with which parameters. */
import { FhirProblem } from './answer.ts';
import type { Cursor } from './cursor.ts';

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

/** The page of a search that a URL asks for, if it is a next link of this server. */
export type ReadNext = (url: URL, type: TypeName | undefined) => Cursor | undefined;

export async function targetOf(
  request: Request,
  base: string,
  readNext: ReadNext,
): Promise<Target> {
  const url = new URL(request.url);
  const path = url.pathname.slice(new URL(base).pathname.length).replace(/^\//, '');
  const segments = path === '' ? [] : path.split('/');
  if (request.method === 'POST' && segments.length === 2 && segments[1] === '_search') {
    const form = new URLSearchParams(url.searchParams);
    for (const [name, value] of new URLSearchParams(await request.text())) form.append(name, value);
    return { kind: 'search', type: typeOf(segments[0] ?? ''), params: form, cursor: undefined };
  }
  if (request.method !== 'GET') {
    throw new FhirProblem(501, 'not-supported', `${request.method} is not supported.`);
  }
  if (path === 'metadata') return { kind: 'metadata' };
  const [type = '', id, ...rest] = segments;
  if (rest.length > 0 || /^[_$]/.test(id ?? '')) {
    throw new FhirProblem(501, 'not-supported', 'Only read and search are supported.');
  }
  if (type === '') return nextPageOf(url, readNext);
  return id === undefined
    ? searchOf(typeOf(type), url, readNext)
    : { kind: 'read', type: typeOf(type), id };
}

function searchOf(type: TypeName, url: URL, readNext: ReadNext): Target {
  const cursor = readNext(url, type);
  if (cursor === undefined) {
    return { kind: 'search', type, params: url.searchParams, cursor };
  }
  return { kind: 'search', type, params: new URLSearchParams(cursor.query), cursor };
}

/** Some servers put next links on their base, without a type. */
function nextPageOf(url: URL, readNext: ReadNext): Target {
  const cursor = readNext(url, undefined);
  if (cursor === undefined)
    throw new FhirProblem(501, 'not-supported', 'No search over all types.');
  const params = new URLSearchParams(cursor.query);
  return { kind: 'search', type: typeOf(cursor.type), params, cursor };
}

function typeOf(text: string): TypeName {
  const type = TYPES.find((one) => one === text);
  if (type !== undefined) return type;
  throw new FhirProblem(501, 'not-supported', `The sandbox has no ${text.slice(0, 60)}.`);
}
