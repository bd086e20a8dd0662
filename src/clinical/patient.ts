import type { Patient } from 'fhir/r4';
import { type AbsentReason, absentByExtension } from './absent.ts';
import { type CodedText, readCodedText, readCodedTexts, readOptionalCoded } from './coded-text.ts';
import { isSameBirth, readBirth } from './birth.ts';
import { languageTags } from './code-systems.ts';
import { type Address, type Telecom, readAddresses, readTelecoms } from './contact-point.ts';
import { type AccurateDate, atItsAccuracy } from './date-accuracy.ts';
import { type FhirDate, type Period, readDate, readPeriod } from './fhir-date.ts';
import { type PatientIdentifier, readIdentifiers } from './identifier.ts';
import {
  type NameChoice,
  type PersonName,
  chooseNamesOf,
  isUsable,
  readNames,
} from './person-name.ts';
import {
  type RaceOrEthnicity,
  extensionsOf,
  readConcept,
  readEthnicity,
  readRace,
  readTribes,
} from './race-ethnicity.ts';
import { referenceText, referenceTexts } from './reference.ts';
import { type SexElement, readSex } from './sex.ts';
import { hasUnknownModifier } from './status.ts';
import {
  type Sent,
  booleanOf,
  codeOf,
  field,
  isSent,
  listOf,
  objectOf,
  referenceId,
  textOf,
} from './untyped.ts';

export type { Address, Telecom } from './contact-point.ts';
export type { PatientIdentifier } from './identifier.ts';
export { isPast, isToCome } from './past.ts';
export type { NameChoice } from './person-name.ts';
export type { RaceOrEthnicity } from './race-ethnicity.ts';
export type { SexElement } from './sex.ts';

/** Somebody to turn to, or who was: `isPast` tells by the period. */
type PatientContact = {
  readonly relationships: readonly CodedText[];
  readonly name: PersonName | undefined;
  readonly telecoms: readonly Telecom[];
  readonly use: undefined;
  readonly period: Period | undefined;
};

type SpokenLanguage = { readonly coded: CodedText; readonly preferred: boolean };

/**
 * `not-stated` is the usual wire form of a living patient: absence, and no more than that. Of one who
 * is `not-known` to be dead or alive the source says why it does not tell.
 */
type Deceased =
  | { readonly state: 'not-stated' }
  | { readonly state: 'no' }
  | { readonly state: 'not-known'; readonly absent: AbsentReason }
  | ({ readonly state: 'yes' } & AccurateDate);

/** What must be said of the record itself, before anything in it is read. */
export type PatientWarning = 'inactive' | 'replaced' | 'unknown-modifier' | 'birth-conflict';

/** A Patient as this app understands it. */
export type PatientSummary = {
  readonly id: string | undefined;
  readonly names: readonly PersonName[];
  readonly identifiers: readonly PatientIdentifier[];
  readonly sex: readonly SexElement[];
  readonly birth: FhirDate | undefined;
  readonly birthAbsent: AbsentReason | undefined;
  readonly birthEstimated: boolean;
  /** Extension patient-birthTime. */
  readonly birthTime: FhirDate | undefined;
  readonly deceased: Deceased;
  readonly multipleBirth: boolean | number | undefined;
  readonly active: boolean | undefined;
  /** Ids of the records that replace this one. */
  readonly replacedBy: readonly string[];
  readonly race: RaceOrEthnicity | undefined;
  readonly ethnicity: RaceOrEthnicity | undefined;
  readonly tribes: readonly CodedText[];
  readonly languages: readonly SpokenLanguage[];
  /** Only what stands on the Patient: absence proves nothing, it may stand on the Encounter. */
  readonly interpreterNeeded: CodedText | undefined;
  readonly maritalStatus: CodedText | undefined;
  readonly telecoms: readonly Telecom[];
  readonly addresses: readonly Address[];
  readonly contacts: readonly PatientContact[];
  readonly practitioners: readonly string[];
  readonly organization: string | undefined;
  readonly warnings: readonly PatientWarning[];
};

/** The patient's names in their roles at a time. */
export function chooseNames(patient: PatientSummary, now: number): NameChoice {
  return chooseNamesOf(patient.names, now);
}

/** Reads a Patient of any shape; never throws. */
export function readPatient(resource: Patient): PatientSummary {
  const given: unknown = resource;
  const sent: Sent = isSent(given) ? given : {};
  const active = booleanOf(field(sent, 'active'));
  const replacedBy = readReplacements(field(sent, 'link'));
  const warnings: PatientWarning[] = [];
  if (active === false) warnings.push('inactive');
  if (replacedBy !== undefined) warnings.push('replaced');
  if (hasUnknownModifier(sent)) warnings.push('unknown-modifier');
  const underBirth = objectOf(field(sent, '_birthDate'));
  const born = atItsAccuracy(readBirth(field(sent, 'birthDate')), underBirth);
  const birth = born.date;
  const birthTime = readBirthTime(underBirth) ?? readBirthTime(sent);
  if (!isSameBirth(birth, birthTime)) warnings.push('birth-conflict');
  return {
    id: codeOf(field(sent, 'id')),
    names: readNames(field(sent, 'name')),
    identifiers: readIdentifiers(field(sent, 'identifier')),
    sex: readSex(sent),
    birth,
    birthAbsent: born.absent,
    birthEstimated: born.isEstimated,
    birthTime,
    deceased: readDeceased(sent),
    multipleBirth: readMultipleBirth(sent),
    active,
    replacedBy: replacedBy ?? [],
    race: readRace(sent),
    ethnicity: readEthnicity(sent),
    tribes: readTribes(sent),
    languages: readLanguages(field(sent, 'communication')),
    interpreterNeeded: readInterpreter(sent),
    maritalStatus: readOptionalCoded(field(sent, 'maritalStatus')),
    telecoms: readTelecoms(field(sent, 'telecom')),
    addresses: readAddresses(field(sent, 'address')),
    contacts: readContacts(sent),
    practitioners: referenceTexts(
      listOf(field(sent, 'generalPractitioner') ?? field(sent, 'careProvider')),
      sent,
    ),
    organization: referenceText(field(sent, 'managingOrganization'), sent),
    warnings,
  };
}

/** Undefined where no record replaces this one; a link without a readable target still warns. */
function readReplacements(x: unknown): readonly string[] | undefined {
  const links = listOf(x)
    .filter(isSent)
    .filter((one) => {
      const type = textOf(field(one, 'type'));
      // `replace` is DSTU2's and STU3's word.
      return type === 'replaced-by' || type === 'replace';
    });
  if (links.length === 0) return undefined;
  return links.flatMap((one) => referenceId(field(one, 'other')) ?? []);
}

function readBirthTime(sent: Sent | undefined): FhirDate | undefined {
  if (sent === undefined) return undefined;
  const extension = extensionsOf(sent).find(
    (one) =>
      textOf(field(one, 'url')) === 'http://hl7.org/fhir/StructureDefinition/patient-birthTime',
  );
  return readDate(field(extension, 'valueDateTime'));
}

/**
 * A date says that the patient died, also a date that cannot be read, also beside a `false`; and so
 * does one that is masked, as FHIR has no date for the living. Any other reason why there is none is
 * as often said of the whole element, whichever of its two names it came under.
 */
function readDeceased(sent: Sent): Deceased {
  const date = readDate(field(sent, 'deceasedDateTime'));
  const dated = atItsAccuracy(date, field(sent, '_deceasedDateTime'));
  const { absent } = dated;
  const said = booleanOf(field(sent, 'deceasedBoolean')) ?? booleanOf(field(sent, 'deceased'));
  if (date !== undefined || said === true) return { state: 'yes', ...dated };
  if (said === false) return { state: 'no' };
  if (absent?.code === 'masked') return { state: 'yes', ...dated };
  const unsaid = absentByExtension(objectOf(field(sent, '_deceasedBoolean'))) ?? absent;
  return unsaid === undefined || unsaid.code === 'not-applicable'
    ? { state: 'not-stated' }
    : { state: 'not-known', absent: unsaid };
}

function readMultipleBirth(sent: Sent): boolean | number | undefined {
  const order = field(sent, 'multipleBirthInteger');
  const number = typeof order === 'number' ? order : Number(codeOf(order) ?? Number.NaN);
  return Number.isInteger(number) ? number : booleanOf(field(sent, 'multipleBirthBoolean'));
}

/** Each once: how well one writes and how well one speaks may come as two entries of one language. */
function readLanguages(x: unknown): readonly SpokenLanguage[] {
  const found = new Map<string, SpokenLanguage>();
  for (const language of readEachLanguage(x)) {
    const { coded, preferred } = language;
    const key = `${coded.name} ${coded.codings.map((one) => one.code).join()}`;
    if (preferred || !found.has(key)) found.set(key, language);
  }
  return [...found.values()];
}

function readEachLanguage(x: unknown): readonly SpokenLanguage[] {
  return listOf(x).flatMap((one) => {
    const sent = objectOf(one);
    const coded = readOptionalCoded(field(sent, 'language'));
    if (coded === undefined) return [];
    const preferred = booleanOf(field(sent, 'preferred')) === true;
    return [{ coded: asLanguage(coded), preferred }];
  });
}

const languageForm = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/iu;

/** A code without a system, or as text, is a language tag in this place. */
function asLanguage(coded: CodedText): CodedText {
  if (coded.codings.length === 0 && languageForm.test(coded.text ?? '')) {
    const coding = { system: languageTags, code: coded.text, display: undefined };
    return { ...coded, codings: [{ ...coding, userSelected: false }] };
  }
  const bare = coded.codings.every((one) => one.system === undefined);
  return bare
    ? { ...coded, codings: coded.codings.map((one) => ({ ...one, system: languageTags })) }
    : coded;
}

const interpreterUrls: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed',
  'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired',
]);

function readInterpreter(sent: Sent): CodedText | undefined {
  const extension = extensionsOf(sent).find((one) =>
    interpreterUrls.has(textOf(field(one, 'url')) ?? ''),
  );
  const said = booleanOf(field(extension ?? ukInterpreter(sent), 'valueBoolean'));
  if (said !== undefined) return readCodedText(said ? 'yes' : 'no');
  return extension === undefined ? undefined : readConcept(extension);
}

/** UK Core has it beside the language, in an extension of extensions. */
function ukInterpreter(sent: Sent): Sent | undefined {
  return extensionsOf(sent)
    .filter(
      (one) =>
        textOf(field(one, 'url')) ===
        'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSCommunication',
    )
    .flatMap(extensionsOf)
    .find((one) => textOf(field(one, 'url')) === 'interpreterRequired');
}

function readContacts(patient: Sent): readonly PatientContact[] {
  return listOf(field(patient, 'contact')).flatMap((one) => {
    const sent = objectOf(one);
    // An employer or insurer has no name of a person, but is called something.
    const organization = referenceText(field(sent, 'organization'), patient);
    const name = readNames(field(sent, 'name')).find(isUsable) ?? readNames(organization)[0];
    const telecoms = readTelecoms(field(sent, 'telecom'));
    const relationships = readCodedTexts(field(sent, 'relationship'));
    if (name === undefined && telecoms.length + relationships.length === 0) return [];
    const period = readPeriod(field(sent, 'period'));
    return [{ relationships, name, telecoms, use: undefined, period }];
  });
}
