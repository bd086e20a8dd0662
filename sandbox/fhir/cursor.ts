/**
 * The opaque part of a next link. It carries the whole search, so the server keeps nothing between
 * pages; the patient in it is checked against the token again on every page.
 */
import { FhirProblem } from './answer.ts';
import { asObject, asText } from './shape.ts';

export type Cursor = {
  readonly type: string;
  /** The search as it was asked. */
  readonly query: string;
  readonly offset: number;
  /** 1 for the first page. */
  readonly page: number;
  readonly pageSize: number;
};

export function encodeCursor(cursor: Cursor): string {
  const { type, query, offset, page, pageSize } = cursor;
  const json = JSON.stringify([type, query, offset, page, pageSize]);
  return Buffer.from(json, 'utf8').toString('base64url');
}

export function decodeCursor(text: string): Cursor {
  try {
    const list: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [type, query, offset, page, pageSize] = Object.values(
      asObject({ ...Object(list) }) ?? {},
    );
    return {
      type: asText(type) ?? fail(),
      query: asText(query) ?? fail(),
      offset: whole(offset, 0),
      page: whole(page, 1),
      pageSize: whole(pageSize, 1),
    };
  } catch (cause) {
    if (cause instanceof FhirProblem) throw cause;
    return fail();
  }
}

function whole(value: unknown, least: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least ? value : fail();
}

function fail(): never {
  throw new FhirProblem(400, 'invalid', 'This is not a next link of this server.');
}
