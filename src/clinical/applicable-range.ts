import { type Age, ageOf, calendarDay, dayNumber, wholeMonths } from './age.ts';
import type { CodedText } from './coded-text.ts';
import type { FhirDate } from './fhir-date.ts';
import { readingTime } from './latest.ts';
import type { PatientSummary } from './patient.ts';
import type { Quantity } from './quantity.ts';
import type { Reading, ReadingPart } from './reading.ts';
import type { ReferenceRange } from './reference-range.ts';
import { unitKey } from './unit.ts';
import type { Zone } from './zone.ts';

/** Of whom a reading is: what ranges by age and sex are chosen with. */
export type RangeSubject = {
  readonly patient: Pick<PatientSummary, 'birth' | 'birthTime' | 'birthEstimated' | 'sex'>;
  readonly zone: Zone;
};

/** The one range that certainly applies, if any, and all the others. */
export type ChosenRange = {
  readonly applies: ReferenceRange | undefined;
  readonly others: readonly ReferenceRange[];
};

/**
 * Several ranges are alternatives for different people: of those that mean "normal", the one whose
 * age (at the time of the reading) and sex fit. Where more than one may fit, none is chosen.
 */
export function chooseRange(
  reading: Reading,
  part: ReadingPart,
  subject: RangeSubject | undefined,
): ChosenRange {
  const normal = part.referenceRanges
    .filter((range) => range.isNormal)
    .map((range) => ({ range, fit: fitOf(range, reading, subject) }))
    .filter(({ fit }) => fit !== 'no');
  const [only, ...more] = normal;
  const applies = only?.fit === 'yes' && more.length === 0 ? only.range : undefined;
  return { applies, others: part.referenceRanges.filter((range) => range !== applies) };
}

type Fit = 'yes' | 'no' | 'unclear';

function fitOf(range: ReferenceRange, reading: Reading, subject: RangeSubject | undefined): Fit {
  if (range.modified) return 'unclear';
  const fits = range.appliesTo.map((group) => groupFit(group, subject));
  if (range.ageLow !== undefined || range.ageHigh !== undefined) {
    fits.push(ageFit(range, reading, subject));
  }
  if (fits.includes('no')) return 'no';
  return fits.includes('unclear') ? 'unclear' : 'yes';
}

// How FHIR's examples and laboratories name the sexes; any other group (a race, a trimester) is
// not ours to judge.
const sexes = new Map<string, 'male' | 'female'>([
  ['male', 'male'],
  ['m', 'male'],
  ['men', 'male'],
  ['man', 'male'],
  ['248153007', 'male'],
  ['female', 'female'],
  ['f', 'female'],
  ['women', 'female'],
  ['woman', 'female'],
  ['248152002', 'female'],
]);

function groupFit(group: CodedText, subject: RangeSubject | undefined): Fit {
  const named = new Set(
    [group.text, ...group.codings.flatMap((one) => [one.code, one.display])]
      .map((one) => sexes.get(one?.toLowerCase() ?? ''))
      .filter((one) => one !== undefined),
  );
  const [asked] = named;
  const known = sexOf(subject);
  if (asked === undefined || named.size > 1 || known === undefined) return 'unclear';
  return asked === known ? 'yes' : 'no';
}

/** Only where every element of sex and gender says the same: else it is not ours to choose one. */
function sexOf(subject: RangeSubject | undefined): 'male' | 'female' | undefined {
  const elements = subject?.patient.sex ?? [];
  // The comment of a sex for clinical use may say which ranges to use, and for what, in words.
  if (elements.some(({ kind, comment }) => kind === 'clinical-use' && comment !== undefined)) {
    return undefined;
  }
  const said = elements
    .filter(({ kind }) => kind !== 'pronouns')
    .map(({ code, coded }) => sexes.get((code ?? coded.name ?? '').toLowerCase()));
  const [first] = said;
  return said.every((one) => one === first) ? first : undefined;
}

function ageFit(
  { ageLow, ageHigh }: ReferenceRange,
  reading: Reading,
  subject: RangeSubject | undefined,
): Fit {
  const time = readingTime(reading);
  if (subject === undefined || time.basis !== 'effective') return 'unclear';
  if (subject.patient.birthEstimated) return 'unclear';
  const low = boundFit(ageLow, time.date, subject, (age, bound) =>
    age.to < bound ? 'no' : age.from >= bound ? 'yes' : 'unclear',
  );
  // "To 17 years" may mean the 17th birthday or the day before the 18th: unclear in between.
  const high = boundFit(ageHigh, time.date, subject, (age, bound) =>
    age.from > bound ? 'no' : age.to < bound ? 'yes' : 'unclear',
  );
  if (low === 'no' || high === 'no') return 'no';
  return low === 'yes' && high === 'yes' ? 'yes' : 'unclear';
}

/** Completed units of age: from and to differ where a date is not known to the day. */
type Completed = { readonly from: number; readonly to: number };

function boundFit(
  bound: Quantity | undefined,
  at: FhirDate,
  subject: RangeSubject,
  judge: (age: Completed, bound: number) => Fit,
): Fit {
  if (bound === undefined) return 'yes';
  if (bound.comparator !== undefined) return 'unclear';
  const age = completed(bound, at, subject);
  return age === undefined ? 'unclear' : judge(age, bound.value);
}

const years: ReadonlySet<string> = new Set(['a', 'y', 'yr', 'yrs', 'year', 'years']);
const months: ReadonlySet<string> = new Set(['mo', 'mos', 'month', 'months']);
// `day` is `d` by then.
const days = new Map<string, number>([
  ['d', 1],
  ['days', 1],
  ['wk', 7],
  ['week', 7],
  ['weeks', 7],
]);

function completed(bound: Quantity, at: FhirDate, subject: RangeSubject): Completed | undefined {
  const unit = unitKey(bound).toLowerCase();
  if (years.has(unit)) return completedYears(ageOf(subject.patient, at, subject.zone));
  const { birth } = subject.patient;
  const born = birth === undefined ? undefined : calendarDay(birth, subject.zone);
  const then = calendarDay(at, subject.zone);
  const length = days.get(unit);
  if (born === undefined || then === undefined) return undefined;
  if (length === undefined && !months.has(unit)) return undefined;
  const passed =
    length === undefined
      ? wholeMonths(born, then)
      : Math.floor((dayNumber(then) - dayNumber(born)) / length);
  return { from: passed, to: passed };
}

function completedYears(age: Age | undefined): Completed | undefined {
  switch (age?.tier) {
    case 'years':
    case 'child':
      return { from: age.years, to: age.years };
    case 'about':
      return { from: age.low, to: age.high };
    case 'months': {
      const whole = Math.floor(age.months / 12);
      return { from: whole, to: whole };
    }
    case 'minutes':
    case 'hours':
    case 'days':
    case 'weeks':
      return { from: 0, to: 0 };
    case 'before-birth':
    case undefined:
      break;
  }
  return undefined;
}
