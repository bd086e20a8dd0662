import type { FhirDate } from '../clinical/fhir-date.ts';
import type { ProblemTime } from '../clinical/problem.ts';
import type { Quantity } from '../clinical/quantity.ts';
import type { Zone } from '../clinical/zone.ts';
import type { Catalogue, Counted } from './catalogue.ts';

/** What other formats give to these. */
export type ProblemParts = {
  date(date: FhirDate | undefined, zone: Zone): string;
  quantity(quantity: Quantity): string;
};

/** Onset and end of a problem, in the form in which they were sent. */
export function problemFormats(words: Catalogue, parts: ProblemParts) {
  const units = new Map<string, Counted>([
    ['a', words.years],
    ['y', words.years],
    ['yr', words.years],
    ['year', words.years],
    ['years', words.years],
    ['mo', words.ageMonths],
    ['month', words.ageMonths],
    ['months', words.ageMonths],
    ['wk', words.weeks],
    ['weeks', words.weeks],
    ['d', words.days],
    ['days', words.days],
    ['h', words.hours],
    ['min', words.minutes],
  ]);

  const counted = (number: string, { unit, code }: Quantity): string | undefined =>
    (units.get(code ?? '') ?? units.get(unit?.toLowerCase() ?? ''))?.(number);

  const age = (of: Quantity): string =>
    (of.comparator === undefined ? counted(of.number, of) : undefined) ?? parts.quantity(of);

  const ageRange = (low: Quantity | undefined, high: Quantity | undefined): string => {
    if (low === undefined) return high === undefined ? '' : `≤ ${age(high)}`;
    if (high === undefined) return `≥ ${age(low)}`;
    return counted(`${low.number}–${high.number}`, high) ?? `${age(low)} – ${age(high)}`;
  };

  const problemTime = (time: ProblemTime, zone: Zone): string => {
    switch (time.kind) {
      case 'date':
        return parts.date(time.date, zone);
      case 'age':
        return words.ageOf(age(time.age));
      case 'range':
        return words.ageOf(ageRange(time.low, time.high));
      case 'period': {
        const { start, end } = time.period;
        // It is when something began or ended: a missing limit does not mean that it goes on.
        if (start === undefined) return words.atTheLatest(parts.date(end, zone));
        const from = parts.date(start, zone);
        if (end === undefined) return words.atTheEarliest(from);
        const until = parts.date(end, zone);
        return from === until ? from : words.fromTo(from, until);
      }
      case 'text':
        return `“${time.text}”`;
      case 'boolean':
        break;
    }
    return time.value ? words.ended : words.notEnded;
  };

  return { problemTime };
}
