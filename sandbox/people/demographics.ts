/** Parts of a Patient that many people share. */
import type { Address, Extension, Identifier } from 'fhir/r4';
import { SNOMED } from './codes.ts';

const STRUCTURES = 'http://hl7.org/fhir/us/core/StructureDefinition';
const CDC = 'urn:oid:2.16.840.1.113883.6.238';

export const deviceName = 'Northgate monitor';

export function mrn(value: string): Identifier {
  return {
    use: 'usual',
    type: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v2-0203',
          code: 'MR',
          display: 'Medical record number',
        },
      ],
      text: 'MRN',
    },
    system: 'http://northgate.example/mrn',
    value,
    assigner: { display: 'Northgate Hospital' },
  };
}

export function address(line: string, city: string, state: string, postalCode: string): Address {
  return { use: 'home', line: [line], city, state, postalCode, country: 'US' };
}

const RACES = {
  'American Indian or Alaska Native': '1002-5',
  Asian: '2028-9',
  'Black or African American': '2054-5',
  White: '2106-3',
} as const;
const ETHNICITIES = { 'Hispanic or Latino': '2135-2', 'Not Hispanic or Latino': '2186-5' } as const;
/** US Core individual-sex (8.0.1 and newer). */
const SEXES = { female: ['248152002', 'Female'], male: ['248153007', 'Male'] } as const;

/** The US Core extensions of a Patient. */
export function extensions(known: {
  readonly race?: keyof typeof RACES;
  readonly ethnicity?: keyof typeof ETHNICITIES;
  readonly sex?: keyof typeof SEXES;
}): Extension[] {
  const list: Extension[] = [];
  if (known.race !== undefined) list.push(omb('race', RACES[known.race], known.race));
  if (known.ethnicity !== undefined) {
    list.push(omb('ethnicity', ETHNICITIES[known.ethnicity], known.ethnicity));
  }
  if (known.sex !== undefined) {
    const [code, display] = SEXES[known.sex];
    list.push({
      url: `${STRUCTURES}/us-core-individual-sex`,
      valueCoding: { system: SNOMED, code, display },
    });
  }
  return list;
}

function omb(name: 'race' | 'ethnicity', code: string, display: string): Extension {
  return {
    url: `${STRUCTURES}/us-core-${name}`,
    extension: [
      { url: 'ombCategory', valueCoding: { system: CDC, code, display } },
      { url: 'text', valueString: display },
    ],
  };
}
