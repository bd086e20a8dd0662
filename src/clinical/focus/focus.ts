import { icd10cm, loinc, snomed } from '../code-systems.ts';
import { type CodedText, noCode } from '../coded-text.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { placeOf } from '../problem-groups.ts';
import type { Reading, ReadingPart } from '../reading.ts';
import type { Series } from '../series.ts';
import { vitalOf } from '../vital-signs.ts';
import { type FocusSet, focusSets } from './focus-sets.ts';
import { type FocusTest, focusTests } from './focus-tests.ts';

/** A code of the problem that is in the map, and what of the map it matched. */
export type FocusRule = {
  readonly set: FocusSet;
  readonly system: 'snomed' | 'icd10cm';
  /** As sent. */
  readonly code: string;
  readonly display: string | undefined;
  /** The entry of the map: the same SNOMED CT code, or the beginning of the ICD-10-CM code. */
  readonly entry: string;
};

/** Why a series is in a focus: its own code, being the same vital sign, or part of a panel. */
type FocusLink = {
  readonly by: 'code' | 'vital' | 'panel';
  /** The LOINC code of the map. */
  readonly loinc: string;
};

/** One series of the chart that bears on the problem. */
export type FocusSeries = {
  readonly series: Series;
  readonly test: FocusTest;
  readonly link: FocusLink;
  /** The rules whose sets hold the test; never empty. */
  readonly rules: readonly FocusRule[];
};

/** The chart as series, by the view in which each is found. */
export type FocusChart = Readonly<Record<'vitals' | 'results' | 'history', readonly Series[]>>;

/** How many readings of each view are not in the focus. */
type Others = Readonly<Record<keyof FocusChart, number>>;

/** What bears on a problem. */
export type Focus = {
  /** Undefined where results are linked; else why none are. */
  readonly none: 'no-set' | 'ruled-out' | 'entered-in-error' | undefined;
  readonly rules: readonly FocusRule[];
  /** In the order of the sets. */
  readonly found: readonly FocusSeries[];
  /** Of which the chart has nothing. This says nothing about what was done elsewhere. */
  readonly notFound: readonly FocusTest[];
  /** Kept out on purpose, although another set has it. */
  readonly left: readonly FocusTest[];
  readonly others: Others;
  /** The problem is resolved or inactive, or its code says that it is history. */
  readonly past: boolean;
};

/**
 * What of the chart bears on a problem, by its codes and never by its name. Whatever is not linked
 * is counted: a map of 38 conditions never decides what a clinician may see.
 */
export function focusOf(problem: Problem, chart: FocusChart): Focus {
  const refused = refusalOf(problem);
  const rules = refused === undefined ? rulesOf(problem) : [];
  const left = new Set(rules.flatMap(({ set }) => set.without ?? []));
  const tests = new Set(rules.flatMap(({ set }) => set.tests).filter((test) => !left.has(test)));
  const { found, covered } = linkSeries([...tests], chart, rules);
  return {
    none: refused ?? (rules.length === 0 ? 'no-set' : undefined),
    rules,
    found,
    notFound: [...tests].filter((test) => !covered.has(test)),
    left: [...left],
    others: countOthers(chart, new Set(found.map(({ series }) => series))),
    past: isPast(problem, rules),
  };
}

function refusalOf(problem: Problem): 'ruled-out' | 'entered-in-error' | undefined {
  const { kind } = placeOf(problem);
  return kind === 'ruled-out' || kind === 'entered-in-error' ? kind : undefined;
}

/** Every coding of the problem counts: SNOMED CT by the whole code, then ICD-10-CM by its beginning. */
function rulesOf({ code: { codings } }: Problem): readonly FocusRule[] {
  const found = new Map<string, FocusRule>();
  for (const system of ['snomed', 'icd10cm'] as const) {
    for (const coding of codings) {
      const { code, display } = coding;
      if (code === undefined || coding.system !== systems[system]) continue;
      for (const set of focusSets) {
        const entry = system === 'snomed' ? wholeEntry(set, code) : beginning(set, code);
        if (entry === undefined) continue;
        found.set(`${set.id} ${system} ${code}`, { set, system, code, display, entry });
      }
    }
  }
  return [...found.values()];
}

/** WHO's ICD-10 is another system, in which the same letters may mean something else. */
const systems = { snomed, icd10cm } as const;

const wholeEntry = (set: FocusSet, code: string): string | undefined =>
  set.snomed.find((one) => one === code);

/** The longest beginning that fits. Some EHRs send ICD-10-CM as it is billed, without the dot. */
function beginning(set: FocusSet, sent: string): string | undefined {
  const code = dotted(sent.toUpperCase());
  if (code === undefined) return undefined;
  if (set.icd10cmExcept?.some((one) => code.startsWith(one))) return undefined;
  return set.icd10cm
    .filter((one) => code.startsWith(one))
    .toSorted((a, b) => b.length - a.length)[0];
}

const icdForm = /^([A-Z]\d[\dA-Z])\.?([\dA-Z]{0,4})$/u;

function dotted(code: string): string | undefined {
  const [, category, rest] = icdForm.exec(code) ?? [];
  if (category === undefined) return undefined;
  return rest ? `${category}.${rest}` : category;
}

/** ICD-10-CM Z80 to Z87 are histories, whatever the status of the problem. */
function isPast(problem: Problem, rules: readonly FocusRule[]): boolean {
  const { clinicalStatus } = problem;
  return (
    clinicalStatus === 'resolved' ||
    clinicalStatus === 'inactive' ||
    rules.some(({ system, code }) => system === 'icd10cm' && code.toUpperCase().startsWith('Z8'))
  );
}

type Linked = {
  readonly found: readonly FocusSeries[];
  /** Tests for which something was found; a code may belong to two of them. */
  readonly covered: ReadonlySet<FocusTest>;
};

function linkSeries(
  tests: readonly FocusTest[],
  chart: FocusChart,
  rules: readonly FocusRule[],
): Linked {
  const all = [...chart.vitals, ...chart.results, ...chart.history];
  // What was observed in a fetus or a donor says nothing of this patient's problem.
  const own = all.filter(({ identity }) => !identity.isAboutAnother);
  const facts = own.map((series) => ({ series, codes: codesOf(series) }));
  const taken = new Set<Series>();
  const covered = new Set<FocusTest>();
  const found: FocusSeries[] = [];
  const panels = tests.length === 0 ? new Map<string, string>() : membersByPanel(all);
  for (const test of tests) {
    const codes = focusTests[test].map(([code]) => code as string);
    const add = (series: Series, link: FocusLink): void => {
      covered.add(test);
      if (taken.has(series)) return;
      taken.add(series);
      found.push({
        series,
        test,
        link,
        rules: rules.filter(({ set }) => set.tests.includes(test)),
      });
    };
    for (const { series, codes: own } of facts) {
      const code = codes.find((one) => own.has(one));
      if (code !== undefined) {
        add(series, { by: 'code', loinc: code });
        continue;
      }
      const vital = codes.find((one) => vitalKinds.get(one) === series.vital);
      if (series.vital !== undefined && vital !== undefined) {
        add(series, { by: 'vital', loinc: vital });
      }
    }
    for (const { series, link } of partsOf(codes, facts, panels)) add(series, link);
  }
  const isTold = ({ series, test }: FocusSeries): boolean =>
    isBarePanel(series) && found.some((one) => one.test === test && !isBarePanel(one.series));
  return { found: found.filter((one) => !isTold(one)), covered };
}

/** No value of its own in any of its entries: the members are what there is to see. */
const isBarePanel = ({ entries }: Series): boolean =>
  entries.every(
    ({ reading, part, pressure }) =>
      pressure === undefined &&
      part === reading &&
      part.value.kind === 'none' &&
      reading.memberIds.length > 0,
  );

type Facts = { readonly series: Series; readonly codes: ReadonlySet<string> };

/**
 * Members of a panel whose own codes say nothing: linked by the panel's code, unless one of them is
 * known by its own (the total of a questionnaire is wanted, not its nine items).
 */
function partsOf(
  codes: readonly string[],
  facts: readonly Facts[],
  panels: ReadonlyMap<string, string>,
): readonly { readonly series: Series; readonly link: FocusLink }[] {
  const parts = facts.flatMap((one) => {
    const panel = panelOf(one.series, panels);
    return panel === undefined || !codes.includes(panel) ? [] : [{ ...one, panel }];
  });
  if (parts.some((part) => codes.some((code) => part.codes.has(code)))) return [];
  return parts.map(({ series, panel }) => ({ series, link: { by: 'panel', loinc: panel } }));
}

function panelOf(series: Series, panels: ReadonlyMap<string, string>): string | undefined {
  for (const { reading, isComponent } of series.entries) {
    if (isComponent) {
      const own = loincCodes(reading).find((code) => mapped.has(code));
      if (own !== undefined) return own;
    }
    const panel = reading.id === undefined ? undefined : panels.get(reading.id);
    if (panel !== undefined) return panel;
  }
  return undefined;
}

/** The ids of members, with the code of the panel that named them. */
function membersByPanel(all: readonly Series[]): Map<string, string> {
  const members = new Map<string, string>();
  for (const { entries } of all) {
    for (const { reading } of entries) {
      if (reading.memberIds.length === 0) continue;
      const code = loincCodes(reading).find((one) => mapped.has(one));
      if (code !== undefined) for (const id of reading.memberIds) members.set(id, code);
    }
  }
  return members;
}

/** All codes of the map. */
const mapped: ReadonlySet<string> = new Set(
  Object.values(focusTests).flatMap((codes) => codes.map(([code]) => code)),
);

/** The vital sign a code stands for: what the chart draws in one row is one thing here too. */
const vitalKinds = new Map([...mapped].map((code) => [code, vitalOf({ code: codedAs(code) })]));

function codedAs(code: string): CodedText {
  return { ...noCode, codings: [{ system: loinc, code, display: undefined, userSelected: false }] };
}

/** Whole LOINC codes, of all that is drawn in the row. */
function codesOf({ entries }: Series): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const entry of entries) {
    for (const part of partsDrawn(entry)) for (const code of loincCodes(part)) codes.add(code);
  }
  return codes;
}

function partsDrawn(entry: Entry): readonly ReadingPart[] {
  const { part, pressure, oxygen } = entry;
  return [
    part,
    pressure?.systolic,
    pressure?.diastolic,
    ...(pressure?.readings ?? []),
    oxygen?.flow,
    oxygen?.concentration,
  ].filter((one) => one !== undefined);
}

const loincCodes = ({ code }: ReadingPart): readonly string[] =>
  code.codings.flatMap((one) => (one.system === loinc && one.code !== undefined ? [one.code] : []));

function countOthers(chart: FocusChart, shown: ReadonlySet<Series>): Others {
  const inFocus = new Set<Reading>();
  for (const series of shown) for (const reading of readingsOf(series)) inFocus.add(reading);
  const count = (series: readonly Series[]): number =>
    new Set(series.flatMap(readingsOf).filter((reading) => !inFocus.has(reading))).size;
  return {
    vitals: count(chart.vitals),
    results: count(chart.results),
    history: count(chart.history),
  };
}

const readingsOf = ({ entries }: Series): readonly Reading[] =>
  entries.flatMap(({ reading, pressure }) => pressure?.readings ?? [reading]);
