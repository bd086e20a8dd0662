import type { Observation } from 'fhir/r4';
import type { ChartBuilder } from './build.ts';
import { flag, loinc, quantity, snomed } from './codes.ts';
import { address, extensions, mrn } from './demographics.ts';
import { smoking } from './assessments.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

export const mariaSantos: PersonSource = {
  id: 'maria-santos',
  name: 'María Santos',
  reason:
    'Pregnant, 30 weeks, needs an interpreter: other reference ranges, obstetric dates, and a chart that replaces another.',
  patient: {
    name: [{ use: 'official', family: 'Santos', given: ['María', 'Luz'] }],
    gender: 'female',
    birthDate: '1995-04-17',
    identifier: [mrn('10667120')],
    active: true,
    address: [address('52 Mill Road', 'Northgate', 'WA', '98125')],
    communication: [
      {
        language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'es' }], text: 'Spanish' },
        preferred: true,
      },
    ],
    extension: [
      ...extensions({ ethnicity: 'Hispanic or Latino', sex: 'female' }),
      {
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed',
        valueCoding: { system: 'http://snomed.info/sct', code: '373066001', display: 'Yes' },
      },
    ],
    link: [{ type: 'replaces', other: { reference: 'Patient/maria-santos-old' } }],
  },
  fill(chart) {
    chart.problem({
      text: 'Pregnancy',
      snomed: ['77386006', 'Pregnancy'],
      icd10: ['Z34.83', 'Encounter for supervision of other normal pregnancy, third trimester'],
      onset: '2026-04-26',
      more: { recordedDate: '2026-06-11' },
    });
    chart.problem({
      text: 'Gestational diabetes, diet controlled',
      snomed: ['11687002', 'Gestational diabetes mellitus'],
      icd10: ['O24.410', 'Gestational diabetes mellitus in pregnancy, diet controlled'],
      onset: '2026-10-29',
      more: { recordedDate: '2026-10-29' },
    });
    pregnancy(chart);
    visits(chart);
    smoking(chart, ['266919005', 'Never smoked tobacco', 'Never smoker'], '2026-06-11');
  },
};

function pregnancy(chart: ChartBuilder): void {
  const asked = { effectiveDateTime: on('2026-06-11', '10:00') };
  chart.observation('social-history', loinc('82810-3', 'Pregnancy status', 'Pregnancy status'), {
    ...asked,
    valueCodeableConcept: snomed('77386006', 'Pregnancy', 'Pregnant'),
  });
  chart.observation(
    'exam',
    loinc('8665-2', 'Last menstrual period start date', 'Last menstrual period'),
    {
      ...asked,
      valueDateTime: '2026-04-26',
    },
  );
  chart.observation(
    'exam',
    loinc('11778-8', 'Delivery date Estimated', 'Estimated delivery date'),
    {
      ...asked,
      valueDateTime: '2027-01-31',
    },
  );
  chart.observation('social-history', loinc('11996-6', '[#] Pregnancies', 'Gravida'), {
    ...asked,
    valueInteger: 2,
  });
  chart.observation('social-history', loinc('11977-6', '[#] Parity', 'Para'), {
    ...asked,
    valueInteger: 1,
  });
  chart.observation(
    'laboratory',
    loinc('882-1', 'ABO and Rh group [Type] in Blood', 'Blood group'),
    {
      ...asked,
      valueCodeableConcept: { text: 'O Rh positive' },
    },
  );
}

function visits(chart: ChartBuilder): void {
  const weeks: readonly (readonly [string, string, string, string, string, string])[] = [
    ['2026-06-11', '61.4', '112', '68', '', '12.4'],
    ['2026-07-16', '62.0', '108', '66', '152', '12.0'],
    ['2026-08-20', '63.9', '110', '64', '148', '11.4'],
    ['2026-09-24', '66.8', '114', '68', '146', '10.9'],
    ['2026-10-22', '69.1', '118', '72', '144', '10.7'],
    ['2026-11-19', '71.0', '124', '78', '141', '11.1'],
  ];
  for (const [day, weight, systolic, diastolic, fetal, hemoglobin] of weeks) {
    const when = on(day, '10:20');
    chart.vital('weight', weight, when);
    chart.bloodPressure(systolic, diastolic, when);
    chart.lab('hemoglobin', hemoglobin, when, pregnantHemoglobin(hemoglobin));
    if (fetal !== '') {
      chart.observation('exam', loinc('55283-6', 'Fetal Heart rate', 'Fetal heart rate'), {
        effectiveDateTime: when,
        valueQuantity: quantity(fetal, '/min'),
      });
    }
  }
  const screening = loinc(
    '1504-0',
    'Glucose [Mass/volume] in Serum or Plasma --1 hour post 50 g glucose PO',
    'Glucose, 1 hour after 50 g',
  );
  chart.observation('laboratory', screening, {
    effectiveDateTime: on('2026-10-22', '11:30'),
    valueQuantity: quantity('168', 'mg/dL'),
    referenceRange: [{ high: quantity('139', 'mg/dL'), text: 'Screening threshold' }],
  });
  chart.lab('hba1c', '5.7', on('2026-10-29', '09:00'));
}

/** Two ranges that apply to different people: the laboratory sends both. */
function pregnantHemoglobin(digits: string): Partial<Observation> {
  return {
    interpretation: [flag(Number(digits) < 11 ? 'L' : 'N')],
    referenceRange: [
      {
        low: quantity('12.0', 'g/dL'),
        high: quantity('16.0', 'g/dL'),
        appliesTo: [{ text: 'Adult woman, not pregnant' }],
      },
      {
        low: quantity('11.0', 'g/dL'),
        high: quantity('14.0', 'g/dL'),
        appliesTo: [snomed('77386006', 'Pregnancy', 'Pregnant')],
      },
    ],
  };
}
