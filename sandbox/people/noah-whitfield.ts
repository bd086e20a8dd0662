import type { ChartBuilder } from './build.ts';
import { flag, loinc, quantity, snomed } from './codes.ts';
import { address, extensions, mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

export const noahWhitfield: PersonSource = {
  id: 'noah-whitfield',
  name: 'Noah Whitfield',
  reason:
    'A two-year-old with growth data and percentiles: age in months, weight gain that falters and catches up.',
  patient: {
    identifier: [mrn('10988714')],
    active: true,
    name: [{ use: 'official', family: 'Whitfield', given: ['Noah', 'James'] }],
    gender: 'male',
    birthDate: '2024-10-03',
    _birthDate: {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime',
          valueDateTime: '2024-10-03T04:42:00-07:00',
        },
      ],
    },
    multipleBirthBoolean: false,
    address: [address('9 Cedar Lane', 'Northgate', 'WA', '98125')],
    extension: extensions({
      race: 'Black or African American',
      ethnicity: 'Not Hispanic or Latino',
      sex: 'male',
    }),
    contact: [
      {
        relationship: [{ text: 'Mother' }],
        name: { family: 'Whitfield', given: ['Tamara'] },
        telecom: [{ system: 'phone', value: '555-0177' }],
      },
    ],
  },
  get encounters() {
    return wellChildVisits.map(([day]) => visitOf(day));
  },
  fill(chart) {
    problems(chart);
    for (const visit of wellChildVisits)
      chart.during(visitOf(visit[0]), () => growth(chart, visit));
    laboratory(chart);
  },
};

type Visit = readonly [
  day: string,
  weight: string,
  length: string,
  head: string,
  headPercentile: string,
  weightForLength: string,
];

/** The encounter of a visit, by its day. */
const visitOf = (day: string): string => `noah-whitfield-visit-${day}`;

/** Near the median of the WHO standards, with a slow weight gain from 9 to 15 months. */
const wellChildVisits: readonly Visit[] = [
  ['2024-10-03', '3.42', '50.1', '34.6', '54', '50'],
  ['2024-10-07', '3.21', '50.2', '34.7', '48', '26'],
  ['2024-11-04', '4.45', '54.6', '37.3', '52', '41'],
  ['2024-12-05', '5.60', '58.5', '39.2', '53', '45'],
  ['2025-02-04', '7.05', '64.1', '41.7', '54', '52'],
  ['2025-04-03', '7.88', '67.5', '43.4', '53', '47'],
  ['2025-07-07', '8.30', '71.6', '44.9', '47', '18'],
  ['2025-10-06', '8.61', '75.0', '45.9', '43', '7'],
  ['2026-01-08', '9.12', '78.3', '46.6', '42', '8'],
  ['2026-04-06', '10.20', '81.7', '47.3', '46', '24'],
  ['2026-10-05', '11.94', '87.2', '48.2', '48', '43'],
];

function growth(chart: ChartBuilder, visit: Visit): void {
  const [day, weight, length, head, headPercentile, weightForLength] = visit;
  const when = on(day, '09:15');
  chart.vital('weight', weight, when);
  chart.vital('height', length, when, {
    code: {
      coding: [
        { system: 'http://loinc.org', code: '8302-2', display: 'Body height' },
        { system: 'http://loinc.org', code: '8306-3', display: 'Body height --lying' },
      ],
      text: 'Length (lying)',
    },
  });
  chart.vital('headCircumference', head, when);
  chart.vital('headPercentile', headPercentile, when, percentileNote);
  chart.vital('weightForLength', weightForLength, when, percentileNote);
  chart.vital('heartRate', day < '2025' ? '142' : '118', when);
  chart.vital('respiratoryRate', day < '2025' ? '44' : '28', when);
  chart.vital('temperature', '36.9', when, { bodySite: { text: 'Axilla' } });
  if (day >= '2026-10-03') {
    chart.vital('bmi', '15.7', when);
    chart.vital('bmiPercentile', '28', when, { note: [{ text: 'CDC growth reference 2000.' }] });
  }
}

const percentileNote = { note: [{ text: 'WHO child growth standards 2006.' }] };

function laboratory(chart: ChartBuilder): void {
  const child = { referenceRange: [childHemoglobin] };
  chart.lab('hemoglobin', '9.8', on('2025-10-06', '09:40'), child);
  chart.lab('hemoglobin', '11.9', on('2026-04-06', '09:40'), {
    ...child,
    interpretation: [flag('N')],
  });
  chart.lab('lead', '1.0', on('2025-10-06', '09:40'));
  chart.lab('ferritin', '9', on('2025-10-06', '09:40'));
  for (const [code, display, score, time] of [
    ['9272-6', '1 minute Apgar Score', 8, '04:43'],
    ['9274-2', '5 minute Apgar Score', 9, '04:47'],
  ] as const) {
    chart.observation('survey', loinc(code, display, display), {
      effectiveDateTime: on('2024-10-03', time),
      valueInteger: score,
    });
  }
}

const childHemoglobin = {
  low: quantity('10.5', 'g/dL'),
  high: quantity('13.5', 'g/dL'),
  appliesTo: [snomed('410601007', 'Childhood age person', 'Child')],
  age: { low: quantity('0.5', 'years', 'a'), high: quantity('5', 'years', 'a') },
};

function problems(chart: ChartBuilder): void {
  chart.problem({
    text: 'Iron deficiency anemia',
    snomed: ['87522002', 'Iron deficiency anemia'],
    icd10: ['D50.9', 'Iron deficiency anemia, unspecified'],
    status: 'resolved',
    onset: '2025-10-06',
    more: { abatementDateTime: '2026-04-06', recordedDate: '2025-10-06' },
  });
  chart.problem({
    text: 'Slow weight gain in child',
    icd10: ['R62.51', 'Failure to thrive (child)'],
    status: 'inactive',
    onset: '2025-07-07',
    more: { abatementDateTime: '2026-04', recordedDate: '2025-10-06' },
  });
  chart.problem({
    text: 'Atopic dermatitis',
    snomed: ['24079001', 'Atopic dermatitis'],
    status: 'remission',
    more: {
      onsetAge: { value: 4, unit: 'months', system: 'http://unitsofmeasure.org', code: 'mo' },
      recordedDate: '2025-02-04',
    },
  });
}
