import { type PatientSummary, isPast, isToCome } from '../../clinical/patient.ts';
import type { Speech } from '../use-words.tsx';
import { inItsTime } from './in-its-time.ts';

/** Every element of sex and gender in words, those that hold now first; a comment may instruct. */
export function sexFacts(
  { sex }: PatientSummary,
  now: number,
  speech: Pick<Speech, 'format' | 'view' | 'zone'>,
) {
  const facts = sex.map((element, index) => {
    const { label, value } = speech.format.sex(element);
    const said = [inItsTime(value, element, now, speech), element.comment];
    return {
      key: `${element.kind}${index}`,
      kind: element.kind,
      label,
      text: said.filter(Boolean).join('; '),
      isNow: !isPast(element, now) && !isToCome(element, now),
    };
  });
  return facts.toSorted((a, b) => Number(b.isNow) - Number(a.isNow));
}
