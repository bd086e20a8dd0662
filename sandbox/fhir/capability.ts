/** The CapabilityStatement. Made from the tables the searches use, so it cannot promise more. */
import type { CapabilityStatement } from 'fhir/r4';
import { parameterNames } from './search.ts';
import { TYPES } from './target.ts';

type SearchParamType = 'token' | 'reference' | 'date';

export function capabilityStatement(base: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-22',
    kind: 'instance',
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    software: { name: 'Chartside sandbox EHR' },
    implementation: { description: 'Synthetic people, for development and tests.', url: base },
    rest: [
      {
        mode: 'server',
        security: {
          cors: true,
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'SMART-on-FHIR',
                },
              ],
            },
          ],
        },
        resource: TYPES.map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          searchParam: parameterNames(type).map((name) => ({ name, type: typeOf(name) })),
        })),
      },
    ],
  };
}

function typeOf(parameter: string): SearchParamType {
  if (['patient', 'subject', 'encounter'].includes(parameter)) return 'reference';
  return /date$|_lastUpdated/.test(parameter) ? 'date' : 'token';
}
