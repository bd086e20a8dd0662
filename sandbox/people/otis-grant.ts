import type { Practitioner } from 'fhir/r4';
import { loinc, quantity, SNOMED } from './codes.ts';
import { mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

const contained: Practitioner = {
  resourceType: 'Practitioner',
  id: 'p',
  name: [{ text: 'Dr. Contained' }],
};

export const otisGrant: PersonSource = {
  id: 'otis-grant',
  name: 'Otis Grant',
  reason:
    'Shapes that real servers send: several codings, older FHIR versions, absolute references, categories in odd systems.',
  patient: {
    identifier: [mrn('10300300')],
    name: [{ use: 'official', family: 'Grant', given: ['Otis'] }],
    gender: 'unknown',
    birthDate: '1955-05-05',
    extension: [
      { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: 'M' },
      {
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex',
        valueCode: '248153007',
      },
    ],
  },
  fill(chart) {
    // Three categories, one of them the vendor's; several codings, the local one chosen by the user.
    chart.lab('glucose', '112', on('2026-04-01', '08:00'));
    chart.asSent({
      meta: undefined,
      category: [
        {
          coding: [
            {
              system: 'urn:oid:1.2.840.114350.1.13.0.1.7.10.798268.30',
              code: 'Lab',
              display: 'Lab',
            },
          ],
          text: 'Lab',
        },
        {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/observation-category',
              code: 'laboratory',
            },
          ],
          text: 'Laboratory',
        },
      ],
      code: {
        coding: [
          {
            system: 'https://fhir.example/codeSet/72',
            code: '21704053',
            display: 'Glucose Lvl',
            userSelected: true,
          },
          { system: 'http://loinc.org', code: '2345-7', display: '' },
          { system: 'http://loinc.org', code: '2339-0' },
        ],
        text: 'Glucose Lvl  ',
      },
      referenceRange: [{ text: '70, 99' }],
      interpretation: [
        { coding: [{ system: 'https://fhir.example/codeSet/52', code: '214' }], text: 'HI' },
      ],
    });
    // STU3: interpretation is one object, comment is a string. DSTU2: category is one object, comments.
    chart.lab('sodium', '133', on('2026-04-01', '08:00'));
    chart.asSent({
      interpretation: { coding: [{ system: 'http://hl7.org/fhir/v2/0078', code: 'L' }] },
      comment: 'As sent by an STU3 server.',
    });
    chart.lab('potassium', '5.6', on('2026-04-01', '08:00'));
    chart.asSent({
      category: {
        coding: [{ system: 'http://hl7.org/fhir/observation-category', code: 'laboratory' }],
      },
      interpretation: { coding: [{ system: 'http://hl7.org/fhir/v2/0078', code: 'H' }] },
      comments: '{\\rtf1\\ansi Repeat in one week.\\par}',
    });
    chart.lab('chloride', '101', on('2026-04-01', '08:00'));
    chart.asSent({
      subject: {
        reference: 'http://localhost:4020/fhir/Patient/otis-grant',
        display: 'Otis Grant',
      },
    });
    chart.lab('co2', '26', on('2026-04-01', '08:00'));
    chart.asSent({ subject: { reference: 'Patient/otis-grant/_history/3', type: 'Patient' } });
    // Older blood pressure panel, and the two values once more on their own.
    const older = chart.bloodPressure('144', '88', on('2026-04-01', '08:10'));
    chart.asSent({ code: loinc('55284-4', 'Blood pressure systolic and diastolic', 'BP') });
    for (const part of older.component ?? []) {
      chart.observation('vital-signs', part.code, {
        effectiveDateTime: on('2026-04-01', '08:10'),
        valueQuantity: part.valueQuantity,
      });
    }
    chart.observation(
      'vital-signs',
      loinc(
        '96607-7',
        'Blood pressure panel mean systolic and mean diastolic',
        'Average blood pressure',
      ),
      {
        effectivePeriod: { start: '2026-03-20', end: '2026-04-01' },
        component: [
          {
            code: loinc('96608-5', 'Systolic blood pressure mean'),
            valueQuantity: quantity('139', 'mmHg', 'mm[Hg]'),
          },
          {
            code: loinc('96609-3', 'Diastolic blood pressure mean'),
            valueQuantity: quantity('84', 'mmHg', 'mm[Hg]'),
          },
        ],
      },
    );
    // A panel that contains itself.
    const circle = chart.observation(
      'survey',
      { text: 'Circle' },
      { effectiveDateTime: '2026-04-01' },
    );
    circle.hasMember = [{ reference: `Observation/${circle.id ?? ''}` }];
    // A modifier extension nobody here understands, and a contained resource.
    chart.lab('calcium', '9.0', on('2026-04-01', '08:00'), {
      modifierExtension: [{ url: 'https://fhir.example/negated', valueBoolean: true }],
      contained: [contained],
      performer: [{ reference: '#p' }],
    });
    chart.problem({
      text: 'Diabetes mellitus type 2 ',
      more: {
        category: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/condition-category',
                code: 'problem-list-item',
              },
            ],
          },
          {
            coding: [{ system: SNOMED, code: '439401001', display: 'Diagnosis' }],
            text: 'Medical',
          },
        ],
        code: {
          coding: [
            { system: 'http://hl7.org/fhir/sid/icd-9-cm', code: '250.00' },
            {
              system: 'http://hl7.org/fhir/sid/icd-10-cm',
              code: 'E11.9',
              display: 'Type 2 diabetes mellitus without complications',
            },
            { system: SNOMED, code: '44054006', display: 'Type 2 diabetes mellitus' },
            {
              system: 'urn:oid:2.16.840.1.113883.3.247.1.1',
              code: '50711',
              display: 'DM2 (diabetes mellitus, type 2)',
            },
          ],
          text: 'Diabetes mellitus type 2 ',
        },
      },
    });
  },
};
