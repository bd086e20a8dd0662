import { describe, expect, test } from 'vitest';
import { labelOf, readCodedText, readOptionalCoded } from './coded-text.ts';

describe('what a concept is called', () => {
  const [snomed, icd] = ['http://snomed.info/sct', 'http://hl7.org/fhir/sid/icd-10-cm'];
  const local = { system: 'urn:oid:1.2.3', code: 'X1', display: 'Local name' };
  const picked = { system: 'urn:x', code: '9', display: 'As picked', userSelected: true };

  test.each<[string, object, string | undefined]>([
    ['the text leads', { text: 'As typed', coding: [local] }, 'As typed'],
    ['then what the user picked', { coding: [local, picked] }, 'As picked'],
    [
      'then SNOMED CT',
      {
        coding: [
          local,
          { system: icd, code: 'J45', display: 'B' },
          { system: snomed, code: '1', display: 'C' },
        ],
      },
      'C',
    ],
    ['then ICD-10-CM', { coding: [local, { system: icd, code: 'J45', display: 'B' }] }, 'B'],
    ['then any display', { coding: [{ code: '1' }, local] }, 'Local name'],
    ['a blank text is none', { text: ' ', coding: [local] }, 'Local name'],
    ['a blank display is none', { coding: [{ ...local, display: '' }] }, undefined],
    [
      'a text that repeats the code says less',
      { text: 'S', coding: [{ code: 'S', display: 'Single' }] },
      'Single',
    ],
    ['unless there is nothing else', { text: 'S', coding: [{ code: 'S', display: 'S' }] }, 'S'],
    [
      'a reference into the text of a C-CDA names nothing',
      { text: '#p1', coding: [local] },
      local.display,
    ],
    ['not even a code without a display', { text: '#p1', coding: [{ code: '1' }] }, undefined],
    ['unless there is nothing else', { text: '#p1' }, '#p1'],
    [
      'a number with its sign is no reference',
      { text: '# 1 fracture', coding: [local] },
      '# 1 fracture',
    ],
    ['a bare coding', local, 'Local name'],
  ])('%s', (_, sent, name) => {
    expect(readCodedText(sent).name).toBe(name);
  });
});

describe('a concept that says why it is missing (FHIR data-absent-reason, US Core 4)', () => {
  const r4 = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
  test.each<[object, object | undefined]>([
    [{ coding: [{ system: r4, code: 'masked' }] }, { code: 'masked', text: undefined }],
    // A reason that is none of FHIR's is still one, by the system it is of.
    [
      { coding: [{ system: r4, code: 'refused', display: 'Refused' }] },
      { code: undefined, text: 'Refused' },
    ],
    [
      { coding: [{ system: 'http://hl7.org/fhir/data-absent-reason', code: 'refused' }] },
      { code: undefined, text: 'refused' },
    ],
    // US Core 9.0's CareTeam example has the system under `url`.
    [
      { coding: [{ url: r4, code: 'refused', display: 'Refused' }] },
      { code: undefined, text: 'Refused' },
    ],
    [
      { coding: [{ system: r4, code: 'unknown', display: 'Unknown' }], text: 'Unknown' },
      { code: 'unknown', text: undefined },
    ],
    [
      { coding: [{ system: r4, code: 'unknown', display: 'Unknown' }], text: 'not at home' },
      { code: 'unknown', text: 'not at home' },
    ],
    [{ coding: [{ code: 'unknown' }] }, { code: 'unknown', text: undefined }],
    [{ coding: [{ code: 'unknown' }], text: 'Origin unknown' }, undefined],
    [{ coding: [{ system: 'urn:x', code: 'unknown' }] }, undefined],
    // Without a system it is a reason only where the display says the same.
    [{ code: 'error', display: 'Refractive error' }, undefined],
    [{ coding: [{ code: 'masked', display: 'Masked facies' }] }, undefined],
    [{ coding: [{ code: 'error', display: 'Error' }] }, { code: 'error', text: undefined }],
    [
      { coding: [{ code: 'not-performed', display: 'Not Performed' }] },
      { code: 'not-performed', text: undefined },
    ],
    [
      { coding: [{ code: 'asked-unknown', display: 'Asked But Unknown' }] },
      { code: 'asked-unknown', text: undefined },
    ],
    [
      { coding: [{ system: r4, code: 'error', display: 'Sensor fault' }] },
      { code: 'error', text: undefined },
    ],
    [
      {
        coding: [
          { system: r4, code: 'unknown' },
          { system: 'urn:x', code: '1' },
        ],
      },
      undefined,
    ],
    [
      { coding: [{ system: 'http://hl7.org/fhir/v3/NullFlavor', code: 'UNK' }] },
      { code: 'unknown', text: undefined },
    ],
    [
      { coding: [{ system: 'http://hl7.org/fhir/v3/NullFlavor', code: 'UNK' }], text: '#p1' },
      { code: 'unknown', text: undefined },
    ],
    // No information, which C-CDA on FHIR maps to `unknown` as well.
    [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor', code: 'NI' }] },
      { code: 'unknown', text: undefined },
    ],
    [
      { coding: [{ system: 'urn:oid:2.16.840.1.113883.5.1008', code: 'MSK' }] },
      { code: 'masked', text: undefined },
    ],
  ])('%j: %j', (sent, reason) => {
    expect(readCodedText(sent).absent).toEqual(reason);
  });

  test('what a concept is called tells which of the four it is', () => {
    expect(labelOf(readCodedText({ text: 'Asthma' }))).toEqual({ kind: 'text', text: 'Asthma' });
    expect(labelOf(readCodedText({ coding: [{ code: 'J45', system: 'urn:x' }] }))).toEqual({
      kind: 'code',
      code: 'J45',
      system: 'urn:x',
    });
    expect(labelOf(readCodedText({ coding: [{ display: ' ' }, { code: 'J45' }] }))).toMatchObject({
      kind: 'code',
      code: 'J45',
    });
    expect(labelOf(readCodedText({ coding: [{ system: r4, code: 'masked' }] }))).toEqual({
      kind: 'absent',
      reason: { code: 'masked', text: undefined },
    });
    expect(labelOf(readCodedText({}))).toEqual({ kind: 'none' });
  });

  test('equal concepts are one object, unlike ones never', () => {
    const one = { text: 'A', coding: [{ system: 'urn:x', code: '1', display: 'a' }] };
    expect(readCodedText(one)).toBe(readCodedText(structuredClone(one)));
    for (const other of [
      { ...one, text: 'B' },
      { ...one, coding: [{ ...one.coding[0], system: 'urn:y' }] },
      { ...one, coding: [{ ...one.coding[0], display: 'b' }] },
      { ...one, coding: [{ ...one.coding[0], userSelected: true }] },
      { ...one, coding: [...one.coding, { code: '2' }] },
    ]) {
      expect(readCodedText(other)).not.toBe(readCodedText(one));
      expect(readCodedText(other)).toMatchObject({ codings: { length: other.coding.length } });
    }
  });

  test('nothing sent is no concept', () => {
    for (const sent of [undefined, null, {}, { text: ' ' }, { coding: [{}] }, []]) {
      expect(readOptionalCoded(sent)).toBeUndefined();
    }
    expect(readOptionalCoded('Asthma')?.name).toBe('Asthma');
  });
});
