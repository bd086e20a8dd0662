import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linesOf, readSamples } from './read-samples.ts';

const now = Date.UTC(2026, 2, 5);
const lines = (sent: unknown): readonly string[] => linesOf(JSON.stringify(sent), now);

const potassium = {
  resourceType: 'Observation',
  id: 'k',
  status: 'amended',
  code: { text: 'Potassium' },
  effectiveDateTime: '2026-03-01',
  valueQuantity: { value: 5.9, unit: 'mmol/L' },
  interpretation: [{ coding: [{ code: 'H' }] }],
  referenceRange: [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.1, unit: 'mmol/L' } }],
  note: [{ text: 'haemolysed\nrepeat' }],
};
const asthma = {
  resourceType: 'Condition',
  id: 'a',
  code: { text: 'Asthma' },
  clinicalStatus: 'active',
  verificationStatus: 'provisional',
  onsetAge: { value: 12, unit: 'years' },
};
const ada = {
  resourceType: 'Patient',
  id: 'p',
  name: [{ text: 'Ada Okafor' }],
  birthDate: '1985-04',
  gender: 'female',
  active: false,
};

describe('one line for each resource: what a clinician would read, and any doubt', () => {
  test('an observation: value, flag, range, status, time, note', () => {
    expect(lines(potassium)).toEqual([
      'Observation/k Potassium = 5.9 mmol/L {High} (range 3.5–5.1 mmol/L) · [Amended] · ' +
        '01-Mar-2026 · note: “haemolysed repeat”',
    ]);
  });

  test('digits as they were sent', () => {
    const [line] = linesOf(JSON.stringify(potassium).replace('5.9', '7.0'), now);
    expect(line).toContain('Potassium = 7.0 mmol/L');
  });

  test('both numbers of a blood pressure carry their own flag', () => {
    const half = (code: string, value: number, flag: string) => ({
      code: { coding: [{ system: 'http://loinc.org', code }] },
      valueQuantity: { value, unit: 'mmHg' },
      interpretation: [{ coding: [{ code: flag }] }],
    });
    const [line] = lines({
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
      component: [half('8480-6', 170, 'H'), half('8462-4', 80, 'N')],
    });
    expect(line).toContain('Blood pressure = 170/80 mmHg {Sys High} {Dia Normal}');
  });

  test('no flag of what was cancelled', () => {
    const [line] = lines({ ...potassium, status: 'cancelled' });
    expect(line).toContain('Potassium = Cancelled (range');
  });

  test('a condition: state and certainty in words', () => {
    expect(lines(asthma)).toEqual([
      'Condition/a Asthma · Other conditions · [Active] · [Provisional] · onset: age 12 years',
    ]);
  });

  test('a site of the body with its side', () => {
    const url = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier';
    const site = (text: string) => ({
      text: 'Lung structure',
      extension: [{ url, valueCodeableConcept: { text } }],
    });
    const said = ' · site: Lung structure, Left';
    expect(lines({ ...potassium, bodySite: site('Left') })[0]).toContain(said);
    const bodySite = [site('Left'), site('Right')];
    expect(lines({ ...asthma, bodySite })[0]).toContain(`${said}; Lung structure, Right`);
  });

  test('a cancer: the stage with the kind of staging', () => {
    const stage = [
      { summary: { text: 'T2' }, type: { text: 'Pathologic' } },
      { summary: { text: 'T1' }, type: { text: 'Clinical' } },
    ];
    expect(lines({ ...asthma, stage })[0]).toContain(' · stage: T2 (Pathologic), T1 (Clinical)');
  });

  test('a patient: what is odd is said as a doubt', () => {
    expect(lines(ada)).toEqual([
      'Patient/p Ada Okafor · born: Apr-1985 · about 40 years · Administrative gender: Female · ' +
        'DOUBT: This record is marked as not in use',
    ]);
  });
});

test('a patient: a name of the years to come with its period', () => {
  const name = [{ text: 'Ada Next', period: { start: '2090' } }, ...ada.name];
  expect(lines({ ...ada, name })[0]).toContain(
    'Ada Okafor · other names: Ada Next, 2090 → ongoing',
  );
});

test('a patient: a gender identity that is over, after the one that holds', () => {
  const identity = (text: string, ...more: readonly object[]) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/individual-genderIdentity',
    extension: [{ url: 'value', valueCodeableConcept: { text } }, ...more],
  });
  const past = identity('Man', { url: 'period', valuePeriod: { end: '2019' } });
  const extension = [past, identity('Woman', { url: 'comment', valueString: 'As told' })];
  expect(lines({ ...ada, extension })[0]).toContain(
    '· Gender identity: Woman; As told · Gender identity: Man, until 2019 (no longer in use) ·',
  );
});

test('a patient: an estimated date of birth', () => {
  const url = 'http://hl7.org.au/fhir/StructureDefinition/date-accuracy-indicator';
  const estimated = { extension: [{ url, valueCoding: { code: 'AEA' } }] };
  expect(lines({ ...ada, _birthDate: estimated })[0]).toContain(
    '· born: Apr-1985, estimated · about 40 years',
  );
});

test('a patient: a death without its date, and one that is not known of', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
  const masked = { extension: [{ url, valueCode: 'masked' }] };
  expect(lines({ ...ada, _deceasedDateTime: masked })[0]).toContain(
    '· died, age not known · Deceased (date: withheld) ·',
  );
  expect(lines({ ...ada, _deceasedBoolean: masked })[0]).toContain(
    '· about 40 years if alive · Not known whether deceased (withheld) ·',
  );
});

describe('files of every kind', () => {
  const bundle = { resourceType: 'Bundle', entry: [{ resource: ada }, { resource: asthma }, {}] };

  test.each<[string, string, number]>([
    ['a resource', JSON.stringify(potassium), 1],
    ['a Bundle', JSON.stringify(bundle), 3],
    ['a list', JSON.stringify([ada, asthma]), 2],
    ['NDJSON with a blank line', `${JSON.stringify(ada)}\n\n${JSON.stringify(asthma)}\n`, 2],
    ['another resource', '{"resourceType":"Practitioner"}', 1],
    ['a byte order mark', `\uFEFF${JSON.stringify(ada)}`, 1],
    ['nothing', '', 1],
    ['null', 'null', 1],
  ])('%s', (_, text, count) => {
    const found = linesOf(text, now);
    expect(found).toHaveLength(count);
    for (const line of found) expect(line.trim()).not.toBe('');
  });

  test('what is no JSON is one line that says so, and so is such a line among others', () => {
    expect(linesOf('<html>', now)).toEqual(['not JSON']);
    expect(linesOf(`${JSON.stringify(asthma)}\n{"resourceType":`, now)[1]).toBe('not JSON');
  });

  test('a member that stands twice with different values is a doubt', () => {
    const text = '{"resourceType":"Observation","status":"final","status":"cancelled"}';
    expect(linesOf(text, now)[0]).toBe('DOUBT: sent twice with different values: status');
  });

  test('ranges by age are chosen with the only patient of the file', () => {
    const referenceRange = [
      { high: { value: 9, unit: 'mmol/L' }, age: { high: { value: 17, unit: 'years' } } },
      { high: { value: 5, unit: 'mmol/L' }, age: { low: { value: 18, unit: 'years' } } },
    ];
    const result = { ...potassium, interpretation: undefined, referenceRange };
    expect(lines([ada, result])[1]).toContain('{Above range (calculated here)} (range ≤ 5 mmol/L');
    expect(lines([result])[0]).not.toContain('calculated');
    expect(lines([ada, { ...ada, id: 'q' }, result])[2]).not.toContain('calculated');
  });
});

describe('a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-samples-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('every .json and .ndjson below it, in the order of names, and nothing else', () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep', 'b.ndjson'), `${JSON.stringify(asthma)}\n`);
    writeFileSync(join(folder, 'a.json'), JSON.stringify(ada));
    writeFileSync(join(folder, 'c.JSON'), 'nonsense');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    const found = [...readSamples(folder, now)];
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'a.json',
      'c.JSON',
      join('deep', 'b.ndjson'),
    ]);
    expect(found[1]).toBe('c.JSON: not JSON');
  });
});
