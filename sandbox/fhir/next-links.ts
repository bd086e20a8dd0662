/**
 * Next links as vendors write them. Whatever a link looks like, it must come back byte for byte:
 * what was cut, encoded again or rebuilt gets 400.
 */
import type { NEXT_FORMS } from '../options.ts';
import { FhirProblem } from './answer.ts';
import { decodeCursor, encodeCursor, type Cursor } from './cursor.ts';
import type { PageSizes } from './search.ts';
import type { TypeName } from './target.ts';

export type NextForm = (typeof NEXT_FORMS)[number];

/** The absolute URL of the page that a cursor stands for. */
export function nextUrlOf(base: string, cursor: Cursor, form: NextForm | undefined): string {
  const { type, query, offset, page, pageSize } = cursor;
  const token = encodeCursor(cursor);
  const again = `${base}/${type}?${query}`;
  switch (form) {
    case undefined:
      return `${base}/${type}?_cursor=${token}`;
    case '_getpages':
      // On the server's base, and with parameters that nobody asked for.
      return `${base}?_getpages=${token}&_getpagesoffset=${offset}&_count=${pageSize}&_pretty=true&_bundletype=searchset`;
    case 'sessionID':
      return `${again}&sessionID=10-${Buffer.from(token, 'base64url').toString('hex').toUpperCase()}`;
    case 'pageContext':
      return `${again}&pageContext=${token}&direction=NEXT`;
    case '-pageContext':
      return `${again}&-pageContext=${padded(token)}&-pageDirection=NEXT`;
    case 'ct':
      return `${again}&ct=${encodeURIComponent(padded(token))}`;
    case 'page':
    case '_page':
      return `${again}&${form}=${page}`;
    case '_offset':
      return `${again}&_offset=${offset}`;
    case 'cursor':
    case 'continue':
    case '_cursor':
      return `${again}&${form}=${token}`;
  }
}

/** Plain base64 that ends in `==`, whose signs a client likes to escape. */
function padded(token: string): string {
  const bytes = Buffer.from(token, 'base64url');
  const blanks = (4 - (bytes.length % 3)) % 3;
  return Buffer.concat([bytes, Buffer.from(' '.repeat(blanks))]).toString('base64');
}

/** What a URL asks for, if it is a next link in this form. */
export function readNextUrl(
  url: URL,
  base: string,
  type: TypeName | undefined,
  form: NextForm | undefined,
  sizesOf: (type: TypeName, query: URLSearchParams) => PageSizes,
): Cursor | undefined {
  const found = new RegExp(`[?&]${form ?? '_cursor'}=(?<value>[^&]*)`).exec(url.search);
  const value = found?.groups?.['value'];
  if (value === undefined) return undefined;
  const before = url.search.slice(1, found?.index ?? 0);
  const cursor = cursorOf(value, form, type, before, sizesOf);
  const given = new URL(nextUrlOf(base, cursor, form));
  const onBase = form === '_getpages';
  const inPlace = onBase ? type === undefined : type === undefined || type === cursor.type;
  if (inPlace && given.search === url.search) return cursor;
  throw new FhirProblem(400, 'invalid', 'A next link must be followed as it was given.');
}

function cursorOf(
  value: string,
  form: NextForm | undefined,
  type: TypeName | undefined,
  before: string,
  sizesOf: (type: TypeName, query: URLSearchParams) => PageSizes,
): Cursor {
  if (form === 'page' || form === '_page' || form === '_offset') {
    return numbered(Number(value), form, type, before, sizesOf);
  }
  if (form === 'sessionID') {
    return decodeCursor(Buffer.from(value.slice(3), 'hex').toString('base64url'));
  }
  return decodeCursor(form === 'ct' ? decodeURIComponent(value) : value);
}

/** A page number or an offset says all there is to say; the server works out the rest. */
function numbered(
  value: number,
  form: NextForm,
  type: TypeName | undefined,
  query: string,
  sizesOf: (type: TypeName, query: URLSearchParams) => PageSizes,
): Cursor {
  if (type === undefined) throw notOurs();
  const { first, later } = sizesOf(type, new URLSearchParams(query));
  const page = form === '_offset' ? (value - first) / later + 2 : value;
  const offset = first + (page - 2) * later;
  if (!Number.isInteger(page) || page < 2) throw notOurs();
  return { type, query, offset, page, pageSize: later };
}

function notOurs(): FhirProblem {
  return new FhirProblem(400, 'invalid', 'This is not a next link of this server.');
}
