import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadData, openStore, type LoadedData } from './load-data.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartside-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes files (JSON unless they are text already) and loads the folder. */
async function load(files: Readonly<Record<string, unknown>>): Promise<LoadedData> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return loadData(folder);
}

const patient = (id: string, family = 'Test'): object => ({
  resourceType: 'Patient',
  id,
  name: [{ family, given: ['Pat'] }],
});
const observation = (id: string | undefined, reference?: string): object => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { text: 'Test' },
  ...(reference === undefined ? {} : { subject: { reference } }),
});
const condition = (id: string, reference: string): object => ({
  resourceType: 'Condition',
  id,
  code: { text: 'Test' },
  subject: { reference },
});

function summary(data: LoadedData): readonly string[] {
  return data.people.map(
    (one) => `${one.name}: ${one.observations.length}/${one.conditions.length}`,
  );
}

describe('what is found', () => {
  test('resources, lists, bundles in bundles and NDJSON, in folders below', async () => {
    const inner = { resourceType: 'Bundle', entry: [{ resource: condition('c1', 'Patient/a') }] };
    const data = await load({
      'a.json': patient('a'),
      'deep/er/list.json': [observation('o1', 'Patient/a'), observation('o2', 'Patient/a')],
      'deep/bundle.json': {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ resource: inner }],
      },
      'deep/lines.ndjson': `${JSON.stringify(observation('o3', 'Patient/a'))}\n\n${JSON.stringify(patient('b', 'Other'))}\n`,
      'lines.json': `${JSON.stringify(observation('o4', 'Patient/b'))}\n${JSON.stringify(observation('o5', 'Patient/b'))}`,
    });
    expect(summary(data)).toEqual(['Pat Test: 3/1', 'Pat Other: 2/0']);
    expect(data.refused).toEqual([]);
  });

  test('by reference as relative, versioned, absolute URL, and urn:uuid of a bundle', async () => {
    const uuid = 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0';
    const data = await load({
      'bundle.json': {
        resourceType: 'Bundle',
        entry: [
          { fullUrl: uuid, resource: patient('a') },
          { resource: observation('o1', uuid) },
          { resource: observation('o2', 'Patient/a/_history/3') },
          { resource: observation('o3', 'https://ehr.example/fhir/Patient/a') },
          { resource: observation('o4', 'urn:uuid:a') },
        ],
      },
    });
    expect(summary(data)).toEqual(['Pat Test: 4/0']);
    const references = data.people[0]?.observations.map((one) => one.subject?.reference);
    expect(new Set(references)).toEqual(new Set(['Patient/a']));
  });

  test('members of a panel are renamed with the panel', async () => {
    const member = 'urn:uuid:11111111-1111-4111-8111-111111111111';
    const panel = { ...observation('p', 'Patient/a'), hasMember: [{ reference: member }] };
    const data = await load({
      'bundle.json': {
        resourceType: 'Bundle',
        entry: [
          { resource: patient('a') },
          { resource: panel },
          { fullUrl: member, resource: observation(undefined, 'Patient/a') },
        ],
      },
    });
    const [first, second] = data.people[0]?.observations ?? [];
    expect(first?.hasMember).toEqual([{ reference: `Observation/${second?.id}` }]);
    expect(second?.id).toBe('no-id-observation');
  });

  test('the digits of the file survive', async () => {
    const text = JSON.stringify(observation('o1', 'Patient/a')).replace(
      '"status"',
      '"valueQuantity":{"value":7.0},"status"',
    );
    const data = await load({ 'o.json': text });
    expect(JSON.stringify(data.people[0]?.observations[0])).toContain('"value":7.0');
  });
});

describe('patients who are not there', () => {
  test('get a placeholder, one for each name in each folder', async () => {
    const data = await load({
      'one/o1.json': observation('o1', 'Patient/x'),
      'one/o2.json': observation('o2', 'Patient/x'),
      'two/o3.json': observation('o3', 'Patient/x'),
      'o4.json': observation('o4'),
    });
    expect(summary(data)).toEqual([
      'No patient named (o4.json): 1/0',
      'Patient not in the folder (x): 2/0',
      'Patient not in the folder (x-2): 1/0',
    ]);
  });

  test('a patient inside the observation is that patient', async () => {
    const contained = { ...observation('o1', '#p'), contained: [patient('p', 'Inside')] };
    expect(summary(await load({ 'o.json': contained }))).toEqual(['Pat Inside: 1/0']);
  });
});

describe('the same id twice', () => {
  test('with the same content is one, with other content is two, each with its own results', async () => {
    const data = await load({
      'one/p.json': patient('a', 'One'),
      'one/o.json': observation('o1', 'Patient/a'),
      'two/p.json': patient('a', 'Two'),
      'two/o.json': observation('o2', 'Patient/a'),
      'three/p.json': patient('a', 'One'),
      'three/o.json': observation('o3', 'Patient/a'),
    });
    expect(summary(data)).toEqual(['Pat One: 2/0', 'Pat Two: 1/0']);
    expect(data.people.map((one) => one.id)).toEqual(['a', 'a-2']);
    expect(data.people[1]?.observations[0]?.subject?.reference).toBe('Patient/a-2');
  });

  test('a name that only two other folders use is nobody of theirs', async () => {
    const data = await load({
      'one/p.json': patient('a', 'One'),
      'two/p.json': patient('a', 'Two'),
      'three/o.json': observation('o1', 'Patient/a'),
    });
    expect(summary(data)).toEqual([
      'Pat One: 0/0',
      'Pat Two: 0/0',
      'Patient not in the folder (a-3): 1/0',
    ]);
  });
});

describe('what cannot be used is named and the rest loads', () => {
  test('files that are not FHIR, not JSON, empty, or of other types', async () => {
    const data = await load({
      'a.json': patient('a'),
      'broken.json': '{"resourceType":"Patient"',
      'empty.json': '',
      'medication.json': { resourceType: 'Medication', id: 'm' },
      'notes.txt': 'hello',
      'other.json': { hello: 'world' },
      'partly.ndjson': `${JSON.stringify(observation('o1', 'Patient/a'))}\nnot json\n`,
      'string.json': '"text"',
      'void.json': { resourceType: 'Bundle', type: 'searchset' },
    });
    expect(summary(data)).toEqual(['Pat Test: 1/0']);
    expect(Object.fromEntries(data.refused.map((one) => [one.file, one.reason]))).toEqual({
      'broken.json': 'is not JSON',
      'empty.json': 'is empty',
      'medication.json': 'has no Patient, Condition or Observation, only Medication',
      'notes.txt': 'is not a .json, .ndjson or .jsonl file',
      'other.json': 'is not FHIR: no resourceType',
      'partly.ndjson': 'line 2 is not JSON',
      'string.json': 'is not FHIR: no resourceType',
      'void.json': 'has nothing in it',
    });
  });

  test('odd entries, odd ids, a byte order mark and older FHIR load with a note', async () => {
    const data = await load({
      'bundle.json': {
        resourceType: 'Bundle',
        entry: [
          null,
          {},
          'x',
          { resource: { resourceType: 'Encounter' } },
          { resource: patient('a b!') },
        ],
      },
      'dstu2.json': `\uFEFF${JSON.stringify({ resourceType: 'Condition', patient: { reference: 'Patient/a b!' }, clinicalStatus: 'active' })}`,
    });
    expect(summary(data)).toEqual(['Pat Test: 0/1']);
    expect(data.people[0]?.id).toBe('a-b-');
    expect(data.people[0]?.conditions[0]?.subject.reference).toBe('Patient/a-b-');
    const notes = data.notes.map((note) => note.text);
    expect(notes).toContain('left out: entries without a resource 3, Encounter 1');
    expect(notes).toContain('Patient a b! is served as a-b-');
    expect(notes).toContain('1 in the shape of an older FHIR version, served in that shape');
  });

  test('a folder that does not exist is an error that names it', async () => {
    await expect(loadData(join(folder, 'none'))).rejects.toThrow(/There is no folder .*none/);
  });
});

test('the store has the named people first, and says when a loaded one has the same id', async () => {
  await writeFile(join(folder, 'p.json'), JSON.stringify([patient('zoe'), patient('wei-lin')]));
  const { store, refused } = await openStore(folder);
  expect(store.people()[0]?.id).toBe('elena-marsh');
  expect(store.people().at(-1)?.id).toBe('zoe');
  expect(store.find('wei-lin')?.name).toBe('Wei Lin');
  expect(refused.map((one) => one.reason)).toEqual([
    'Patient wei-lin has the id of a sandbox person',
  ]);
});
