/** The search parameters of Condition and Observation, each as a filter over prepared rows. */
import { FhirProblem } from './answer.ts';
import type { Row } from './chart-index.ts';
import { asObject, asText, tokensOf, type Token } from './shape.ts';
import { comparisonOf, spanOfValue, type Span } from './time-span.ts';

type Filter = (row: Row) => boolean;
type MakeFilter = (value: string, name: string) => Filter;

const CONDITION: Readonly<Record<string, MakeFilter>> = {
  _id: ids,
  _lastUpdated: dates((row) => row.lastUpdated),
  category: tokens((row) => row.categories),
  code: tokens((row) => row.codes),
  'clinical-status': tokens((row) => tokensOf(row.resource['clinicalStatus'])),
  'verification-status': tokens((row) => tokensOf(row.resource['verificationStatus'])),
  encounter: encounters,
  'onset-date': dates((row) => row.when),
  'abatement-date': dates((row) =>
    spanOfValue(row.resource['abatementDateTime'] ?? row.resource['abatementPeriod']),
  ),
  'recorded-date': dates((row) => spanOfValue(row.resource['recordedDate'])),
};

const OBSERVATION: Readonly<Record<string, MakeFilter>> = {
  _id: ids,
  _lastUpdated: dates((row) => row.lastUpdated),
  category: tokens((row) => row.categories),
  code: tokens((row) => row.codes),
  date: dates((row) => row.when),
  status: tokens((row) => tokensOf(row.resource['status'])),
  encounter: encounters,
};

export const FILTERS = { Condition: CONDITION, Observation: OBSERVATION } as const;

/** Values of a comma list; `\,` is a comma that belongs to the value (FHIR R4 search, escaping). */
export function orValues(value: string): readonly string[] {
  return value
    .split(/(?<!\\),/)
    .map((part) => part.replace(/\\([,|$\\])/g, '$1'))
    .filter((part) => part !== '');
}

function ids(value: string): Filter {
  const asked = new Set(orValues(value));
  return (row) => asked.has(row.id);
}

function tokens(read: (row: Row) => readonly Token[]): MakeFilter {
  return (value) => {
    const asked = orValues(value).map(askedToken);
    return (row) => read(row).some((token) => asked.some((matches) => matches(token)));
  };
}

/** `code`, `system|code`, `|code` (no system at all) or `system|`. */
export function askedToken(text: string): (token: Token) => boolean {
  const bar = text.lastIndexOf('|');
  if (bar < 0) return (token) => token.code === text;
  const system = bar === 0 ? undefined : text.slice(0, bar);
  const code = text.slice(bar + 1);
  return (token) => token.system === system && (code === '' || token.code === code);
}

function dates(read: (row: Row) => Span | undefined): MakeFilter {
  return (value, name) => {
    const comparisons = orValues(value).map((one) => {
      const comparison = comparisonOf(one);
      if (comparison !== undefined) return comparison;
      throw new FhirProblem(400, 'value', `${name} has a value that is not a date it can compare.`);
    });
    return (row) => comparisons.some((matches) => matches(read(row)));
  };
}

function encounters(value: string): Filter {
  const asked = new Set(orValues(value).map((one) => one.replace(/^.*Encounter\//, '')));
  return (row) => {
    const reference = asText(asObject(row.resource['encounter'])?.['reference']) ?? '';
    return asked.has(reference.replace(/^.*Encounter\//, ''));
  };
}
