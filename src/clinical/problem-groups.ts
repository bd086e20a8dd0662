import { labelOf } from './coded-text.ts';
import { compareStarts } from './date-order.ts';
import type { FhirDate } from './fhir-date.ts';
import { compareIds } from './latest.ts';
import { type Problem, type ProblemKind, isActive } from './problem.ts';

/** The state of a listed problem: active holds recurrence and relapse, inactive holds resolved. */
export type ProblemState = 'active' | 'remission' | 'inactive' | 'not-stated';

/** The one place where a problem stands. */
export type ProblemPlace =
  | { readonly kind: 'listed'; readonly section: ProblemKind; readonly state: ProblemState }
  | { readonly kind: 'ruled-out' }
  | { readonly kind: 'no-known-problems' }
  | { readonly kind: 'entered-in-error' };

/** Problems of one kind and state, newest onset (else recorded) first. */
export type ProblemGroup = {
  readonly section: ProblemKind;
  readonly state: ProblemState;
  readonly problems: readonly Problem[];
};

/** Every problem in exactly one place: the lengths add up to `total`. Empty groups are left out. */
export type ProblemGroups = {
  readonly groups: readonly ProblemGroup[];
  readonly ruledOut: readonly Problem[];
  readonly noKnownProblems: readonly Problem[];
  readonly enteredInError: readonly Problem[];
  readonly total: number;
};

/** The same diagnosis of several encounters, as one line. */
export type DiagnosisLine = {
  readonly key: string;
  /** Newest first; never empty. */
  readonly problems: readonly [Problem, ...Problem[]];
  /** The first and the last day of recording; undefined where none was sent. */
  readonly recorded: { readonly first: FhirDate; readonly last: FhirDate } | undefined;
};

/** The place of a problem. Whatever was sent, there is exactly one. */
export function placeOf(problem: Problem): ProblemPlace {
  if (problem.enteredInError) return { kind: 'entered-in-error' };
  if (problem.verification === 'refuted') return { kind: 'ruled-out' };
  if (problem.statesNoProblems) return { kind: 'no-known-problems' };
  return { kind: 'listed', section: problem.kind, state: stateOf(problem) };
}

function stateOf({ clinicalStatus }: Problem): ProblemState {
  if (isActive(clinicalStatus)) return 'active';
  if (clinicalStatus === 'remission') return 'remission';
  return clinicalStatus === 'inactive' || clinicalStatus === 'resolved' ? 'inactive' : 'not-stated';
}

const sections: readonly ProblemKind[] = [
  'problem-list',
  'health-concern',
  'encounter-diagnosis',
  'other',
];
const states: readonly ProblemState[] = ['active', 'remission', 'not-stated', 'inactive'];

/** Puts every problem in its place. */
export function groupProblems(problems: readonly Problem[]): ProblemGroups {
  const listed = new Map<string, Problem[]>();
  const ruledOut: Problem[] = [];
  const noKnownProblems: Problem[] = [];
  const enteredInError: Problem[] = [];
  for (const problem of newestProblemsFirst(problems)) {
    const place = placeOf(problem);
    switch (place.kind) {
      case 'entered-in-error':
        enteredInError.push(problem);
        break;
      case 'ruled-out':
        ruledOut.push(problem);
        break;
      case 'no-known-problems':
        noKnownProblems.push(problem);
        break;
      case 'listed': {
        const key = `${place.section} ${place.state}`;
        const group = listed.get(key);
        if (group === undefined) listed.set(key, [problem]);
        else group.push(problem);
        break;
      }
    }
  }
  const groups = sections.flatMap((section) =>
    states.flatMap((state) => {
      const found = listed.get(`${section} ${state}`);
      return found === undefined ? [] : [{ section, state, problems: found }];
    }),
  );
  return {
    groups,
    ruledOut,
    noKnownProblems: doubted(noKnownProblems, groups),
    enteredInError,
    total: problems.length,
  };
}

/** "No problems" and a problem, both of now: which is out of date cannot be told, so it is said. */
function doubted(none: readonly Problem[], groups: readonly ProblemGroup[]): readonly Problem[] {
  if (!groups.some(({ state }) => state === 'active')) return none;
  return none.map((one) =>
    stateOf(one) === 'inactive' ? one : { ...one, doubts: [...one.doubts, 'but-active-listed'] },
  );
}

/** By onset, else diagnosis, else record; those without any date last. Ties are ordered by id. */
function newestProblemsFirst(problems: readonly Problem[]): readonly Problem[] {
  return problems
    .map((problem) => ({ problem, at: roughStart(dateOf(problem)) }))
    .toSorted((a, b) => compareStarts(b.at, a.at) || compareIds(a.problem.id, b.problem.id))
    .map(({ problem }) => problem);
}

/** The date by which a problem is ordered, for ordering only: it is never shown as an onset. */
function dateOf(problem: Problem): FhirDate | undefined {
  const { onset } = problem;
  const began =
    onset?.kind === 'date'
      ? onset.date
      : onset?.kind === 'period'
        ? (onset.period.start ?? onset.period.end)
        : undefined;
  return began ?? problem.asserted ?? problem.recorded;
}

/** Near enough for ordering problems without a time zone. */
function roughStart(date: FhirDate | undefined): number | undefined {
  switch (date?.precision) {
    case 'instant':
      return date.epoch;
    case 'year':
      return Date.UTC(date.year, 0, 1);
    case 'month':
      return Date.UTC(date.year, date.month - 1, 1);
    case 'day':
    case 'local':
      return Date.UTC(date.year, date.month - 1, date.day);
    case undefined:
    case 'unreadable':
      break;
  }
  return undefined;
}

/** Problems that share a code (or, without one, a name) as one line; newest line first. */
export function collapseDiagnoses(problems: readonly Problem[]): readonly DiagnosisLine[] {
  const lines = new Map<string, [Problem, ...Problem[]]>();
  for (const [index, problem] of newestProblemsFirst(problems).entries()) {
    const key = diagnosisKey(problem, index);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [problem]);
    else line.push(problem);
  }
  return [...lines].map(([key, found]) => ({ key, problems: found, recorded: recordedIn(found) }));
}

/** The lines are in the order of onset, which is not that of recording. */
function recordedIn(problems: readonly Problem[]): DiagnosisLine['recorded'] {
  const dates = problems
    .flatMap(({ recorded }) => (recorded === undefined ? [] : [recorded]))
    .toSorted((a, b) => compareStarts(roughStart(a), roughStart(b)));
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Certainty is part of the key: a provisional diagnosis must not hide behind a confirmed one. */
function diagnosisKey(problem: Problem, index: number): string {
  const coding = problem.code.codings.find((one) => one.code !== undefined);
  const label = labelOf(problem.code);
  const name = label.kind === 'text' ? label.text.toLowerCase() : '';
  if (coding?.code === undefined && name === '') return `nameless ${index}`;
  const what = coding?.code === undefined ? name : `${coding.system ?? ''}|${coding.code}|${name}`;
  return `${problem.verification} ${problem.clinicalStatus} ${what}`;
}
