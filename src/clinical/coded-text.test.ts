import { describe, expect, test } from 'vitest';
import { readCodedText } from './coded-text.ts';

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
    ['a bare coding', local, 'Local name'],
  ])('%s', (_, sent, name) => {
    expect(readCodedText(sent).name).toBe(name);
  });
});
