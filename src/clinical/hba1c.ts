import type { Conversion } from './unit-size.ts';

// The master equation of the IFCC and NGSP networks: NGSP % = 0.09148 × IFCC mmol/mol + 2.152
// (ngsp.org/ifcc.asp; Hoelzel et al., Clin Chem 2004;50:166-74).
const slope = 0.09148;
const intercept = 2.152;

/**
 * HbA1c reported in % of the NGSP, or by a method that does not say: any method, HPLC,
 * electrophoresis, calculation (LOINC's long names, as OMOP and uz-core print them).
 */
const ngsp: ReadonlySet<string | undefined> = new Set(['4548-4', '17856-6', '4549-2', '17855-8']);
/** HbA1c by the IFCC's protocol. A % under this code is the IFCC's own, and is not converted. */
const ifcc = '59261-8';

/** HbA1c from % (NGSP) to mmol/mol (IFCC); undefined for any other test. */
export function hba1cToIfcc(loinc: string | undefined): Conversion | undefined {
  return ngsp.has(loinc)
    ? { zero: intercept, mantissa: 1 / slope, exponent: 0, base: 0, least: 0 }
    : undefined;
}

/** HbA1c from mmol/mol (IFCC) to % (NGSP); undefined for any other test. */
export function hba1cFromIfcc(loinc: string | undefined): Conversion | undefined {
  return ngsp.has(loinc) || loinc === ifcc
    ? { zero: 0, mantissa: slope, exponent: 0, base: intercept, least: intercept }
    : undefined;
}
