/** Vital signs with the codes and units that US Core fixes. */
import type { CodeableConcept } from 'fhir/r4';
import { LOINC, loinc } from './codes.ts';

export type VitalSign = {
  readonly code: CodeableConcept;
  readonly unit: string;
  readonly ucum: string;
};

function vital(code: CodeableConcept, unit: string, ucum = unit): VitalSign {
  return { code, unit, ucum };
}

export const VITALS = {
  weight: vital(loinc('29463-7', 'Body weight', 'Weight'), 'kg'),
  weightPounds: vital(loinc('29463-7', 'Body weight', 'Weight'), 'lb', '[lb_av]'),
  height: vital(loinc('8302-2', 'Body height', 'Height'), 'cm'),
  heightInches: vital(loinc('8302-2', 'Body height', 'Height'), 'in', '[in_i]'),
  bmi: vital(loinc('39156-5', 'Body mass index (BMI) [Ratio]', 'BMI'), 'kg/m2'),
  heartRate: vital(loinc('8867-4', 'Heart rate', 'Heart rate'), '/min'),
  respiratoryRate: vital(loinc('9279-1', 'Respiratory rate', 'Respiratory rate'), '/min'),
  temperature: vital(loinc('8310-5', 'Body temperature', 'Temperature'), '°C', 'Cel'),
  temperatureFahrenheit: vital(loinc('8310-5', 'Body temperature', 'Temperature'), '°F', '[degF]'),
  oxygenSaturation: vital(
    {
      coding: [
        {
          system: LOINC,
          code: '59408-5',
          display: 'Oxygen saturation in Arterial blood by Pulse oximetry',
        },
        { system: LOINC, code: '2708-6', display: 'Oxygen saturation in Arterial blood' },
      ],
      text: 'SpO2',
    },
    '%',
  ),
  meanPressure: vital(
    loinc('8478-0', 'Mean blood pressure', 'Mean blood pressure'),
    'mmHg',
    'mm[Hg]',
  ),
  headCircumference: vital(
    loinc('9843-4', 'Head Occipital-frontal circumference', 'Head circumference'),
    'cm',
  ),
  headPercentile: vital(
    loinc(
      '8289-1',
      'Head Occipital-frontal circumference Percentile',
      'Head circumference percentile',
    ),
    '%',
  ),
  weightForLength: vital(
    loinc('77606-2', 'Weight-for-length Per age and sex', 'Weight-for-length percentile'),
    '%',
  ),
  bmiPercentile: vital(
    loinc(
      '59576-9',
      'Body mass index (BMI) [Percentile] Per age and sex',
      'BMI-for-age percentile',
    ),
    '%',
  ),
} as const satisfies Readonly<Record<string, VitalSign>>;

export type VitalName = keyof typeof VITALS;

export const BLOOD_PRESSURE = loinc(
  '85354-9',
  'Blood pressure panel with all children optional',
  'Blood pressure',
);
export const SYSTOLIC = loinc('8480-6', 'Systolic blood pressure', 'Systolic');
export const DIASTOLIC = loinc('8462-4', 'Diastolic blood pressure', 'Diastolic');
export const OXYGEN_FLOW = loinc('3151-8', 'Inhaled oxygen flow rate', 'Oxygen flow');
export const OXYGEN_CONCENTRATION = loinc(
  '3150-0',
  'Inhaled oxygen concentration',
  'Oxygen concentration',
);
