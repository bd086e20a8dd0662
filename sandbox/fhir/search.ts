/** Searches: which parameters are accepted, which resources match, and which page is asked for. */
import type { OperationOutcomeIssue } from 'fhir/r4';
import type { COUNT_RULES, LaunchOptions } from '../options.ts';
import { FhirProblem } from './answer.ts';
import { byStart, type Row, type TypeIndex } from './chart-index.ts';
import type { IsActive } from './faults.ts';
import { codedIssue } from './issue-codes.ts';
import { askedToken, FILTERS, orValues } from './parameters.ts';
import { isAllowed, type Allowed } from './scopes.ts';
import type { TypeName } from './target.ts';

const MAX_COUNT = 1000;
const DEFAULT_COUNT = 50;

/** Parameters that say how to answer, not what to look for. */
const ABOUT_THE_ANSWER = ['_count', '_sort', '_total', '_format', '_pretty'];

/** Categories a server with `unknown-category-400` knows; its like refuses the others of the norm. */
const KNOWN_CATEGORIES = new Set([
  'vital-signs',
  'laboratory',
  'social-history',
  'survey',
  'imaging',
  'sdoh',
  'core-characteristics',
  'problem-list-item',
  'encounter-diagnosis',
  'health-concern',
]);

export function parameterNames(type: TypeName): readonly string[] {
  return type === 'Patient' ? ['_id'] : ['patient', 'subject', ...Object.keys(FILTERS[type])];
}

/** Refuses what cannot be served. Returns warnings about what was left out. */
export function checkParameters(
  type: TypeName,
  params: URLSearchParams,
  isActive: IsActive,
  count: LaunchOptions['count'],
): readonly OperationOutcomeIssue[] {
  const known = new Set([...parameterNames(type), ...ABOUT_THE_ANSWER]);
  const unknown = [...new Set(params.keys())].filter((name) => !known.has(name));
  const modified = unknown.find((name) => name.includes(':'));
  // FHIR R4 search: a modifier that is not supported SHALL be refused, even by a lenient server.
  if (modified !== undefined) refuse('not-supported', `The modifier in ${modified}`);
  if (params.has('_count') && (isActive('count-refused') || ruleOf(type, count) === 'refused')) {
    refuse('not-supported', 'The search parameter _count');
  }
  checkSituation(type, params, isActive);
  if (isActive('unknown-parameter-ignored')) return [];
  if (isActive('unknown-parameter-warned')) {
    return unknown.map((name) => codedIssue('59100', `${name} was ignored.`));
  }
  if (unknown[0] !== undefined) refuse('not-supported', `The search parameter ${unknown[0]}`);
  return [];
}

function refuse(code: 'not-supported', what: string): never {
  throw new FhirProblem(400, code, `${what} is not supported.`);
}

function checkSituation(type: TypeName, params: URLSearchParams, isActive: IsActive): void {
  const isObservation = type === 'Observation' && !params.has('_id');
  const filtered = params.has('category') || params.has('code');
  if (isObservation && !filtered && isActive('category-required')) {
    const text = 'A required element is missing. Must have either code or category.';
    throw new FhirProblem(400, 'required', text, {}, [codedIssue('59108', text)]);
  }
  if (isObservation && !params.has('status') && isActive('status-required')) {
    throw new FhirProblem(400, 'required', 'The search parameter status is required.');
  }
  if (type === 'Condition' && !params.has('clinical-status') && isActive('status-required')) {
    throw new FhirProblem(400, 'required', 'The search parameter clinical-status is required.');
  }
  const categories = params.getAll('category').flatMap(orValues);
  const unknown = categories.find((one) => !KNOWN_CATEGORIES.has(one.replace(/^.*\|/, '')));
  if (unknown !== undefined && isActive('unknown-category-400')) {
    const text = `The category ${unknown} is not known.`;
    throw new FhirProblem(400, 'value', text, {}, [codedIssue('59111', text)]);
  }
}

/** Nothing where the search is by `_id` alone; a list of patients is refused. */
export function askedPatient(params: URLSearchParams, base: string): string | undefined {
  const values = [...params.getAll('patient'), ...params.getAll('subject')].flatMap(orValues);
  const ids = new Set(values.map((value) => patientIdOf(value, base)));
  if (ids.size > 1) throw new FhirProblem(400, 'multiple-matches', 'One patient at a time.');
  const [id] = ids;
  if (id === undefined && !params.has('_id')) {
    throw new FhirProblem(400, 'required', 'The search parameter patient is required.');
  }
  return id;
}

function patientIdOf(value: string, base: string): string {
  const relative = value.startsWith(`${base}/`) ? value.slice(base.length + 1) : value;
  const id = relative.replace(/^Patient\//, '');
  if (/^[A-Za-z0-9\-.]{1,64}$/.test(id)) return id;
  throw new FhirProblem(400, 'value', 'patient is not a reference to a Patient of this server.');
}

/** All rows that match, in the order in which they are sent. */
export function matchingRows(
  type: 'Condition' | 'Observation',
  index: TypeIndex,
  params: URLSearchParams,
  allowed: Allowed,
  isActive: IsActive,
): readonly Row[] {
  const asked = [...params].filter(
    ([name]) => !(name === 'category' && isActive('category-ignored')),
  );
  const indexed = asked.find(([name, value]) => name === 'category' && isOnePlainToken(value));
  const rows = indexed === undefined ? index.rows : (index.byCategory.get(indexed[1]) ?? []);
  const filters = asked.flatMap((pair) => {
    const [name, value] = pair;
    const make = pair === indexed ? undefined : FILTERS[type][name];
    return make === undefined ? [] : [make(value, name)];
  });
  if (allowed !== 'all') filters.push((row) => isAllowed(row, allowed));
  const found =
    filters.length === 0 ? rows : rows.filter((row) => filters.every((matches) => matches(row)));
  const sorted = sort(found, type, params);
  return isActive('order-shuffled') ? shuffled(sorted) : sorted;
}

/** `code` or `system|code`, for which the index already has the rows. */
function isOnePlainToken(value: string): boolean {
  return !/[,\\]|^\||\|$/.test(value);
}

function sort(rows: readonly Row[], type: TypeName, params: URLSearchParams): readonly Row[] {
  const by = params.get('_sort');
  if (by === null) return rows;
  if (type === 'Observation' && by === 'date') return rows.toSorted(byStart);
  if (type === 'Observation' && by === '-date') return rows.toSorted((a, b) => byStart(b, a));
  throw new FhirProblem(400, 'not-supported', 'Only Observation can be sorted, by date or -date.');
}

/** A fixed disorder: every seventh, then the ones after, so that pages stay whole. */
function shuffled(rows: readonly Row[]): readonly Row[] {
  return Array.from({ length: 7 }, (_, start) =>
    rows.filter((_row, index) => index % 7 === start),
  ).flat();
}

export type PageSizes = { readonly first: number; readonly later: number };
type SizeOptions = Pick<LaunchOptions, 'pageSize' | 'count'>;

/** How long the pages of a search are. 0 asks for the total only. */
export function pageSizesOf(
  type: TypeName,
  params: URLSearchParams,
  { pageSize, count }: SizeOptions,
  isActive: IsActive,
): PageSizes {
  const usual = pageSize ?? DEFAULT_COUNT;
  const asked = params.get('_count');
  const rule = isActive('count-ignored') ? 'ignored' : ruleOf(type, count);
  if (asked === null || rule === 'ignored') return { first: usual, later: usual };
  if (!/^\d{1,9}$/.test(asked)) throw new FhirProblem(400, 'value', '_count must be a number.');
  const cap = isActive('count-capped-50') ? 50 : (count?.cap ?? MAX_COUNT);
  const later = Math.min(Number(asked), cap);
  return { first: rule === 'ignored-on-page-1' ? usual : later, later };
}

function ruleOf(type: TypeName, count: LaunchOptions['count']): (typeof COUNT_RULES)[number] {
  return (type === 'Patient' ? undefined : count?.[type]) ?? 'honoured';
}

/** The patient of the token, where the search names them. */
export function patientMatches(params: URLSearchParams, patientId: string): boolean {
  const asked = params.getAll('_id');
  if (asked.length === 0) throw new FhirProblem(400, 'required', '_id is required.');
  return asked.every((value) =>
    orValues(value).some((one) => askedToken(one)({ system: undefined, code: patientId })),
  );
}
