/**
 * One person's conditions and observations, prepared for search: what a search looks at is read
 * once, the observations are sorted newest first and listed by category, so that a category search
 * over 50,000 of them only has to take its page.
 */
import type { Condition, Observation } from 'fhir/r4';
import { asObject, asText, tokensOf, type Loose, type Token } from './shape.ts';
import { spanOfValue, type Span } from './time-span.ts';

export type Row = {
  readonly id: string;
  /** As it is sent. */
  readonly resource: Loose;
  readonly categories: readonly Token[];
  readonly codes: readonly Token[];
  /** Observation: effective. Condition: onset. */
  readonly when: Span | undefined;
  readonly lastUpdated: Span | undefined;
};

export type TypeIndex = {
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<string, Row>;
  /** By `code` and by `system|code`, in the order of `rows`. */
  readonly byCategory: ReadonlyMap<string, readonly Row[]>;
};

export type ChartIndex = { readonly Condition: TypeIndex; readonly Observation: TypeIndex };

export function indexChart(
  conditions: readonly Condition[],
  observations: readonly Observation[],
): ChartIndex {
  const read = rowReader();
  const newestFirst = observations
    .map((one) => read(one, 'effective'))
    .toSorted((a, b) => startOf(b) - startOf(a));
  return {
    Condition: indexRows(conditions.map((one) => read(one, 'onset'))),
    Observation: indexRows(newestFirst),
  };
}

/** What cannot be dated sorts as the oldest. Finite, or two of them would compare as NaN. */
function startOf(row: Row): number {
  const from = row.when?.from ?? Number.MIN_SAFE_INTEGER;
  return Number.isFinite(from) ? from : Number.MIN_SAFE_INTEGER;
}

/** Oldest first, for `_sort`. */
export function byStart(a: Row, b: Row): number {
  return startOf(a) - startOf(b);
}

type ReadRow = (resource: Condition | Observation, dated: 'effective' | 'onset') => Row;

/** Monitored signs share their times and their category, so each is read once. */
function rowReader(): ReadRow {
  const spans = new Map<unknown, Span | undefined>();
  const tokens = new Map<unknown, readonly Token[]>();
  const spanOf = remembered(spans, spanOfValue);
  const listOf = remembered(tokens, tokensOf);
  return (resource, dated) => {
    const loose: Loose = asObject(resource) ?? {};
    const when =
      loose[`${dated}DateTime`] ??
      loose[`${dated}Period`] ??
      loose[`${dated}Instant`] ??
      loose[`${dated}Timing`];
    return {
      id: asText(loose['id']) ?? '',
      resource: loose,
      categories: listOf(loose['category']),
      codes: listOf(loose['code']),
      when: spanOf(when),
      lastUpdated: spanOf(asObject(loose['meta'])?.['lastUpdated']),
    };
  };
}

function remembered<Result>(
  known: Map<unknown, Result>,
  read: (value: unknown) => Result,
): (value: unknown) => Result {
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = read(value);
    known.set(value, result);
    return result;
  };
}

function indexRows(rows: readonly Row[]): TypeIndex {
  const byCategory = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row.categories)) {
      const list = byCategory.get(key);
      if (list === undefined) byCategory.set(key, [row]);
      else list.push(row);
    }
  }
  return { rows, byId: new Map(rows.map((row) => [row.id, row])), byCategory };
}

function keysOf(categories: readonly Token[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { system, code } of categories) {
    keys.add(code);
    if (system !== undefined) keys.add(`${system}|${code}`);
  }
  return keys;
}
