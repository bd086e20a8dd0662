import { loinc, observationCategory, quantity, snomed } from './codes.ts';
import type { ChartBuilder } from './build.ts';
import { address, deviceName, extensions, mrn } from './demographics.ts';
import { hungerVitalSign, phq9, smoking } from './assessments.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

export const elenaMarsh: PersonSource = {
  id: 'elena-marsh',
  name: 'Elena Marsh',
  reason: 'The everyday case: type 2 diabetes with kidney disease and a rich chart over six years.',
  patient: {
    identifier: [mrn('10442871')],
    active: true,
    name: [
      { use: 'official', family: 'Marsh', given: ['Elena', 'Ruth'] },
      {
        use: 'maiden',
        family: 'Kowalczyk',
        given: ['Elena', 'Ruth'],
        period: { end: '1989-06-17' },
      },
    ],
    telecom: [{ system: 'phone', value: '555-0142', use: 'home' }],
    gender: 'female',
    birthDate: '1964-05-09',
    address: [address('27 Alder Row', 'Northgate', 'WA', '98125')],
    communication: [{ language: { text: 'English' }, preferred: true }],
    extension: extensions({ race: 'White', ethnicity: 'Not Hispanic or Latino', sex: 'female' }),
  },
  get encounters() {
    return visits.map(([day]) => visitOf(day));
  },
  fill(chart) {
    problems(chart);
    laboratory(chart);
    vitalSigns(chart);
    history(chart);
  },
};

function problems(chart: ChartBuilder): void {
  chart.problem({
    text: 'Type 2 diabetes with kidney disease',
    snomed: ['44054006', 'Type 2 diabetes mellitus'],
    icd10: ['E11.22', 'Type 2 diabetes mellitus with diabetic chronic kidney disease'],
    onset: '2011-03',
    more: { recordedDate: '2011-03-28' },
  });
  chart.problem({
    text: 'Hypertension',
    snomed: ['59621000', 'Essential hypertension'],
    icd10: ['I10', 'Essential (primary) hypertension'],
    onset: '2009',
    more: { recordedDate: '2009-11-02' },
  });
  chart.problem({
    text: 'Chronic kidney disease, stage 3a',
    snomed: ['433144002', 'Chronic kidney disease stage 3'],
    icd10: ['N18.31', 'Chronic kidney disease, stage 3a'],
    onset: '2022-09-14',
    more: { recordedDate: '2022-09-14' },
  });
  chart.problem({
    text: 'Hyperlipidemia',
    snomed: ['55822004', 'Hyperlipidemia'],
    icd10: ['E78.5', 'Hyperlipidemia, unspecified'],
    onset: '2012-05-30',
    more: { recordedDate: '2012-05-30' },
  });
  chart.problem({
    text: 'Depression, recurrence',
    snomed: ['35489007', 'Depressive disorder'],
    status: 'recurrence',
    onset: '2026-02-11',
    more: { recordedDate: '2026-02-11' },
  });
  chart.problem({
    text: 'Possible obstructive sleep apnea',
    snomed: ['78275009', 'Obstructive sleep apnea syndrome'],
    verification: 'provisional',
    more: { recordedDate: '2026-08-19' },
  });
  chart.problem({
    text: 'Community-acquired pneumonia, left lower lobe',
    snomed: ['233604007', 'Pneumonia'],
    status: 'resolved',
    onset: '2023-01-18',
    more: { abatementDateTime: '2023-02-20', recordedDate: '2023-01-18' },
  });
  // Found at a visit that no launch can name: of another encounter than all others.
  chart.problem({
    text: 'Food insecurity',
    icd10: ['Z59.41', 'Food insecurity'],
    category: 'health-concern',
    onset: '2026-02-11',
    more: {
      recordedDate: '2026-02-11',
      encounter: { reference: `Encounter/${visitOf('2026-02-11')}` },
    },
  });
  chart.problem({
    text: 'Type 2 diabetes, follow-up',
    icd10: ['E11.22', 'Type 2 diabetes mellitus with diabetic chronic kidney disease'],
    category: 'encounter-diagnosis',
    // As one large EHR sends them: no clinicalStatus, no onset, no recordedDate.
    status: null,
    more: { encounter: { reference: `Encounter/${visitOf('2026-11-12')}` } },
  });
}

/** The encounter of a visit, by its day. */
const visitOf = (day: string): string => `elena-marsh-visit-${day}`;

/** Twice a year: HbA1c improves, drifts, and improves again; kidney function slowly falls. */
const visits = [
  ['2020-11-12', '8.9', '188', '1.02', '63', '5.4', '212', '41', '132', '196', '48'],
  ['2021-05-20', '8.1', '164', '1.04', '61', '4.6', '198', '43', '118', '184', '52'],
  ['2021-11-18', '7.4', '141', '1.06', '60', '4.4', '186', '44', '108', '172', '55'],
  ['2022-05-12', '7.0', '128', '1.08', '58', '4.5', '178', '46', '101', '156', '61'],
  ['2022-11-17', '6.8', '119', '1.11', '56', '4.7', '171', '47', '94', '149', '66'],
  ['2023-05-25', '7.2', '137', '1.12', '55', '4.8', '175', '46', '98', '154', '72'],
  ['2023-11-16', '7.7', '152', '1.15', '53', '4.9', '182', '45', '104', '166', '88'],
  ['2024-05-16', '8.3', '176', '1.17', '52', '5.0', '190', '43', '112', '178', '104'],
  ['2024-11-14', '8.6', '183', '1.19', '50', '5.2', '196', '42', '117', '188', '131'],
  ['2025-05-22', '7.9', '157', '1.20', '50', '5.0', '169', '44', '92', '165', '118'],
  ['2025-11-20', '7.3', '139', '1.18', '51', '4.9', '158', '45', '84', '147', '96'],
  ['2026-05-14', '7.1', '133', '1.21', '49', '5.1', '154', '46', '80', '140', '90'],
  ['2026-11-12', '7.0', '126', '1.22', '49', '5.3', '150', '47', '76', '135', '84'],
] as const;

function laboratory(chart: ChartBuilder): void {
  for (const [
    day,
    hba1c,
    glucose,
    creatinine,
    egfr,
    potassium,
    chol,
    hdl,
    ldl,
    trig,
    acr,
  ] of visits) {
    chart.during(visitOf(day), () => {
      chart.labs(on(day, '08:05'), {
        hba1c,
        glucose,
        creatinine,
        egfr,
        potassium,
        cholesterol: chol,
        hdl,
        ldl,
        triglycerides: trig,
        albuminCreatinine: acr,
      });
      chart.labs(on(day, '08:05'), { sodium: '139', chloride: '103', co2: '25', bun: '19' });
    });
  }
  chart.during(visitOf('2026-11-12'), () => {
    chart.labs(on('2026-11-12', '08:05'), {
      hemoglobin: '11.8',
      hematocrit: '35.6',
      wbc: '7.2',
      platelets: '241',
      mcv: '88.4',
      tsh: '2.10',
      alt: '31',
      ast: '27',
      bilirubin: '0.6',
      albumin: '4.1',
      calcium: '9.3',
    });
  });
  // Fingerstick readings that were typed in at home, so in no encounter.
  for (const [day, value] of [
    ['2026-11-18', '142'],
    ['2026-11-19', '118'],
    ['2026-11-20', '131'],
  ] as const) {
    chart.lab('glucose', value, on(day, '07:10'), {
      method: { text: 'Glucometer, patient' },
      performer: [{ display: 'Elena Marsh' }],
      note: [{ text: 'Fasting, reported by the patient.' }],
    });
  }
}

const weights = [
  '91.2',
  '90.4',
  '88.7',
  '87.1',
  '86.0',
  '86.8',
  '88.2',
  '89.9',
  '90.6',
  '88.0',
  '86.3',
  '85.1',
  '84.0',
] as const;
const pressures = [
  ['148', '92'],
  ['144', '90'],
  ['138', '86'],
  ['136', '84'],
  ['132', '82'],
  ['134', '83'],
  ['139', '86'],
  ['142', '88'],
  ['146', '90'],
  ['138', '84'],
  ['134', '80'],
  ['130', '78'],
  ['128', '76'],
] as const;

function vitalSigns(chart: ChartBuilder): void {
  for (const [index, [day]] of visits.entries()) {
    const when = on(day, '08:40');
    const weight = weights[index] ?? '84.0';
    const [systolic, diastolic] = pressures[index] ?? ['128', '76'];
    chart.during(visitOf(day), () => {
      chart.vital('weight', weight, when);
      chart.vital('bmi', (Number(weight) / 1.63 ** 2).toFixed(1), when);
      chart.bloodPressure(systolic, diastolic, when, {
        bodySite: snomed('368208006', 'Left upper arm structure', 'Left upper arm'),
        device: { display: deviceName },
      });
      chart.vital('heartRate', String(70 + ((index * 5) % 13)), when);
      chart.vital('respiratoryRate', '16', when);
      chart.vital('temperature', (36.4 + (index % 5) / 10).toFixed(1), when);
      chart.oxygenSaturation(String(95 + (index % 4)), when, { flow: '0' });
    });
  }
  chart.vital('height', '163', on('2020-11-12', '08:40'));
}

function history(chart: ChartBuilder): void {
  smoking(chart, ['8517006', 'Ex-smoker', 'Former smoker'], on('2026-11-12', '08:45'));
  chart.observation('social-history', snomed('401201003', 'Cigarette pack-years', 'Pack years'), {
    effectiveDateTime: on('2026-11-12', '08:45'),
    valueQuantity: quantity('12.5', 'pack years', '{pack-years}'),
  });
  chart.observation('social-history', loinc('11341-5', 'History of Occupation', 'Occupation'), {
    effectivePeriod: { start: '2008-08' },
    valueCodeableConcept: { text: 'School librarian' },
    component: [
      {
        code: loinc('86188-0', 'History of Occupation industry', 'Industry'),
        valueCodeableConcept: { text: 'Elementary and secondary schools' },
      },
    ],
  });
  phq9(chart, on('2026-02-11', '09:00'), [2, 2, 1, 2, 1, 1, 1, 0, 0]);
  phq9(chart, on('2026-05-14', '08:50'), [1, 1, 1, 2, 1, 0, 1, 0, 0]);
  phq9(chart, on('2026-11-12', '08:50'), [1, 0, 1, 1, 0, 0, 1, 0, 0]);
  hungerVitalSign(chart, on('2026-02-11', '09:05'), 'sometimes', 'sometimes');
  hungerVitalSign(chart, on('2026-11-12', '08:55'), 'sometimes', 'never');
  chart.observation(
    'exam',
    { text: 'Diabetic foot exam' },
    {
      effectiveDateTime: on('2026-11-12', '09:10'),
      valueString: 'Monofilament felt at 9 of 10 sites, pulses present, no ulcer.',
    },
  );
  chart.observation(
    'procedure',
    { text: 'Dilated eye exam' },
    {
      effectiveDateTime: '2026-08-19',
      valueCodeableConcept: { text: 'No retinopathy' },
      category: [observationCategory('procedure'), observationCategory('exam')],
    },
  );
}
