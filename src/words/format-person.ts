import type { Age, AgeNow } from '../clinical/age.ts';
import type { CodedText } from '../clinical/coded-text.ts';
import type { Address, PatientIdentifier, SexElement, Telecom } from '../clinical/patient.ts';
import type { PersonName } from '../clinical/person-name.ts';
import type { Catalogue } from './catalogue.ts';

/** Names, ages, addresses and the elements of sex. */
export function personFormats(words: Catalogue, coded: (concept: CodedText) => string) {
  const age = (of: Age): string => {
    switch (of.tier) {
      case 'minutes':
        return words.minutes(of.minutes);
      case 'hours':
        return words.hours(of.hours);
      case 'days':
        return words.days(of.days);
      case 'weeks':
        return together(words.weeks(of.weeks), of.days, words.days(of.days));
      case 'months':
        return together(words.ageMonths(of.months), of.days, words.days(of.days));
      case 'child':
        return together(words.years(of.years), of.months, words.ageMonths(of.months));
      case 'years':
        return words.years(of.years);
      case 'about':
        return words.about(words.years(of.low === of.high ? of.low : `${of.low}–${of.high}`));
      case 'before-birth':
        break;
    }
    return words.beforeBirth;
  };

  const ageNow = ({ state, age: of }: AgeNow): string => {
    if (state === 'at-death') {
      return of === undefined ? words.diedAgeNotKnown : words.diedAged(age(of));
    }
    if (of === undefined) return words.ageNotKnown;
    return state === 'alive' ? age(of) : words.ageIfAlive(age(of));
  };

  const name = (of: PersonName | undefined): string => {
    if (of === undefined) return words.nameNotAvailable;
    const built = [...of.prefix, ...of.given, of.family, ...of.suffix].filter(Boolean).join(' ');
    return of.text ?? (built === '' ? words.nameNotAvailable : built);
  };

  const usesOf = (...codes: readonly (string | undefined)[]): string =>
    codes
      .flatMap((code) =>
        code !== undefined && Object.hasOwn(words.telecomUse, code)
          ? (words.telecomUse[code] ?? [])
          : [],
      )
      .join(', ');

  const address = (of: Address): string => {
    const town = [of.city, of.district, of.state, of.postalCode].filter(Boolean).join(' ');
    const built = [...of.lines, town, of.country].filter(Boolean).join(', ');
    return withUse(built === '' ? (of.text ?? '') : built, usesOf(of.use));
  };

  const telecom = (of: Telecom): string => withUse(of.value, usesOf(of.use, of.system));

  /** As the EHR calls it, but for the two names that are English and say no more than our word. */
  const identifierLabel = ({ kind, label }: PatientIdentifier): string => {
    const plain = label?.toLowerCase();
    if (plain === 'mrn') return words.recordNumberShort;
    if (plain === 'medical record number') return words.recordNumber;
    return label ?? (kind === 'record-number' ? words.recordNumber : words.identifier);
  };

  const sex = ({
    kind,
    code,
    coded: concept,
    type,
  }: SexElement): { label: string; value: string } => {
    const text = concept.text ?? concept.codings.find((one) => one.display !== undefined)?.display;
    const upper = code?.toUpperCase();
    const known = isSexCode(words, code)
      ? words.sexValue[code]
      : isSexCode(words, upper)
        ? words.sexValue[upper]
        : undefined;
    const label = withUse(words.sexLabel[kind], type === undefined ? '' : coded(type));
    return { label, value: known ?? text ?? code ?? coded(concept) };
  };

  return { age, ageNow, name, address, telecom, identifierLabel, sex };
}

/** True for the codes of sex and gender that have words of ours. */
export function isSexCode(
  words: Catalogue,
  code: string | undefined,
): code is keyof Catalogue['sexValue'] {
  return code !== undefined && Object.hasOwn(words.sexValue, code);
}

function together(greater: string, count: number, smaller: string): string {
  return count === 0 ? greater : `${greater} ${smaller}`;
}

function withUse(text: string, said: string): string {
  return said === '' ? text : `${text} (${said})`;
}
