import type { CodeableConcept, Observation } from 'fhir/r4';
import type { ChartBuilder } from './build.ts';
import { flag, loinc, quantity, snomed } from './codes.ts';
import { extensions, mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

export const viktorAdeyemi: PersonSource = {
  id: 'viktor-adeyemi',
  name: 'Viktor Adeyemi',
  reason:
    'Every kind of value: below and above limits, ratios, ranges, times, waveforms, attachments, numbers in text, odd digits.',
  patient: {
    identifier: [mrn('10441177')],
    active: true,
    name: [{ use: 'official', family: 'Adeyemi', given: ['Viktor'] }],
    gender: 'male',
    birthDate: '1969-06-21',
    extension: extensions({ race: 'Black or African American', sex: 'male' }),
  },
  fill(chart) {
    chart.problem({
      text: 'HIV infection',
      snomed: ['86406008', 'Human immunodeficiency virus infection'],
      onset: '2015',
    });
    limits(chart);
    digits(chart);
    kinds(chart);
    manyComponents(chart);
    members(chart);
  },
};

const WHEN = on('2026-09-21', '09:30');

function result(
  chart: ChartBuilder,
  code: CodeableConcept | string,
  value: Partial<Observation>,
): void {
  const named = typeof code === 'string' ? { text: code } : code;
  chart.observation('laboratory', named, { effectiveDateTime: WHEN, ...value });
}

function limits(chart: ChartBuilder): void {
  const load = loinc(
    '20447-9',
    'HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by NAA with probe detection',
    'HIV viral load',
  );
  for (const [day, digits, comparator] of [
    ['2025-03-03', '184000', undefined],
    ['2025-06-09', '2310', undefined],
    ['2025-09-15', '20', '<'],
    ['2026-03-16', '20', '<'],
    ['2026-09-21', '50', '<='],
  ] as const) {
    chart.observation('laboratory', load, {
      effectiveDateTime: on(day, '09:30'),
      valueQuantity: { ...quantity(digits, 'copies/mL', '{copies}/mL'), comparator },
    });
  }
  chart.lab('troponin', '0.01', WHEN, {
    valueQuantity: { ...quantity('0.01', 'ng/mL'), comparator: '<' },
  });
  chart.lab('ferritin', '1500', WHEN, {
    valueQuantity: { ...quantity('1500', 'ng/mL'), comparator: '>' },
    interpretation: [flag('H')],
  });
  chart.lab('crp', '0.5', WHEN, {
    valueQuantity: { ...quantity('0.50', 'mg/L'), comparator: '<' },
  });
  // Below a limit that is itself above the lower bound of the range: no flag can be computed.
  chart.lab('tsh', '1.0', WHEN, {
    valueQuantity: { ...quantity('1.0', 'mIU/L', 'm[IU]/L'), comparator: '<' },
    interpretation: undefined,
  });
}

function digits(chart: ChartBuilder): void {
  for (const number of [
    '7.0',
    '1.50',
    '0.00010',
    '100',
    '-3.2',
    '12345678.90',
    '1E-7',
    '0',
    '9007199254740993',
  ]) {
    result(chart, `Digits ${number}`, { valueQuantity: quantity(number, 'units', '{units}') });
  }
  for (const text of [
    '1.010',
    '<0.5',
    '1+',
    '5 (repeat)',
    '>90',
    'Negative',
    '4,5',
    ' trimmed? ',
  ]) {
    result(chart, `Text ${text.trim()}`, { valueString: text });
  }
}

function kinds(chart: ChartBuilder): void {
  const titer = loinc('5048-4', 'Nuclear Ab [Titer] in Serum by Immunofluorescence', 'ANA titer');
  result(chart, titer, { valueRatio: { numerator: { value: 1 }, denominator: { value: 160 } } });
  result(chart, 'Protein to creatinine, spot urine', {
    valueRatio: { numerator: quantity('24.0', 'mg'), denominator: quantity('110', 'mg') },
  });
  result(chart, 'Red cells, urine', {
    valueRange: { low: quantity('3', '/HPF', '/[HPF]'), high: quantity('5', '/HPF', '/[HPF]') },
  });
  result(chart, 'Casts, urine', { valueRange: { high: quantity('2', '/LPF', '/[LPF]') } });
  result(chart, 'Fasting', { valueBoolean: true });
  result(chart, 'Known cold agglutinin', { valueBoolean: false });
  result(chart, 'Number of tubes', { valueInteger: 0 });
  result(chart, 'Time of last meal', { valueTime: '19:45:00' });
  result(chart, 'Time of last dose', { valueDateTime: '2026-09-20T21:00:00-07:00' });
  result(chart, 'Collection window', {
    valuePeriod: { start: '2026-09-20T08:00:00-07:00', end: '2026-09-21T08:00:00-07:00' },
  });
  result(chart, 'Open collection', { valuePeriod: { start: '2026-09-20' } });
  result(chart, 'Blood type', {
    valueCodeableConcept: {
      coding: [
        { system: 'http://snomed.info/sct', code: '112144000', display: 'Blood group A (finding)' },
      ],
    },
  });
  result(chart, 'Lead II', {
    valueSampledData: {
      origin: { value: 0, unit: 'mV' },
      period: 10,
      factor: 1.612,
      dimensions: 1,
      lowerLimit: -3300,
      upperLimit: 3300,
      data: '12 18 9 E -4 -15 U 22 140 310 120 -60 -18 4 11',
    },
  });
  result(chart, 'Photograph of the plate', {
    extension: [
      {
        url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Observation.value',
        valueAttachment: {
          contentType: 'image/png',
          title: 'Plate, 48 hours',
          url: 'Binary/plate-1',
        },
      },
    ],
  });
  result(chart, 'Value of a later FHIR version', {});
  chart.asSent({ valueInteger64: '99', valueReference: { display: 'not in R4' } });
  result(chart, 'Two values at once', { valueString: 'text', valueInteger: 4 });
  const collection = { start: '2026-09-20T07:00:00-07:00', end: '2026-09-21T07:00:00-07:00' };
  chart.observation(
    'laboratory',
    { text: 'Protein, 24 h urine' },
    {
      effectivePeriod: collection,
      valueQuantity: quantity('142', 'mg/(24.h)'),
    },
  );
}

function manyComponents(chart: ChartBuilder): void {
  chart.observation(
    'laboratory',
    { text: 'Urinalysis, test strip' },
    {
      effectiveDateTime: WHEN,
      component: [
        {
          code: loinc('5803-2', 'pH of Urine by Test strip', 'pH'),
          valueQuantity: quantity('6.0', '[pH]'),
        },
        {
          code: loinc('5811-5', 'Specific gravity of Urine by Test strip', 'Specific gravity'),
          valueString: '1.010',
        },
        {
          code: loinc('20454-5', 'Protein [Presence] in Urine by Test strip', 'Protein'),
          valueCodeableConcept: { text: '1+' },
          interpretation: [flag('A')],
        },
        {
          code: loinc('2514-8', 'Ketones [Presence] in Urine by Test strip', 'Ketones'),
          valueCodeableConcept: snomed('260385009', 'Negative', 'Negative'),
        },
        { code: { text: 'Line 1' }, valueBoolean: true },
        { code: { text: 'Read at' }, valueTime: '09:42:00' },
      ],
    },
  );
}

/** A panel whose results are resources of their own, and that names its members. */
function members(chart: ChartBuilder): void {
  const nitrite = chart.observation(
    'laboratory',
    loinc('5802-4', 'Nitrite [Presence] in Urine by Test strip', 'Nitrite'),
    {
      effectiveDateTime: WHEN,
      valueCodeableConcept: { text: 'Positive' },
      interpretation: [flag('A')],
    },
  );
  chart.observation(
    'laboratory',
    { text: 'Dipstick' },
    {
      effectiveDateTime: WHEN,
      hasMember: [{ reference: `Observation/${nitrite.id ?? ''}` }],
    },
  );
}
