import { describe, expect, it } from 'vitest';
import { condition, observation } from '../../clinical/clinical.fixtures.ts';
import { seriesInUnit } from '../../clinical/series-in-unit.ts';
import { buildSeries } from '../../clinical/series.ts';
import { readPatient } from '../../clinical/patient.ts';
import { readCondition } from '../../clinical/problem.ts';
import { readObservation } from '../../clinical/reading.ts';
import { resultsAt, type CopyAsk } from './ask.ts';
import { asTable } from './as-table.ts';
import { asText } from './as-text.ts';
import { askOf, english, itemsOf, labs, spanish } from './copy.testing.ts';
import { sheetOf } from './sheet.ts';

const patient = readPatient({
  resourceType: 'Patient',
  id: 'p1',
  name: [{ family: 'Marsh', given: ['Elena'] }],
  birthDate: '1964-05-09',
  identifier: [
    {
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
      value: '0010442871',
    },
  ],
});
const now = Date.UTC(2026, 2, 6, 10, 45);
const context = { speech: english, patient, now };
const flag = (code: string) => ({
  interpretation: [
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
      ],
    },
  ],
});

const textOf = (...asks: CopyAsk[]): string => asText(sheetOf(asks, context), 'en');
const linesOf = (...asks: CopyAsk[]): readonly string[] => textOf(...asks).split('\n');
const tableOf = (...asks: CopyAsk[]): readonly (readonly string[])[] =>
  asTable(sheetOf(asks, context), 'en')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const cellOf = (table: readonly (readonly string[])[], column: string): string | undefined => {
  const head = table.findIndex((cells) => cells.includes(column));
  return table[head + 1]?.[table[head]?.indexOf(column) ?? -1];
};

describe('a copy', () => {
  it('says whose it is, as of when and copied when, as text and as table (display rule 1, D 1)', () => {
    const ask = askOf(itemsOf(readObservation(observation())));
    for (const form of [textOf(ask), asTable(sheetOf([ask], context), 'en')]) {
      expect(form).toContain('Elena Marsh');
      expect(form).toContain('Born 09-May-1964 (61 years)');
      expect(form).toContain('0010442871');
      expect(form).toContain('Data as of 06-Mar-2026 10:42 (UTC)');
      expect(form).toContain('Copied from Chartside on 06-Mar-2026 10:45');
    }
  });

  it('keeps names in letters from right to left apart from the numbers after them', () => {
    const own = readPatient({
      resourceType: 'Patient',
      name: [{ family: 'الهاشمي', given: ['نور'] }],
      birthDate: '1964-05-09',
    });
    const reading = readObservation(
      observation({ code: { text: 'بوتاسيوم' }, valueQuantity: { value: 5.3, unit: 'mmol/L' } }),
    );
    const sheet = sheetOf([askOf(itemsOf(reading))], { ...context, patient: own });
    const text = asText(sheet, 'en');
    expect(text).toContain('Patient: \u2068نور الهاشمي\u2069 · Born 09-May-1964');
    expect(text).toContain('\u2068بوتاسيوم\u2069: 5.3 mmol/L');
    expect(textOf(askOf(itemsOf(reading)))).toContain('Patient: Elena Marsh · Born');
  });

  it('says so where the patient is not known, and never looks like anybody’s (display rule 1)', () => {
    const ask = askOf(itemsOf(readObservation(observation())));
    const sheet = sheetOf([ask], { ...context, patient: undefined });
    expect(asText(sheet, 'en')).toContain('Patient: The patient could not be loaded');
  });

  it('has a line for each result: value with unit, flag, status, range, time (display rules 4, 6, 10, 15)', () => {
    const reading = readObservation(
      observation({
        status: 'corrected',
        valueQuantity: { value: 5.3, unit: 'mmol/L' },
        ...flag('H'),
        referenceRange: [{ low: { value: 3.5 }, high: { value: 5.1, unit: 'mmol/L' } }],
      }),
    );
    expect(linesOf(askOf(itemsOf(reading)))).toContain(
      'Potassium: 5.3 mmol/L · High · Corrected · Range 3.5–5.1 mmol/L · 05-Mar-2026 14:32',
    );
    const table = tableOf(askOf(itemsOf(reading)));
    expect(cellOf(table, 'Result with unit')).toBe('5.3 mmol/L');
    expect(cellOf(table, 'Number')).toBe('5.3');
    expect(cellOf(table, 'Unit')).toBe('mmol/L');
    expect(cellOf(table, 'Flag')).toBe('High');
    expect(cellOf(table, 'Status')).toBe('Corrected');
    expect(cellOf(table, 'Time')).toBe('05-Mar-2026 14:32');
  });

  it('keeps the comparator with the number, in both forms (display rule 11)', () => {
    const items = itemsOf(
      readObservation(
        observation({ valueQuantity: { value: 0.5, comparator: '<', unit: 'ng/L' } }),
      ),
    );
    expect(textOf(askOf(items))).toContain('Potassium: <0.5 ng/L');
    expect(cellOf(tableOf(askOf(items)), 'Number')).toBe('<0.5');
  });

  it('words a missing value with its reason, a missing unit and a pending result (display rules 4, 10, 12)', () => {
    const text = textOf(
      askOf(
        itemsOf(
          readObservation(observation({ valueQuantity: { value: 4 } })),
          readObservation({
            resourceType: 'Observation',
            status: 'final',
            code: { text: 'Sodium' },
            dataAbsentReason: { coding: [{ code: 'not-performed' }] },
          }),
          readObservation({
            resourceType: 'Observation',
            status: 'registered',
            code: { text: 'Zinc' },
          }),
        ),
      ),
    );
    expect(text).toContain('Potassium: 4 (unit not sent)');
    expect(text).toMatch(/Sodium: Not done/u);
    expect(text).toMatch(new RegExp(`Zinc: ${english.words.readingStatus.registered}`, 'u'));
  });

  it('marks a converted value and puts the recorded one beside it (display rule 5)', () => {
    const glucose = (value: number, unit: string, time: string) =>
      readObservation(
        observation({
          id: time,
          code: { coding: [{ system: 'http://loinc.org', code: '2345-7' }], text: 'Glucose' },
          valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
          effectiveDateTime: time,
        }),
      );
    const { zone } = english;
    const series = seriesInUnit(
      buildSeries(
        [
          glucose(126, 'mg/dL', '2026-03-05T10:00:00Z'),
          glucose(130, 'mg/dL', '2026-03-04T10:00:00Z'),
          glucose(5, 'mmol/L', '2026-03-03T10:00:00Z'),
        ],
        zone,
      ),
      zone,
    );
    const entries = series.flatMap((one) => one.entries);
    const text = textOf(askOf(entries.flatMap((entry) => resultsAt('Glucose', [entry]))));
    const converted = entries.find(({ recorded }) => recorded !== undefined);
    expect(converted).toBeDefined();
    expect(text).toContain(
      converted === undefined ? '-' : english.format.converted(converted, zone),
    );
    expect(text).toMatch(/5 mmol\/L/u);
  });

  it('says of each of two results of one time that there are two (display rule 21)', () => {
    const [first, second] = itemsOf(
      readObservation(observation({ id: 'a' })),
      readObservation(observation({ id: 'b', valueQuantity: { value: 4.4, unit: 'mmol/L' } })),
    ).flatMap((item) => (item.kind === 'result' ? [item.entry] : []));
    if (first === undefined || second === undefined) throw new Error('two entries were expected');
    const text = textOf(askOf(resultsAt('Potassium', [first, second])));
    expect(text.match(/2 values/gu)).toHaveLength(2);
  });

  it('never has what was entered in error (display rule 9)', () => {
    const items = itemsOf(
      readObservation(observation({ status: 'entered-in-error', id: 'e' })),
      readObservation(observation({ code: { text: 'Sodium' } })),
    );
    const wrong = readCondition(
      condition({ verificationStatus: { coding: [{ code: 'entered-in-error' }] } }),
    );
    const text = textOf(askOf([...items, { kind: 'problem', problem: wrong }]));
    expect(text).toContain('Sodium');
    expect(text).not.toContain('Potassium');
    expect(text).not.toContain(english.format.coded(wrong.code));
    expect(sheetOf([askOf(items)], context).rowCount).toBe(1);
  });

  it('says what is missing and what the reader’s choices leave out (display rule 20)', () => {
    const broken = labs({ state: 'incomplete', shown: 3, problem: { kind: 'timeout' } });
    const ask = askOf(itemsOf(readObservation(observation())), {
      accounts: [broken],
      leftOut: ['1 of 40 tests'],
    });
    expect(textOf(ask)).toMatch(/^Incomplete: .*laboratory/imu);
    expect(textOf(ask)).toContain('Shown in part: 1 of 40 tests');
    expect(tableOf(ask).map(([label]) => label)).toEqual(
      expect.arrayContaining(['Incomplete', 'Shown in part']),
    );
    const open = askOf([], { accounts: [labs({ state: 'reading' })] });
    expect(textOf(open)).toContain('still loading when this was copied');
  });

  it('words certainty, state and every date of a problem (display rule 24)', () => {
    const problem = readCondition(
      condition({
        code: { text: 'Asthma' },
        verificationStatus: { coding: [{ code: 'provisional' }] },
        onsetDateTime: '2019',
        recordedDate: '2020-02-03',
      }),
    );
    const ask = askOf([{ kind: 'problem', problem }], { title: 'Problems' });
    expect(textOf(ask)).toMatch(
      /\[Provisional\] Asthma: Active · Onset 2019 · Recorded 03-Feb-2020/u,
    );
    const table = tableOf(ask);
    expect(cellOf(table, 'Certainty')).toBe('Provisional');
    expect(cellOf(table, 'State')).toBe('Active');
  });

  it('sets every line of a note in from the margin, so that none reads as a result', () => {
    const reading = readObservation(
      observation({ note: [{ text: 'Hemolysed\nSodium: 120 mmol/L' }] }),
    );
    const lines = linesOf(askOf(itemsOf(reading)));
    expect(lines).toContain('    Sodium: 120 mmol/L');
    expect(lines.filter((line) => line.startsWith('Sodium'))).toEqual([]);
    const table = tableOf(askOf(itemsOf(reading)));
    expect(new Set(table.filter((cells) => cells.length > 3).map(({ length }) => length))).toEqual(
      new Set([10]),
    );
  });

  it('has one head for the rows of one kind, and another for problems', () => {
    const problem = readCondition(condition());
    const table = tableOf(
      askOf(itemsOf(readObservation(observation()), readObservation(observation({ id: 'b' })))),
      askOf([{ kind: 'problem', problem }], { title: 'Problems' }),
    );
    expect(table.filter((cells) => cells[1] === 'Test')).toHaveLength(1);
    expect(table.filter((cells) => cells[1] === 'Problem')).toHaveLength(1);
  });

  it('keeps a record number with leading zeros whole in a spreadsheet', () => {
    const sheet = sheetOf([askOf([{ kind: 'patient', patient }], { title: 'Patient' })], context);
    expect(asTable(sheet, 'en')).toMatch(/\t'0010442871$/mu);
  });

  it('speaks Spanish, with the digits as sent (D 14)', () => {
    const items = itemsOf(readObservation(observation({ ...flag('L') })));
    const text = asText(sheetOf([askOf(items)], { ...context, speech: spanish }), 'es');
    expect(text).toMatch(/^Paciente: Elena Marsh/u);
    expect(text).toContain('4.1 mmol/L · Bajo');
  });
});
