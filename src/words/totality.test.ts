import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageAt, ageNow } from '../clinical/age.ts';
import { chooseRange } from '../clinical/applicable-range.ts';
import {
  anyResource,
  condition,
  conditionMembers,
  damaged,
  observation,
  observationMembers,
  patient,
  patientMembers,
  wrong,
} from '../clinical/clinical.fixtures.ts';
import { computedFlag, severityOf } from '../clinical/computed-flag.ts';
import { entriesOf, rowIdentity } from '../clinical/entry.ts';
import { buildFlowsheet } from '../clinical/flowsheet.ts';
import { readingTime } from '../clinical/latest.ts';
import { chooseNames, readPatient } from '../clinical/patient.ts';
import { placeOf } from '../clinical/problem-groups.ts';
import { readCondition } from '../clinical/problem.ts';
import { readObservation } from '../clinical/reading.ts';
import { buildSeries, buildVitalSeries } from '../clinical/series.ts';
import { displayZone } from '../clinical/zone.ts';
import { englishWording } from './wording.ts';
import { spanishWording } from './wording-es.ts';

/**
 * Whatever a server sends, every function that makes text of it answers, and never with a blank or
 * with something of ours. `npm run test:full` tries a million resources, the daily run 20,000.
 */

const full = (process.env['CHARTSIDE_FULL'] ?? '') !== '';
const cases = full ? 1_000_000 : 20_000;
const timeout = full ? 3_600_000 : 300_000;

const zone = displayZone('America/New_York');
const now = Date.UTC(2026, 2, 5);
const languages = [englishWording.words, spanishWording.words];
const subject = { patient: readPatient(patient({ gender: 'female' })), zone };

const inside = /\bNaN\b|undefined|\bnull\b|\[object|\bfunction\b|Infinity/u;

/** What a server wrote itself may hold these words: its texts, and the names of its members. */
function holdsInside(sent: unknown): boolean {
  if (typeof sent === 'string') return inside.test(sent);
  if (typeof sent !== 'object' || sent === null) return false;
  return Object.entries(sent).some(([key, value]) => inside.test(key) || holdsInside(value));
}

/** `said` must say something; `may` may be empty (no time of day, no second unit). */
function check(sent: unknown, said: readonly string[], may: readonly string[] = []): void {
  for (const text of said) if (text.trim() === '') expect(text).not.toBe(text);
  const wrongly = [...said, ...may].find((text) => inside.test(text));
  if (wrongly !== undefined && !holdsInside(sent)) expect(wrongly).not.toMatch(inside);
}

describe('display rule 12: any JSON gives text that is never blank and never ours', () => {
  test(
    'observations',
    () => {
      const any = fc.oneof(
        anyResource(observationMembers),
        damaged(observation(), observationMembers),
      );
      fc.assert(
        fc.property(any, (sent) => {
          const reading = readObservation(wrong(sent));
          const entries = entriesOf(reading);
          const columns = buildFlowsheet(buildSeries([reading], zone), zone).columns;
          buildVitalSeries([reading], zone);
          for (const words of languages) {
            const { format: say, readingStatus, readingDoubt } = words;
            check(
              sent,
              [
                readingStatus[reading.status],
                say.readingTime(readingTime(reading), zone),
                say.effective(reading.effective, zone),
                say.date(reading.issued, zone),
                ...reading.doubts.map((doubt) => readingDoubt[doubt]),
                ...reading.categories.map(say.coded),
                ...[reading.method, ...reading.bodySite].flatMap((one) =>
                  one === undefined ? [] : [say.coded(one)],
                ),
                ...reading.performers,
                ...reading.notes.map((note) => note.text),
                ...columns.map((column) => say.column(column, zone).day),
              ],
              [
                words.notesCount(reading),
                ...columns.map((column) => say.column(column, zone).time),
              ],
            );
            for (const entry of entries) {
              const { part, pressure } = entry;
              const flag = computedFlag(reading, part, subject);
              expect(severityOf(reading, part, subject)).toBeTypeOf('string');
              check(
                sent,
                [
                  say.entry(entry, zone),
                  say.value(part.value, zone),
                  say.coded(part.code),
                  say.row(rowIdentity(entry), entry.vital),
                  ...(pressure === undefined ? [] : [say.bloodPressure(pressure, zone)]),
                  ...part.referenceRanges.map(say.range),
                  ...part.interpretations.map((one) => say.flag(one).long),
                  ...(flag === undefined ? [] : [say.computedFlag(flag).long]),
                ],
                [
                  say.ranges(part.referenceRanges),
                  say.chosenRange(chooseRange(reading, part, subject)),
                  ...part.interpretations.map((one) => say.flag(one).short),
                  ...(part.value.kind === 'quantity' ? [say.unit(part.value.quantity)] : []),
                ],
              );
            }
          }
        }),
        { numRuns: cases / 2 },
      );
    },
    timeout,
  );

  test(
    'conditions',
    () => {
      const any = fc.oneof(anyResource(conditionMembers), damaged(condition(), conditionMembers));
      fc.assert(
        fc.property(any, (sent) => {
          const problem = readCondition(wrong(sent));
          expect(placeOf(problem).kind).toBeTypeOf('string');
          const { stages, evidence, bodySites, categories, severity, notes } = problem;
          const concepts = [...evidence, ...bodySites.flat(), ...categories];
          const times = [problem.onset, problem.abatement].filter((one) => one !== undefined);
          for (const { format: say, ...words } of languages) {
            check(sent, [
              say.coded(problem.code),
              words.clinicalStatus[problem.clinicalStatus],
              words.verification[problem.verification],
              words.problemKind[problem.kind],
              say.date(problem.recorded, zone),
              say.date(problem.asserted, zone),
              ...(severity === undefined ? concepts : [...concepts, severity]).map(say.coded),
              ...stages.map(say.stage),
              ...times.map((time) => say.problemTime(time, zone)),
              ...problem.doubts.map((doubt) => words.problemDoubt[doubt]),
              ...notes.map((note) => note.text),
              ...[problem.recorder, problem.asserter].filter((one) => one !== undefined),
            ]);
          }
        }),
        { numRuns: cases / 4 },
      );
    },
    timeout,
  );

  test(
    'patients',
    () => {
      const any = fc.oneof(anyResource(patientMembers), damaged(patient(), patientMembers));
      fc.assert(
        fc.property(any, (sent) => {
          const summary = readPatient(wrong(sent));
          const { shown, preferred, other, previous } = chooseNames(summary, now);
          const { birth, race, ethnicity, maritalStatus, interpreterNeeded } = summary;
          const concepts = [
            ...[race, ethnicity].flatMap((one) => one?.categories ?? []),
            ...[race, ethnicity].flatMap((one) => one?.detailed ?? []),
            ...summary.tribes,
            ...summary.languages.map((one) => one.coded),
            ...[maritalStatus, interpreterNeeded].filter((one) => one !== undefined),
            ...summary.contacts.flatMap((one) => one.relationships),
          ];
          const age = birth === undefined ? undefined : ageAt(birth, birth, zone);
          for (const { format: say, patientWarning } of languages) {
            check(sent, [
              ...[shown, preferred, ...other, ...previous].map((name) => say.name(name)),
              say.ageNow(ageNow(summary, now, zone)),
              ...(age === undefined ? [] : [say.age(age)]),
              say.date(birth, zone),
              ...(summary.deceased.state === 'yes' ? [say.date(summary.deceased.date, zone)] : []),
              ...summary.sex.flatMap((element) => Object.values(say.sex(element))),
              ...summary.telecoms.map(say.telecom),
              ...summary.addresses.map(say.address),
              ...summary.identifiers.flatMap((one) => [say.identifierLabel(one), one.value]),
              ...concepts.map(say.coded),
              ...summary.contacts.flatMap((one) => [
                say.name(one.name),
                ...one.telecoms.map(say.telecom),
              ]),
              ...summary.practitioners,
              ...summary.warnings.map((warning) => patientWarning[warning]),
            ]);
          }
        }),
        { numRuns: cases / 4 },
      );
    },
    timeout,
  );
});
