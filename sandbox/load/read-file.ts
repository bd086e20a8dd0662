/** What one file holds: resources of the three types, and what could not be used and why. */
import { asList, asObject, asText, type Loose } from '../fhir/shape.ts';
import { parseJson } from '../decimal.ts';

type LoadedType = 'Patient' | 'Condition' | 'Observation';

export type Found = {
  readonly type: LoadedType;
  readonly resource: Loose;
  readonly fullUrl: string | undefined;
  /** Relative to the folder, with `/`. */
  readonly file: string;
};

export type Refused = { readonly file: string; readonly reason: string };

export type FileContent = {
  readonly found: readonly Found[];
  readonly refused: readonly Refused[];
  /** Resources of other types, counted. */
  readonly leftOut: ReadonlyMap<string, number>;
};

export function readFileText(file: string, text: string): FileContent {
  const found: Found[] = [];
  const refused: Refused[] = [];
  const leftOut = new Map<string, number>();
  const values = parsedValues(file, text.replace(/^\uFEFF/, ''), refused);
  for (const value of values) collect(value, undefined, { file, found, refused, leftOut }, 0);
  if (found.length === 0 && refused.length === 0) {
    refused.push({ file, reason: nothingUsable(leftOut) });
  }
  return { found, refused, leftOut };
}

function nothingUsable(leftOut: ReadonlyMap<string, number>): string {
  if (leftOut.size === 0) return 'has nothing in it';
  return `has no Patient, Condition or Observation, only ${[...leftOut.keys()].join(', ')}`;
}

/** One JSON value, or one on each line whatever the file is called. */
function parsedValues(file: string, text: string, refused: Refused[]): readonly unknown[] {
  const isLines = /\.(?:ndjson|jsonl)$/i.test(file);
  if (!isLines) {
    const whole = tryParse(text);
    if ('value' in whole) return [whole.value];
  }
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const full = lines.filter(({ line }) => line !== '');
  const parsed = full.map(({ line, number }) => ({ number, result: tryParse(line) }));
  const good = parsed.flatMap(({ result }) => ('value' in result ? [result.value] : []));
  if (!isLines && !good.some((value) => asObject(value)?.['resourceType'] !== undefined)) {
    refused.push({ file, reason: text.trim() === '' ? 'is empty' : 'is not JSON' });
    return [];
  }
  for (const { number, result } of parsed) {
    if (!('value' in result)) refused.push({ file, reason: `line ${number} is not JSON` });
  }
  return good;
}

function tryParse(text: string): { readonly value: unknown } | { readonly failed: true } {
  try {
    return { value: parseJson(text) };
  } catch {
    return { failed: true };
  }
}

type Collected = {
  readonly file: string;
  readonly found: Found[];
  readonly refused: Refused[];
  readonly leftOut: Map<string, number>;
};

/** A bundle in a bundle in a bundle is still read; one that never ends is not. */
const DEEPEST = 10;

function collect(
  value: unknown,
  fullUrl: string | undefined,
  into: Collected,
  depth: number,
): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, undefined, into, depth + 1);
    return;
  }
  const resource = asObject(value);
  const type = asText(resource?.['resourceType']) || undefined;
  if (resource === undefined || (type === undefined && !('entry' in resource))) {
    const what = depth === 0 ? 'is not FHIR' : 'holds something that is not FHIR';
    into.refused.push({ file: into.file, reason: `${what}: no resourceType` });
  } else if (type === 'Bundle' || type === undefined) {
    for (const entry of asList(resource['entry'])) collectEntry(entry, into, depth);
  } else if (type === 'Patient' || type === 'Condition' || type === 'Observation') {
    into.found.push({ type, resource, fullUrl, file: into.file });
  } else {
    into.leftOut.set(type, (into.leftOut.get(type) ?? 0) + 1);
  }
}

/** A bundle of responses, or one that only lists links, has entries without resources. */
function collectEntry(value: unknown, into: Collected, depth: number): void {
  const entry = asObject(value);
  const resource = asObject(entry?.['resource']);
  if (resource !== undefined) {
    const url = asText(entry?.['fullUrl']) ?? asText(resource['fullUrl']);
    collect(resource, url, into, depth + 1);
  } else if (asText(entry?.['resourceType']) === undefined) {
    into.leftOut.set(
      'entries without a resource',
      (into.leftOut.get('entries without a resource') ?? 0) + 1,
    );
  } else {
    collect(entry, undefined, into, depth + 1);
  }
}
