import type { FhirDate } from '../clinical/fhir-date.ts';
import type { ProblemTime } from '../clinical/problem.ts';
import type { Quantity } from '../clinical/quantity.ts';
import type { Zone } from '../clinical/zone.ts';
import type { Catalogue } from './catalogue.ts';
import { ageQuantityFormats } from './format-age-quantity.ts';

/** What other formats give to these. */
export type ProblemParts = {
  date(date: FhirDate | undefined, zone: Zone): string;
  quantity(quantity: Quantity): string;
};

/** Onset and end of a problem, in the form in which they were sent. */
export function problemFormats(words: Catalogue, parts: ProblemParts) {
  const { age, ageRange } = ageQuantityFormats(words, (of) => parts.quantity(of));

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
