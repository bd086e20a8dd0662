import { windows1252 } from './windows-1252.ts';

/** What a server sent, seen as what it is: unknown. Every reader of this room asks through these. */
export type Sent = Readonly<Record<string, unknown>>;

/** True for a plain object; arrays and null are none. */
export function isSent(x: unknown): x is Sent {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

/** An object where one is due. An array in its place gives its first object. */
export function objectOf(x: unknown): Sent | undefined {
  if (isSent(x)) return x;
  return Array.isArray(x) ? x.find(isSent) : undefined;
}

/** A list where one is due. DSTU2 and careless servers send a single object for a list of one. */
export function listOf(x: unknown): readonly unknown[] {
  if (Array.isArray(x)) return x;
  return x === undefined || x === null ? [] : [x];
}

/** The member of an object, own members only: `constructor` is not something a server sent. */
export function field(x: Sent | undefined, name: string): unknown {
  return x !== undefined && Object.hasOwn(x, name) ? x[name] : undefined;
}

// Characters that draw nothing, and those that turn round what follows: of an override a "12" would
// read "21", of an embedding or isolate a "3 - 5" would read "5 - 3".
// Spelt out: a class of Unicode properties is several times slower, and this runs on every text.
// oxlint-disable-next-line no-control-regex
const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/;
const unseenAll = new RegExp(unseen.source, 'g');

/** Text without surrounding space and without characters that cannot be seen; blank is absent. */
export function textOf(x: unknown): string | undefined {
  if (typeof x !== 'string') return undefined;
  const clean = unseen.test(x) ? x.replaceAll('\r\n', '\n').replaceAll(unseenAll, seen) : x;
  const trimmed = clean.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** What an unseen character stands for: a sign of Windows, the end of a line or page, or nothing. */
function seen(character: string): string {
  if (character === '\v' || character === '\f' || character === '\r') return '\n';
  return windows1252(character.charCodeAt(0)) ?? '';
}

/**
 * A code: as text, and numbers are taken too (`"code": 8302` has been seen for a string), also one
 * of so many digits that it comes as `{ decimal: "…" }`.
 */
export function codeOf(x: unknown): string | undefined {
  if (typeof x === 'number') return String(x);
  return textOf(isSent(x) ? field(x, 'decimal') : x);
}

/** True or false, also where a server wrote it as text. */
export function booleanOf(x: unknown): boolean | undefined {
  if (typeof x === 'boolean') return x;
  const text = textOf(x)?.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** The id at the end of a reference: relative, absolute, versioned, `urn:uuid:` or contained. */
export function referenceId(x: unknown): string | undefined {
  const reference = textOf(field(objectOf(x), 'reference')) ?? textOf(x);
  if (reference === undefined) return undefined;
  const [unversioned = ''] = reference.split('/_history/');
  const last = unversioned.slice(unversioned.lastIndexOf('/') + 1);
  const id = last.startsWith('urn:') ? last.slice(last.lastIndexOf(':') + 1) : last;
  return id === '' || id === '#' ? undefined : id;
}
