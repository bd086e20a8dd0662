import { describe, expect, test } from 'vitest';
import { asList, asObject } from './fhir/shape.ts';
import { ask, BASE, entriesOf, idsOf, issueOf, linkOf } from './testing/fhir.ts';

const LAB = 'http://terminology.hl7.org/CodeSystem/observation-category|laboratory';
const GLUCOSE = 'http://loinc.org|2345-7';

async function total(query: string): Promise<unknown> {
  return (await ask(query)).json['total'];
}

describe('reading', () => {
  test('answers with the resource as FHIR JSON that is not to be stored', async () => {
    const { status, headers, json } = await ask('Patient/nina');
    expect(status).toBe(200);
    expect(json['id']).toBe('nina');
    expect(headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('finds conditions and observations, with the digits they were recorded in', async () => {
    expect((await ask('Condition/nina-c1')).json['resourceType']).toBe('Condition');
    expect((await ask('Observation/nina-o1')).text).toContain('"value":7.0');
    expect((await ask('Observation/nina-o121')).text).toContain('"value":70.50');
  });

  test('refuses what is not there with 404 and what is of somebody else with 403', async () => {
    expect((await ask('Observation/none')).status).toBe(404);
    expect((await ask('Patient/nobody')).status).toBe(404);
    expect((await ask('Observation/omar-o1')).status).toBe(403);
    expect((await ask('Patient/omar')).status).toBe(403);
  });
});

describe('searching', () => {
  test('by category, with and without the system, by code and by a list of codes', async () => {
    expect(await total('Observation?patient=nina')).toBe(125);
    expect(await total('Observation?patient=nina&category=laboratory')).toBe(120);
    expect(await total(`Observation?patient=Patient/nina&category=${LAB}`)).toBe(120);
    expect(await total('Observation?subject=Patient/nina&category=vital-signs,laboratory')).toBe(
      125,
    );
    expect(await total('Observation?patient=nina&category=http://other.example|laboratory')).toBe(
      0,
    );
    expect(await total('Observation?patient=nina&category=imaging')).toBe(0);
    expect(await total(`Observation?patient=nina&code=${GLUCOSE}`)).toBe(60);
    expect(await total(`Observation?patient=nina&code=${GLUCOSE},29463-7`)).toBe(65);
    expect(await total('Observation?patient=nina&code=|2345-7')).toBe(0);
    expect(await total('Observation?patient=nina&code=http://loinc.org|')).toBe(125);
  });

  test('by date, status, id and time of the last change', async () => {
    expect(await total('Observation?patient=nina&date=2026-01')).toBe(31);
    expect(await total('Observation?patient=nina&date=ge2026-01-30&date=lt2026-02-02')).toBe(3);
    expect(await total('Observation?patient=nina&date=2023')).toBe(1);
    expect(await total('Observation?patient=nina&status=final,amended')).toBe(125);
    expect(await total('Observation?patient=nina&status=cancelled')).toBe(0);
    expect(await total('Observation?_id=nina-o1,nina-o2,omar-o1')).toBe(2);
    expect(await total('Observation?patient=nina&_lastUpdated=gt2026-04-01')).toBe(34);
  });

  test('conditions by category, status and onset', async () => {
    expect(await total('Condition?patient=nina')).toBe(2);
    expect(await total('Condition?patient=nina&category=encounter-diagnosis')).toBe(1);
    expect(await total('Condition?patient=nina&clinical-status=active')).toBe(1);
    expect(await total('Condition?patient=nina&code=http://snomed.info/sct|195967001')).toBe(1);
    expect(await total('Condition?patient=nina&onset-date=lt2002')).toBe(1);
  });

  test('the patient by id, and nobody else', async () => {
    expect(idsOf((await ask('Patient?_id=nina')).json)).toEqual(['nina']);
    expect(idsOf((await ask('Patient?_id=omar')).json)).toEqual([]);
    expect((await ask('Patient?name=nina')).status).toBe(400);
    expect((await ask('Patient')).status).toBe(400);
  });

  test('newest first unless it is sorted', async () => {
    const query = 'Observation?patient=nina&_count=1';
    expect(idsOf((await ask(query)).json)).toEqual(['nina-o120']);
    expect(idsOf((await ask(`${query}&_sort=date`)).json)).toEqual(['nina-o121']);
    expect(idsOf((await ask(`${query}&_sort=-date`)).json)).toEqual(['nina-o120']);
    expect((await ask(`${query}&_sort=code`)).status).toBe(400);
  });

  test('by POST, like the same search by GET', async () => {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'patient=nina&category=vital-signs',
    };
    const { json } = await ask('Observation/_search', { request });
    expect(json['total']).toBe(5);
  });

  test('an entry says where it is and why it is there', async () => {
    const { json } = await ask('Observation?patient=nina&_count=1');
    expect(entriesOf(json)).toMatchObject([
      { fullUrl: `${BASE}/Observation/nina-o120`, search: { mode: 'match' } },
    ]);
    expect(linkOf(json, 'self')).toBe(`${BASE}/Observation?patient=nina&_count=1`);
  });

  test('an empty result has a total of 0 and no entry', async () => {
    const { json } = await ask('Observation?patient=nina&category=imaging');
    expect(json).not.toHaveProperty('entry');
    expect(json['total']).toBe(0);
  });
});

describe('paging', () => {
  test.each([1, 7, 25, 50, 124, 125, 126])(
    'with a page size of %i brings each resource exactly once',
    async (size) => {
      const seen: string[] = [];
      let pages = 0;
      let next: string | undefined = `${BASE}/Observation?patient=nina&_count=${size}`;
      while (next !== undefined) {
        const { json } = await ask(next);
        seen.push(...idsOf(json));
        pages += 1;
        next = linkOf(json, 'next');
      }
      expect(pages).toBe(Math.ceil(125 / size));
      expect(seen).toHaveLength(125);
      expect(new Set(seen).size).toBe(125);
    },
  );

  test('is 50 a page unless asked or set, and never more than 1000', async () => {
    const search = 'Observation?patient=nina';
    expect(idsOf((await ask(search)).json)).toHaveLength(50);
    expect(idsOf((await ask(search, { options: { pageSize: 10 } })).json)).toHaveLength(10);
    expect(idsOf((await ask(`${search}&_count=5000`)).json)).toHaveLength(125);
    const none = (await ask(`${search}&_count=0`)).json;
    expect(none['total']).toBe(125);
    expect(linkOf(none, 'next')).toBeUndefined();
    expect((await ask(`${search}&_count=many`)).status).toBe(400);
  });

  test('refuses a next link that was changed or made up', async () => {
    const next = linkOf((await ask('Observation?patient=nina')).json, 'next') ?? '';
    expect((await ask(next)).status).toBe(200);
    expect((await ask(`${next}&_count=5`)).status).toBe(400);
    expect((await ask(next.replace('/Observation?', '/Condition?'))).status).toBe(400);
    expect((await ask('Observation?_cursor=bm8')).status).toBe(400);
  });

  test('a next link for another patient does not pass the token', async () => {
    const cursor = Buffer.from(JSON.stringify(['Observation', 'patient=omar', 0, 1, 50]));
    expect((await ask(`Observation?_cursor=${cursor.toString('base64url')}`)).status).toBe(403);
  });
});

describe('what is not allowed', () => {
  test('no token and an ended token are told apart', async () => {
    const without = await ask('Patient/nina', { anonymous: true });
    expect(without.status).toBe(401);
    expect(without.headers.get('www-authenticate')).toBe('Bearer');
    const request = { headers: { authorization: 'Bearer old' } };
    const wrong = await ask('Patient/nina', { anonymous: true, request });
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });

  test('a search for another patient, or for several, is refused', async () => {
    expect((await ask('Observation?patient=omar')).status).toBe(403);
    expect((await ask('Observation?patient=nina,omar')).status).toBe(400);
    expect((await ask('Observation?patient=nina&subject=omar')).status).toBe(400);
    expect((await ask('Observation?category=laboratory')).status).toBe(400);
    expect((await ask('Observation?patient=http://other.example/Patient/nina')).status).toBe(400);
  });

  test('a missing scope is 403 and names the scope', async () => {
    const answer = await ask('Observation?patient=nina', { scopes: ['patient/Patient.rs'] });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_scope", scope="patient/Observation.s"',
    );
    expect((await ask('Patient/nina', { scopes: ['patient/Patient.s'] })).status).toBe(403);
  });

  test('a scope for one category lets only that category through', async () => {
    const scopes = [`patient/Observation.rs?category=${LAB}`];
    expect((await ask('Observation?patient=nina', { scopes })).json['total']).toBe(120);
    const vitals = await ask('Observation?patient=nina&category=vital-signs', { scopes });
    expect(vitals.json['total']).toBe(0);
    expect((await ask('Observation/nina-o1', { scopes })).status).toBe(200);
    expect((await ask('Observation/nina-o121', { scopes })).status).toBe(403);
  });
});

describe('what is not supported is said, not guessed', () => {
  test.each([
    ['Observation?patient=nina&made-up=1', 400],
    ['Observation?patient=nina&code:not=1', 400],
    ['Observation?patient=nina&date=ap2026', 400],
    ['Observation?patient=nina&date=yesterday', 400],
    ['Observation?patient=nina&_include=Observation:subject', 400],
    ['Encounter?patient=nina', 501],
    ['Observation/nina-o1/_history/1', 501],
    ['Observation/$lastn', 501],
    ['', 501],
    ['Observation?patient=nina&_format=xml', 406],
  ])('%s → %i', async (path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.json['resourceType']).toBe('OperationOutcome');
    expect(issueOf(answer.json)).toMatchObject({ severity: 'error' });
  });

  test('writing is 501, and XML alone is 406', async () => {
    const post = { method: 'POST', body: '{}' };
    expect((await ask('Observation', { request: post })).status).toBe(501);
    const xml = { headers: { accept: 'application/fhir+xml' } };
    expect((await ask('Patient/nina', { request: xml })).status).toBe(406);
  });
});

test('the capability statement needs no token and lists what a search accepts', async () => {
  const { status, json } = await ask('metadata', { anonymous: true });
  expect(status).toBe(200);
  const rest = asObject(asList(json['rest'])[0]);
  const names = asList(rest?.['resource']).map((resource) =>
    asList(asObject(resource)?.['searchParam']).map((one) => asObject(one)?.['name']),
  );
  expect(names[0]).toEqual(['_id']);
  expect(names[1]).toContain('clinical-status');
  expect(names[2]).toEqual(expect.arrayContaining(['patient', 'category', 'code', 'date']));
});
