import { type AbsentReason, absentByExtension } from './absent.ts';
import { type FhirDate, readDate } from './fhir-date.ts';
import { extensionsOf } from './race-ethnicity.ts';
import { codeOf, field, objectOf, textOf } from './untyped.ts';

/** A date as far as it is known. */
export type AccurateDate = {
  readonly date: FhirDate | undefined;
  readonly isEstimated: boolean;
  /** Why there is no date, where the source tells. */
  readonly absent: AbsentReason | undefined;
};

const unknown: AbsentReason = { code: 'unknown', text: undefined };
const indicator = 'http://hl7.org.au/fhir/StructureDefinition/date-accuracy-indicator';

/**
 * A date with what stands under it. Australia says of day, month and year, by a letter each, whether
 * they are accurate, estimated or unknown. What is unknown is made up and has to be ignored: a FHIR
 * date can leave out its end, but not its beginning.
 */
export function atItsAccuracy(sent: FhirDate | undefined, x: unknown): AccurateDate {
  const under = objectOf(x) ?? {};
  const said = extensionsOf(under).find((one) => textOf(field(one, 'url')) === indicator);
  const code = codeOf(field(objectOf(field(said, 'valueCoding')), 'code')) ?? '';
  // The letters after the last U: those of what is left of the date.
  const known = /^[AEU]{3}$/u.test(code) ? code.replace(/.*U/u, '') : 'AAA';
  const length = [0, 4, 7][known.length];
  const date = sent?.precision === 'unreadable' ? sent : readDate(sent?.sent.slice(0, length));
  return {
    date,
    isEstimated: date !== undefined && known.includes('E'),
    absent:
      absentByExtension(under) ?? (sent !== undefined && date === undefined ? unknown : undefined),
  };
}
