/**
 * Laboratory tests with their LOINC codes, units and the reference ranges of one made-up
 * laboratory. Adults; people who need another range give their own.
 */
import type { Flag } from './codes.ts';

export type LabTest = {
  readonly loinc: string;
  readonly display: string;
  readonly text: string;
  readonly unit: string;
  readonly ucum: string;
  readonly low?: string;
  readonly high?: string;
  readonly criticalLow?: string;
  readonly criticalHigh?: string;
  readonly specimen: string;
};

type Limits = Pick<LabTest, 'low' | 'high' | 'criticalLow' | 'criticalHigh'>;

function test(
  loinc: string,
  text: string,
  display: string,
  unit: string,
  ucum: string,
  limits: Limits = {},
  specimen = 'Serum',
): LabTest {
  return { loinc, text, display, unit, ucum, specimen, ...limits };
}

const inSerum = (what: string, kind: 'Mass' | 'Moles'): string =>
  `${what} [${kind}/volume] in Serum or Plasma`;

export const LABS = {
  hba1c: test(
    '4548-4',
    'Hemoglobin A1c',
    'Hemoglobin A1c/Hemoglobin.total in Blood',
    '%',
    '%',
    { low: '4.0', high: '5.6' },
    'Blood',
  ),
  glucose: test('2345-7', 'Glucose', inSerum('Glucose', 'Mass'), 'mg/dL', 'mg/dL', {
    low: '70',
    high: '99',
    criticalLow: '45',
    criticalHigh: '450',
  }),
  glucoseMolar: test('14749-6', 'Glucose', inSerum('Glucose', 'Moles'), 'mmol/L', 'mmol/L', {
    low: '3.9',
    high: '5.5',
    criticalLow: '2.5',
    criticalHigh: '25.0',
  }),
  sodium: test('2951-2', 'Sodium', inSerum('Sodium', 'Moles'), 'mmol/L', 'mmol/L', {
    low: '135',
    high: '145',
    criticalLow: '120',
    criticalHigh: '160',
  }),
  potassium: test('2823-3', 'Potassium', inSerum('Potassium', 'Moles'), 'mmol/L', 'mmol/L', {
    low: '3.5',
    high: '5.1',
    criticalLow: '2.8',
    criticalHigh: '6.2',
  }),
  chloride: test('2075-0', 'Chloride', inSerum('Chloride', 'Moles'), 'mmol/L', 'mmol/L', {
    low: '98',
    high: '107',
  }),
  co2: test(
    '2028-9',
    'CO2',
    'Carbon dioxide, total [Moles/volume] in Serum or Plasma',
    'mmol/L',
    'mmol/L',
    { low: '22', high: '29', criticalLow: '10', criticalHigh: '40' },
  ),
  bun: test('3094-0', 'Urea nitrogen', inSerum('Urea nitrogen', 'Mass'), 'mg/dL', 'mg/dL', {
    low: '7',
    high: '20',
  }),
  creatinine: test('2160-0', 'Creatinine', inSerum('Creatinine', 'Mass'), 'mg/dL', 'mg/dL', {
    low: '0.60',
    high: '1.10',
  }),
  creatinineMolar: test(
    '14682-9',
    'Creatinine',
    inSerum('Creatinine', 'Moles'),
    'µmol/L',
    'umol/L',
    { low: '53', high: '97' },
  ),
  egfr: test(
    '98979-8',
    'eGFR (CKD-EPI 2021)',
    'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)',
    'mL/min/1.73 m2',
    'mL/min/{1.73_m2}',
    { low: '60' },
  ),
  calcium: test('17861-6', 'Calcium', inSerum('Calcium', 'Mass'), 'mg/dL', 'mg/dL', {
    low: '8.6',
    high: '10.2',
    criticalLow: '6.5',
    criticalHigh: '13.0',
  }),
  phosphate: test('2777-1', 'Phosphate', inSerum('Phosphate', 'Mass'), 'mg/dL', 'mg/dL', {
    low: '2.5',
    high: '4.5',
  }),
  magnesium: test('19123-9', 'Magnesium', inSerum('Magnesium', 'Mass'), 'mg/dL', 'mg/dL', {
    low: '1.7',
    high: '2.4',
  }),
  albumin: test('1751-7', 'Albumin', inSerum('Albumin', 'Mass'), 'g/dL', 'g/dL', {
    low: '3.5',
    high: '5.0',
  }),
  cholesterol: test('2093-3', 'Cholesterol', inSerum('Cholesterol', 'Mass'), 'mg/dL', 'mg/dL', {
    high: '200',
  }),
  hdl: test(
    '2085-9',
    'HDL cholesterol',
    'Cholesterol in HDL [Mass/volume] in Serum or Plasma',
    'mg/dL',
    'mg/dL',
    { low: '40' },
  ),
  ldl: test(
    '13457-7',
    'LDL cholesterol, calculated',
    'Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation',
    'mg/dL',
    'mg/dL',
    { high: '100' },
  ),
  triglycerides: test(
    '2571-8',
    'Triglycerides',
    'Triglyceride [Mass/volume] in Serum or Plasma',
    'mg/dL',
    'mg/dL',
    { high: '150' },
  ),
  alt: test(
    '1742-6',
    'ALT',
    'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma',
    'U/L',
    'U/L',
    { low: '7', high: '56' },
  ),
  ast: test(
    '1920-8',
    'AST',
    'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma',
    'U/L',
    'U/L',
    { low: '10', high: '40' },
  ),
  bilirubin: test(
    '1975-2',
    'Bilirubin, total',
    'Bilirubin.total [Mass/volume] in Serum or Plasma',
    'mg/dL',
    'mg/dL',
    { low: '0.1', high: '1.2', criticalHigh: '15.0' },
  ),
  tsh: test('3016-3', 'TSH', 'Thyrotropin [Units/volume] in Serum or Plasma', 'mIU/L', 'm[IU]/L', {
    low: '0.40',
    high: '4.50',
  }),
  ferritin: test('2276-4', 'Ferritin', inSerum('Ferritin', 'Mass'), 'ng/mL', 'ng/mL', {
    low: '15',
    high: '150',
  }),
  crp: test(
    '1988-5',
    'C-reactive protein',
    'C reactive protein [Mass/volume] in Serum or Plasma',
    'mg/L',
    'mg/L',
    { high: '5.0' },
  ),
  lactate: test('2524-7', 'Lactate', inSerum('Lactate', 'Moles'), 'mmol/L', 'mmol/L', {
    low: '0.5',
    high: '2.0',
    criticalHigh: '4.0',
  }),
  troponin: test(
    '10839-9',
    'Troponin I',
    'Troponin I.cardiac [Mass/volume] in Serum or Plasma',
    'ng/mL',
    'ng/mL',
    { high: '0.04', criticalHigh: '0.40' },
  ),
  hemoglobin: test(
    '718-7',
    'Hemoglobin',
    'Hemoglobin [Mass/volume] in Blood',
    'g/dL',
    'g/dL',
    { low: '12.0', high: '16.0', criticalLow: '7.0', criticalHigh: '20.0' },
    'Blood',
  ),
  hematocrit: test(
    '4544-3',
    'Hematocrit',
    'Hematocrit [Volume Fraction] of Blood by Automated count',
    '%',
    '%',
    { low: '36.0', high: '46.0' },
    'Blood',
  ),
  wbc: test(
    '6690-2',
    'WBC',
    'Leukocytes [#/volume] in Blood by Automated count',
    '10*3/uL',
    '10*3/uL',
    { low: '4.0', high: '11.0', criticalLow: '1.0', criticalHigh: '50.0' },
    'Blood',
  ),
  platelets: test(
    '777-3',
    'Platelets',
    'Platelets [#/volume] in Blood by Automated count',
    '10*3/uL',
    '10*3/uL',
    { low: '150', high: '400', criticalLow: '20', criticalHigh: '1000' },
    'Blood',
  ),
  mcv: test(
    '787-2',
    'MCV',
    'MCV [Entitic volume] by Automated count',
    'fL',
    'fL',
    { low: '80.0', high: '100.0' },
    'Blood',
  ),
  inr: test(
    '6301-6',
    'INR',
    'INR in Platelet poor plasma by Coagulation assay',
    '{INR}',
    '{INR}',
    { low: '0.9', high: '1.1', criticalHigh: '5.0' },
    'Plasma',
  ),
  albuminCreatinine: test(
    '9318-7',
    'Albumin/creatinine ratio, urine',
    'Albumin/Creatinine [Mass Ratio] in Urine',
    'mg/g',
    'mg/g',
    { high: '30' },
    'Urine',
  ),
  ph: test(
    '2744-1',
    'pH, arterial',
    'pH of Arterial blood',
    '[pH]',
    '[pH]',
    { low: '7.35', high: '7.45', criticalLow: '7.20', criticalHigh: '7.60' },
    'Arterial blood',
  ),
  pco2: test(
    '2019-8',
    'pCO2, arterial',
    'Carbon dioxide [Partial pressure] in Arterial blood',
    'mmHg',
    'mm[Hg]',
    { low: '35', high: '45', criticalLow: '20', criticalHigh: '70' },
    'Arterial blood',
  ),
  po2: test(
    '2703-7',
    'pO2, arterial',
    'Oxygen [Partial pressure] in Arterial blood',
    'mmHg',
    'mm[Hg]',
    { low: '80', high: '100', criticalLow: '40' },
    'Arterial blood',
  ),
  lead: test(
    '5671-3',
    'Lead',
    'Lead [Mass/volume] in Blood',
    'ug/dL',
    'ug/dL',
    { high: '3.5' },
    'Blood',
  ),
  tacrolimus: test(
    '11253-2',
    'Tacrolimus, trough',
    'Tacrolimus [Mass/volume] in Blood',
    'ng/mL',
    'ng/mL',
    { low: '5.0', high: '15.0', criticalHigh: '25.0' },
    'Blood',
  ),
} as const satisfies Readonly<Record<string, LabTest>>;

export type LabName = keyof typeof LABS;

/** What this laboratory's machine would flag. Nothing where the test has no limits. */
export function flagFor(test: LabTest, digits: string): Flag | undefined {
  const value = Number(digits);
  if (test.criticalLow !== undefined && value < Number(test.criticalLow)) return 'LL';
  if (test.criticalHigh !== undefined && value > Number(test.criticalHigh)) return 'HH';
  if (test.low !== undefined && value < Number(test.low)) return 'L';
  if (test.high !== undefined && value > Number(test.high)) return 'H';
  return test.low === undefined && test.high === undefined ? undefined : 'N';
}
