/**
 * `npm run read-samples -- DIR`: what a clinician would read of every Patient, Condition and
 * Observation below a folder, one line each, made by the engine and the words of the app.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Condition, Observation, Patient } from 'fhir/r4';
import { ageNow } from '../src/clinical/age.ts';
import { type RangeSubject, chooseRange } from '../src/clinical/applicable-range.ts';
import { computedFlag } from '../src/clinical/computed-flag.ts';
import { type Entry, entriesOf, rowIdentity } from '../src/clinical/entry.ts';
import { isFuture, isResult, readingTime } from '../src/clinical/latest.ts';
import {
  type PatientSummary,
  type RaceOrEthnicity,
  chooseNames,
  isPast,
  readPatient,
} from '../src/clinical/patient.ts';
import type { PersonName } from '../src/clinical/person-name.ts';
import { placeOf } from '../src/clinical/problem-groups.ts';
import { type Problem, readCondition } from '../src/clinical/problem.ts';
import {
  type Reading,
  type ReadingPart,
  readObservation,
  withContained,
} from '../src/clinical/reading.ts';
import { vitalMethod } from '../src/clinical/vital-signs.ts';
import { displayZone } from '../src/clinical/zone.ts';
import { type Parsed, parseBody } from '../src/fhir/json.ts';
import { deceasedText } from '../src/views/patient/deceased-text.ts';
import { sexFacts } from '../src/views/patient/sex-facts.ts';
import { englishWording } from '../src/words/wording.ts';

const { words, view } = englishWording;
const { format } = words;
const zone = displayZone();

type Json = Readonly<Record<string, unknown>>;

const isObject = (x: unknown): x is Json =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** The lines for everything below a folder, in the order of file names. */
export function* readSamples(folder: string, now: number): Generator<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  for (const name of names.filter((one) => /\.(?:json|ndjson)$/iu.test(one))) {
    for (const line of linesOf(readFileSync(join(folder, name), 'utf8'), now)) {
      yield `${name}: ${line}`;
    }
  }
}

/** The lines for one file: a resource, a Bundle, or one of them on each line. */
export function linesOf(text: string, now: number): readonly string[] {
  const whole = parsed(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const documents = whole === undefined && lines.length > 1 ? lines.map(parsed) : [whole];
  const found = documents.map((one) => (one === undefined ? undefined : resourcesOf(one.value)));
  // Ranges by age and sex need the patient; of several patients in a file we do not guess.
  const patients = found.flatMap((one) => one ?? []).filter((one) => typeOf(one) === 'Patient');
  const [only, ...more] = patients;
  const patient = more.length > 0 || only === undefined ? undefined : readPatient(only as Patient);
  return documents.flatMap((document, index) => {
    const odd = document === undefined ? ['not JSON'] : contradictionsIn(document);
    return odd.concat((found[index] ?? []).map((resource) => lineOf(resource, { now, patient })));
  });
}

/** What a line is read with besides the resource itself. */
type Reader = { readonly now: number; readonly patient: PatientSummary | undefined };

function parsed(text: string): Parsed | undefined {
  try {
    return parseBody(text);
  } catch {
    return undefined;
  }
}

function contradictionsIn({ contradictions }: Parsed): readonly string[] {
  return contradictions.map(
    (place) => `DOUBT: sent twice with different values: ${place.join('.')}`,
  );
}

function resourcesOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json.flatMap(resourcesOf);
  const entries = isObject(json) && json['resourceType'] === 'Bundle' ? json['entry'] : undefined;
  if (!Array.isArray(entries)) return [json];
  return entries.map((entry) => (isObject(entry) ? entry['resource'] : entry));
}

function typeOf(resource: unknown): string {
  const type = isObject(resource) ? resource['resourceType'] : undefined;
  return typeof type === 'string' && type !== '' ? type : 'no resource';
}

function lineOf(resource: unknown, reader: Reader): string {
  const type = typeOf(resource);
  const id = isObject(resource) && typeof resource['id'] === 'string' ? resource['id'] : 'no id';
  const facts = factsOf(type, resource, reader);
  if (facts === undefined) return `${type}: not read`;
  const said = facts.filter((fact) => fact !== '').map((fact) => fact.replaceAll(/\s+/gu, ' '));
  return `${type}/${id} ${said.join(' · ')}`;
}

/** The engine takes any shape, as it must: a file of samples is not checked before. */
function factsOf(type: string, resource: unknown, reader: Reader): readonly string[] | undefined {
  switch (type) {
    case 'Patient':
      return patientFacts(readPatient(resource as Patient), reader.now);
    case 'Condition':
      return problemFacts(readCondition(resource as Condition));
    case 'Observation':
      return withContained([readObservation(resource as Observation)]).flatMap((one) =>
        [one.containedIn === undefined ? '' : `WITHIN IT ${one.id}`].concat(
          readingFacts(one, reader),
        ),
      );
    default:
      return undefined;
  }
}

const named = (label: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `${label}: ${text}`;

function readingFacts(reading: Reading, { now, patient }: Reader): readonly string[] {
  const { status, statusSent, doubts, notes } = reading;
  const subject = patient === undefined ? undefined : { patient, zone };
  return [
    entriesOf(reading)
      .map((entry) => entryText(entry, subject))
      .join(' | '),
    status === 'final'
      ? ''
      : `[${[words.readingStatus[status], statusSent].filter(Boolean).join(': ')}]`,
    format.readingTime(readingTime(reading), zone),
    reading.issued === undefined || readingTime(reading).basis === 'issued'
      ? ''
      : named('resulted', format.date(reading.issued, zone)),
    named('category', reading.categories.map((one) => format.coded(one)).join(', ')),
    named('method', reading.method && format.coded(reading.method)),
    named('about', reading.focus.map(({ name, reference }) => name ?? reference ?? '').join(', ')),
    named('site', format.site(reading.bodySite)),
    named('specimen', reading.specimenText),
    named('device', reading.deviceText),
    named('by', reading.performers.join(', ')),
    reading.patientSupplied ? 'patient-supplied' : '',
    reading.memberIds.length === 0 ? '' : `${reading.memberIds.length} members`,
    ...notes.map(({ text, formatted }) => `note${formatted ? ' (formatted)' : ''}: “${text}”`),
    isFuture(reading, now, zone) ? 'DOUBT: in the future' : '',
    ...doubts.map((doubt) => `DOUBT: ${words.readingDoubt[doubt]}`),
  ];
}

function entryText(entry: Entry, subject: RangeSubject | undefined): string {
  const { reading, part, pressure, vital } = entry;
  const halves: readonly (readonly [string, ReadingPart | undefined])[] =
    pressure === undefined
      ? []
      : [
          [`${view.systolic.short} `, pressure.systolic],
          [`${view.diastolic.short} `, pressure.diastolic],
        ];
  const method = vitalMethod(part);
  return [
    format.row(rowIdentity(entry), vital),
    method === undefined ? '' : ` (${words.vitalMethod[method]})`,
    ` = ${format.entry(entry, zone)}`,
    ...halves.flatMap(([name, half]) =>
      half === undefined || half === part ? [] : qualifiers(name, reading, half, subject),
    ),
    ...qualifiers('', reading, part, subject),
  ].join('');
}

/** Flags, as a cell shows them: none of what is pending or was cancelled. */
function qualifiers(
  name: string,
  reading: Reading,
  part: ReadingPart,
  subject: RangeSubject | undefined,
): readonly string[] {
  const flags: string[] = [];
  if (isResult(reading)) {
    flags.push(...part.interpretations.map((flag) => format.flag(flag).long));
    const computed = computedFlag(reading, part, subject);
    if (computed !== undefined) flags.push(format.computedFlag(computed).long);
  }
  const range = format.chosenRange(chooseRange(reading, part, subject));
  return [
    flags.length === 0 ? '' : ` {${name}${flags.join(', ')}}`,
    range === '' ? '' : ` (${name}range ${range})`,
  ];
}

function problemFacts(problem: Problem): readonly string[] {
  const { clinicalStatus, clinicalStatusSent, verification, verificationSent } = problem;
  const place = placeOf(problem);
  return [
    format.coded(problem.code),
    place.kind === 'listed' ? words.problemKind[place.section] : place.kind,
    `[${[words.clinicalStatus[clinicalStatus], clinicalStatusSent].filter(Boolean).join(': ')}]`,
    `[${[words.verification[verification], verificationSent].filter(Boolean).join(': ')}]`,
    named('category', problem.categories.map((one) => format.coded(one)).join(', ')),
    named('severity', problem.severity && format.coded(problem.severity)),
    named('onset', problem.onset && format.problemTime(problem.onset, zone)),
    named('end', problem.abatement && format.problemTime(problem.abatement, zone)),
    named('diagnosed', problem.asserted && format.date(problem.asserted, zone)),
    named('recorded', problem.recorded && format.date(problem.recorded, zone)),
    named('stage', problem.stages.map((one) => format.stage(one)).join(', ')),
    named('evidence', problem.evidence.map((one) => format.coded(one)).join(', ')),
    named('site', problem.bodySites.map((one) => format.site(one)).join('; ')),
    named('recorder', problem.recorder),
    named('asserter', problem.asserter),
    problem.patientStated ? 'patient-stated' : '',
    ...problem.notes.map(({ text }) => `note: “${text}”`),
    ...problem.doubts.map((doubt) => `DOUBT: ${words.problemDoubt[doubt]}`),
  ];
}

function patientFacts(patient: PatientSummary, now: number): readonly string[] {
  const names = chooseNames(patient, now);
  const past = (text: string, item: Parameters<typeof isPast>[0]): string =>
    isPast(item, now) ? view.noLongerUsed(text) : text;
  const { deceased, languages, multipleBirth } = patient;
  return [
    format.name(names.shown),
    named('preferred', names.preferred && format.name(names.preferred)),
    named('other names', names.other.map(datedName).join(' | ')),
    named('previous names', names.previous.map(datedName).join(' | ')),
    named('born', bornDate(patient)),
    named('birth time', patient.birthTime && format.date(patient.birthTime, zone)),
    format.ageNow(ageNow(patient, now, zone)),
    deceasedText(patient, { format, view, zone }) ??
      named('deceased', deceased.state === 'no' ? words.format.yesNo(false) : ''),
    ...sexFacts(patient, now, { format, view, zone }).map(({ label, text }) => named(label, text)),
    ...patient.identifiers.map((one) => named(format.identifierLabel(one), past(one.value, one))),
    named('race', originText(patient.race)),
    named('ethnicity', originText(patient.ethnicity)),
    named('tribe', patient.tribes.map((one) => format.coded(one)).join(', ')),
    named(
      'language',
      languages
        .map((one) => `${format.coded(one.coded)}${one.preferred ? ' (preferred)' : ''}`)
        .join(', '),
    ),
    named('interpreter', patient.interpreterNeeded && format.coded(patient.interpreterNeeded)),
    named('marital status', patient.maritalStatus && format.coded(patient.maritalStatus)),
    named('multiple birth', multipleBirth === undefined ? '' : String(multipleBirth)),
    ...patient.telecoms.map((one) => named('telecom', past(format.telecom(one), one))),
    ...patient.addresses.map((one) => named('address', past(format.address(one), one))),
    ...patient.contacts.map((one) => {
      const roles = one.relationships.map((each) => ` ${format.coded(each)}`);
      const said = [format.name(one.name), ...one.telecoms.map((each) => format.telecom(each))];
      return named(`contact${roles.join(',')}`, past(said.join(', '), one));
    }),
    named('practitioner', patient.practitioners.join(', ')),
    named('organization', patient.organization),
    ...patient.warnings.map((one) => `DOUBT: ${words.patientWarning[one]}`),
  ];
}

function bornDate({ birth, birthAbsent, birthEstimated }: PatientSummary): string | undefined {
  if (birth === undefined) return birthAbsent && format.absent(birthAbsent);
  const date = format.date(birth, zone);
  return birthEstimated ? view.estimated(date) : date;
}

function datedName(name: PersonName): string {
  const text = format.name(name);
  return name.period === undefined ? text : `${text}, ${format.period(name.period, zone)}`;
}

function originText(sent: RaceOrEthnicity | undefined): string {
  if (sent === undefined) return '';
  const codes = [...sent.categories, ...sent.detailed].map((one) => format.coded(one));
  return [...new Set([...(sent.text === undefined ? [] : [sent.text]), ...codes])].join('; ');
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('Usage: npm run read-samples -- DIR');
    process.exitCode = 1;
  } else {
    try {
      for (const line of readSamples(folder, Date.now())) console.log(line);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}
