import type { CodeableConcept } from 'fhir/r4';
import type { ChartBuilder } from './build.ts';
import { loinc, quantity, snomed, type ObservationCategory } from './codes.ts';
import { address, extensions, mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { seeded, wandering } from './random.ts';
import { localTime, storyOf } from './story.ts';
import type { LabName } from './lab-tests.ts';

const COUNT = 50_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ADMITTED = Date.parse('2026-10-21T02:40:00-07:00');

export const samuelOkafor: PersonSource = {
  id: 'samuel-okafor',
  name: 'Samuel Okafor',
  reason:
    'Intensive care for a month, monitored every five minutes: exactly 50,000 observations, across a change of the clock.',
  patient: {
    identifier: [mrn('10733205')],
    active: true,
    name: [{ use: 'official', family: 'Okafor', given: ['Samuel', 'Chidi'] }],
    gender: 'male',
    birthDate: '1958-12-01',
    address: [address('310 Harbor Street', 'Northgate', 'WA', '98125')],
    extension: extensions({
      race: 'Black or African American',
      ethnicity: 'Not Hispanic or Latino',
      sex: 'male',
    }),
  },
  fill(chart) {
    problems(chart);
    monitor(chart);
  },
};

function problems(chart: ChartBuilder): void {
  const enteredAt = { recordedDate: '2026-10-21T03:30:00-07:00' };
  const diagnosis = { category: 'encounter-diagnosis', more: enteredAt } as const;
  const encounter = { reference: 'Encounter/samuel-okafor-e1' };
  chart.problem({
    text: 'Septic shock',
    snomed: ['76571007', 'Septic shock'],
    icd10: ['R65.21', 'Severe sepsis with septic shock'],
    onset: '2026-10-21',
    ...diagnosis,
    more: { ...enteredAt, encounter },
  });
  chart.problem({
    text: 'Pneumonia, both lower lobes',
    snomed: ['233604007', 'Pneumonia'],
    icd10: ['J18.9', 'Pneumonia, unspecified organism'],
    onset: '2026-10-19',
    ...diagnosis,
    more: { ...enteredAt, encounter },
  });
  chart.problem({
    text: 'Acute respiratory distress syndrome',
    snomed: ['67782005', 'Acute respiratory distress syndrome'],
    icd10: ['J80', 'Acute respiratory distress syndrome'],
    onset: '2026-10-22',
    more: enteredAt,
  });
  chart.problem({
    text: 'Acute kidney injury',
    snomed: ['14669001', 'Acute renal failure syndrome'],
    icd10: ['N17.9', 'Acute kidney failure, unspecified'],
    status: 'resolved',
    onset: '2026-10-21',
    more: { ...enteredAt, abatementDateTime: '2026-11-06' },
  });
  chart.problem({
    text: 'COPD',
    snomed: ['13645005', 'Chronic obstructive pulmonary disease'],
    icd10: ['J44.9', 'Chronic obstructive pulmonary disease, unspecified'],
    onset: '2014',
    more: { recordedDate: '2014-06-03' },
  });
}

/** Levels by day of the stay: shock, recovery, a second infection on day 11, recovery. */
const story = {
  heartRate: storyOf(
    [0, 128],
    [1, 132],
    [3, 112],
    [6, 94],
    [10, 88],
    [11, 119],
    [14, 104],
    [20, 88],
    [32, 78],
  ),
  systolic: storyOf(
    [0, 82],
    [1, 88],
    [3, 106],
    [6, 118],
    [10, 120],
    [11, 93],
    [13, 108],
    [20, 124],
    [32, 128],
  ),
  respiratory: storyOf([0, 34], [1, 24], [6, 20], [10, 18], [11, 27], [15, 20], [32, 15]),
  saturation: storyOf([0, 84], [1, 90], [4, 93], [10, 96], [11, 90], [14, 94], [32, 97]),
  temperature: storyOf(
    [0, 39.4],
    [2, 38.8],
    [5, 37.4],
    [10, 37.0],
    [11, 39.1],
    [14, 37.8],
    [20, 36.9],
    [32, 36.8],
  ),
  venous: storyOf([0, 3], [1, 9], [4, 11], [12, 8], [32, 6]),
  urine: storyOf([0, 12], [2, 20], [5, 55], [10, 85], [11, 30], [14, 70], [32, 90]),
  oxygen: storyOf([0, 100], [1, 80], [4, 55], [10, 40], [11, 70], [15, 45], [22, 30], [32, 21]),
  peep: storyOf([0, 12], [5, 10], [10, 6], [11, 12], [16, 8], [22, 5], [32, 5]),
  coma: storyOf([0, 11], [1, 3], [8, 6], [16, 9], [20, 13], [24, 15], [32, 15]),
  glucose: storyOf([0, 244], [2, 188], [6, 152], [11, 201], [15, 148], [32, 118]),
};

const settings = {
  venous: loinc('60985-9', 'Central venous pressure (CVP)', 'Central venous pressure'),
  urine: loinc('9187-6', 'Urine output', 'Urine output'),
  oxygen: loinc(
    '19994-3',
    'Oxygen/Total gas setting [Volume Fraction] Ventilator',
    'FiO2 (ventilator)',
  ),
  peep: loinc('20077-4', 'Positive end expiratory pressure setting Ventilator', 'PEEP'),
  coma: loinc('9269-2', 'Glasgow coma score total', 'Glasgow coma score'),
};

function monitor(chart: ChartBuilder): void {
  const random = seeded(50_000);
  const signs = {
    heartRate: wandering(random, 9),
    systolic: wandering(random, 10),
    respiratory: wandering(random, 4),
    saturation: wandering(random, 2),
  };
  for (let at = ADMITTED; chart.observations.length < COUNT; at += 5 * MINUTE) {
    const day = (at - ADMITTED) / (24 * HOUR);
    const when = localTime(at);
    const systolic = signs.systolic(story.systolic(day), 58, 190);
    const diastolic = systolic * 0.55 + 4 + random() * 4;
    chart.vital('heartRate', signs.heartRate(story.heartRate(day), 38, 178).toFixed(0), when);
    chart.vital(
      'respiratoryRate',
      signs.respiratory(story.respiratory(day), 8, 44).toFixed(0),
      when,
    );
    chart.bloodPressure(systolic.toFixed(0), diastolic.toFixed(0), when, { method: arterialLine });
    chart.vital('meanPressure', ((systolic + 2 * diastolic) / 3).toFixed(0), when);
    chart.vital(
      'oxygenSaturation',
      signs.saturation(story.saturation(day), 72, 100).toFixed(0),
      when,
    );
    const minutes = (at - ADMITTED) / MINUTE;
    if (minutes % 60 === 0) hourly(chart, day, when, random);
    if (minutes % 360 === 0) laboratory(chart, day, when, random);
  }
  chart.observations.length = COUNT;
}

const arterialLine = snomed('386534000', 'Arterial blood pressure', 'Arterial line');

function hourly(chart: ChartBuilder, day: number, when: string, random: () => number): void {
  const add = (
    category: ObservationCategory,
    code: CodeableConcept,
    digits: string,
    unit: string,
    ucum: string,
  ): void => {
    const valueQuantity = quantity(digits, unit, ucum);
    chart.observation(category, code, { effectiveDateTime: when, valueQuantity });
  };
  chart.vital('temperature', (story.temperature(day) + random() * 0.4 - 0.2).toFixed(1), when);
  add(
    'vital-signs',
    settings.venous,
    (story.venous(day) + random() * 2).toFixed(0),
    'mmHg',
    'mm[Hg]',
  );
  add(
    'exam',
    settings.urine,
    (story.urine(day) * (0.6 + random() * 0.8)).toFixed(0),
    'mL/h',
    'mL/h',
  );
  add('therapy', settings.oxygen, (Math.round(story.oxygen(day) / 5) * 5).toFixed(0), '%', '%');
  add('therapy', settings.peep, story.peep(day).toFixed(0), 'cmH2O', 'cm[H2O]');
  add('survey', settings.coma, story.coma(day).toFixed(0), 'score', '{score}');
  chart.lab('glucose', (story.glucose(day) * (0.85 + random() * 0.3)).toFixed(0), when, {
    method: { text: 'Point of care' },
  });
}

/** Level at admission, in the second infection, and at the end; digits after the point; noise. */
const results: readonly (readonly [LabName, number, number, number, number, number])[] = [
  ['sodium', 131, 147, 140, 0, 2],
  ['potassium', 5.4, 4.6, 4.1, 1, 0.3],
  ['chloride', 99, 112, 104, 0, 2],
  ['co2', 14, 19, 26, 0, 2],
  ['bun', 58, 44, 16, 0, 4],
  ['creatinine', 3.1, 1.9, 0.9, 2, 0.12],
  ['calcium', 7.4, 7.9, 8.8, 1, 0.2],
  ['magnesium', 1.6, 2.0, 2.1, 1, 0.1],
  ['phosphate', 5.8, 4.2, 3.1, 1, 0.3],
  ['lactate', 6.8, 3.9, 0.9, 1, 0.3],
  ['crp', 312, 268, 12, 0, 14],
  ['bilirubin', 2.4, 1.9, 0.7, 1, 0.2],
  ['hemoglobin', 11.2, 8.1, 9.8, 1, 0.3],
  ['hematocrit', 33.8, 24.6, 29.7, 1, 0.9],
  ['wbc', 24.6, 19.8, 8.4, 1, 1.4],
  ['platelets', 96, 118, 288, 0, 12],
  ['inr', 1.8, 1.5, 1.1, 1, 0.1],
  ['ph', 7.18, 7.29, 7.41, 2, 0.02],
  ['pco2', 31, 48, 41, 0, 3],
  ['po2', 52, 61, 88, 0, 5],
];

function laboratory(chart: ChartBuilder, day: number, when: string, random: () => number): void {
  for (const [name, first, second, last, places, noise] of results) {
    const better = first + (last - first) * 0.6;
    const level = storyOf([0, first], [10, better], [11, second], [24, last], [32, last])(day);
    chart.lab(name, (level + (random() - 0.5) * noise).toFixed(places), when);
  }
}
