import type { AbsentReason } from '../clinical/absent.ts';
import { isHalf } from '../clinical/blood-pressure.ts';
import type { BodySite } from '../clinical/body-site.ts';
import type { CodedText } from '../clinical/coded-text.ts';
import { isNamedByParent, type RowIdentity } from '../clinical/entry.ts';
import type { Stage } from '../clinical/problem.ts';
import type { Reading } from '../clinical/reading.ts';
import { type VitalKind, vitalOf } from '../clinical/vital-signs.ts';
import type { SearchFact } from './account-facts.ts';
import type { Catalogue, SearchKey } from './catalogue.ts';
import { conceptName } from './concept-name.ts';
import { changeFormats } from './format-change.ts';
import { dateFormats } from './format-date.ts';
import { flagFormats } from './format-flag.ts';
import { personFormats } from './format-person.ts';
import { problemFormats } from './format-problem.ts';
import { quantityFormats } from './format-quantity.ts';
import { valueFormats } from './format-value.ts';

export type Language = 'en' | 'es';

/** Values of the chart as text, in one language. Pure: zone and clock are arguments. */
export type Formats = ReturnType<typeof makeFormats>;

type Texts = Pick<
  Catalogue,
  | 'readingStatus'
  | 'readingDoubt'
  | 'clinicalStatus'
  | 'verification'
  | 'problemKind'
  | 'problemState'
  | 'problemDoubt'
  | 'vital'
  | 'vitalMethod'
  | 'historySection'
  | 'patientWarning'
  | 'readState'
  | 'readProblem'
>;

/** What the chart says, in one language. The texts of the views themselves are in view-words. */
export type Words = Texts & {
  readonly language: Language;
  readonly format: Formats;
  searchName(search: SearchFact): string;
  /** "2 notes"; '' where there are none. */
  notesCount(reading: Reading): string;
};

/** The words of a language, from its catalogue. */
export function wordsOf(language: Language, catalogue: Catalogue): Words {
  return {
    ...catalogue,
    language,
    format: makeFormats(language, catalogue),
    searchName: (search) => searchName(catalogue, search),
    notesCount: ({ notes }) => (notes.length === 0 ? '' : catalogue.notes(notes.length)),
  };
}

function makeFormats(language: Language, words: Catalogue) {
  // Made when a language is named: it takes as long as drawing the first screen's head.
  let names: Intl.DisplayNames | undefined;
  const languages = (): Intl.DisplayNames =>
    (names ??= new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }));
  const absent = (reason: AbsentReason | undefined): string => {
    const { code, text } = reason ?? {};
    if (code === undefined) return text ?? words.absentUnspecified;
    const known = words.absent[code];
    const adds = text !== undefined && ![code, known].some((one) => letters(one) === letters(text));
    return adds ? `${known}: ${text}` : known;
  };
  const named = (concept: CodedText): string => {
    const { name, codings } = concept;
    // A name that is only the code again ("M") says less than our word for it.
    if (name !== undefined && !codings.some(({ code }) => code === name)) return name;
    const known = conceptName(concept, words, languages) ?? name;
    const code = codings.find((one) => one.code !== undefined)?.code;
    return known ?? (code === undefined ? words.notNamed : words.codeOnly(code));
  };
  const coded = (concept: CodedText): string =>
    concept.absent === undefined ? named(concept) : absent(concept.absent);
  /** A vital sign that came without a name has ours. Half a blood pressure is no whole one. */
  const signOrCode = (concept: CodedText): string => {
    const sign = concept.name === undefined ? vitalOf({ code: concept }) : undefined;
    return sign === undefined || isHalf({ code: concept }) ? coded(concept) : words.vital[sign];
  };
  const dates = dateFormats(words);
  const quantities = quantityFormats(words, coded);
  const values = valueFormats(words, { ...dates, ...quantities, coded, absent });
  return {
    ...dates,
    ...quantities,
    ...values,
    ...changeFormats(words, { ...quantities, ...values }),
    ...personFormats(words, coded),
    ...problemFormats(words, { ...dates, ...quantities }),
    ...flagFormats(words),
    absent,
    coded,
    /** A site of the body with its side. A BodyStructure repeats the name of what refers to it. */
    site: (site: BodySite): string => [...new Set(site.map(coded))].join(', '),
    stage: ({ summary, type }: Stage): string =>
      coded(summary) + (type === undefined ? '' : ` (${coded(type)})`),
    /** The name of a row: a vital sign by our word, anything else as it was sent. */
    row: (identity: RowIdentity, vital: VitalKind | undefined): string => {
      if (vital !== undefined) return words.vital[vital];
      const { about, parentCode } = identity;
      // A row of a fetus must not read as one of its mother.
      const whose = about.map((one) => one ?? words.readingDoubt['about-another']).join(', ');
      const own = signOrCode(identity.code) + (whose === '' ? '' : ` (${whose})`);
      return parentCode !== undefined && isNamedByParent(identity)
        ? `${signOrCode(parentCode)}: ${own}`
        : own;
    },
    yesNo: (value: boolean): string => (value ? words.yes : words.no),
  };
}

/** For comparing what two texts say, not how they are written. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
}

function searchName(words: Catalogue, { resource, category }: SearchFact): string {
  if (resource === 'Patient') return words.search.patient;
  if (resource === 'Condition') return words.search.conditions;
  if (category === undefined) return words.search.observations;
  return isSearchKey(words, category) ? words.search[category] : words.searchCategory(category);
}

function isSearchKey(words: Catalogue, category: string): category is SearchKey {
  return Object.hasOwn(words.search, category);
}
