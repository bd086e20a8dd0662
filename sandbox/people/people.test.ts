import { describe, expect, test } from 'vitest';
import { asList, asObject } from '../fhir/shape.ts';
import { sandboxPeople } from './people.ts';
import { localTime, on, storyOf } from './story.ts';

const people = sandboxPeople();

test('there are nineteen, each with an id, a name and one sentence why', () => {
  expect(people).toHaveLength(19);
  expect(new Set(people.map((person) => person.id)).size).toBe(19);
  for (const { id, name, reason } of people) {
    expect(id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
    expect(name).not.toBe('');
    expect(reason).toMatch(/^\S.*\.$/);
  }
});

test('the same people are the same JSON every time', () => {
  const again = sandboxPeople();
  for (const [index, person] of people.entries()) {
    const other = again[index];
    const same = JSON.stringify([person.conditions, person.observations, person.patient]);
    expect(JSON.stringify([other?.conditions, other?.observations, other?.patient])).toBe(same);
  }
});

describe.each(people.map((person) => [person.id, person] as const))('%s', (id, person) => {
  test('is a Patient with resources that all point back', () => {
    expect(person.patient).toMatchObject({ resourceType: 'Patient', id });
    const ids = new Set<string>();
    for (const resource of [...person.conditions, ...person.observations]) {
      ids.add(`${resource.resourceType}/${resource.id ?? ''}`);
      if (!resource.subject?.reference?.includes(`Patient/${id}`)) {
        expect.fail(`${resource.id ?? 'without id'} is not of ${id}`);
      }
    }
    expect(ids.size).toBe(person.conditions.length + person.observations.length);
  });

  test('has a status and a code on every observation, a code on every condition', () => {
    for (const one of person.observations) {
      // One is stripped on purpose, as a patient-facing server may do with an error.
      const stripped = one.status === 'entered-in-error';
      if (typeof one.status !== 'string' || (one.code === undefined && !stripped)) {
        expect.fail(`${one.id ?? ''} has no status or no code`);
      }
    }
    for (const one of person.conditions) expect(asObject(one.code)).toBeDefined();
  });

  test('has no empty array, which FHIR JSON does not allow', () => {
    for (const resource of [person.patient, ...person.conditions, ...person.observations]) {
      if (/:\[\]/.test(JSON.stringify(resource))) expect.fail(`${resource.id ?? ''} has one`);
    }
  });
});

test('a launch can name an encounter that the chart has, and charts have all three kinds (row 60)', () => {
  const withEncounters = people.filter(({ encounters = [] }) => encounters.length > 0);
  expect(withEncounters.map(({ id }) => id)).toEqual(['elena-marsh', 'noah-whitfield']);
  for (const { encounters = [], observations, conditions } of withEncounters) {
    const named = [...observations, ...conditions].map((one) => one.encounter?.reference);
    for (const encounter of encounters) expect(named).toContain(`Encounter/${encounter}`);
    // Others than the one of a launch, and results that are of none.
    expect(encounters.length).toBeGreaterThan(1);
    expect(named).toContain(undefined);
  }
});

const counts = new Map(people.map((person) => [person.id, person.observations.length]));

test('the two large charts have exactly 50,000 and 5,000 observations, one chart none', () => {
  expect(counts.get('samuel-okafor')).toBe(50_000);
  expect(counts.get('ingrid-solberg')).toBe(5000);
  expect(counts.get('wei-lin')).toBe(0);
});

test('monitored values stay where a living adult can have them', () => {
  const samuel = people.find((person) => person.id === 'samuel-okafor');
  const limits: Readonly<Record<string, readonly [number, number]>> = {
    '8867-4': [38, 178],
    '9279-1': [8, 44],
    '59408-5': [72, 100],
    '8310-5': [36, 40],
    '2823-3': [2.5, 7],
    '2744-1': [7, 7.6],
  };
  for (const observation of samuel?.observations ?? []) {
    const [least, most] = limits[observation.code.coding?.[0]?.code ?? ''] ?? [-Infinity, Infinity];
    const value = Number(JSON.stringify(observation.valueQuantity?.value ?? least));
    if (value < least || value > most) expect.fail(`${observation.id ?? ''} is ${value}`);
  }
});

test('every status, every absent reason and every kind of value occurs somewhere', () => {
  const all = people
    .filter((person) => (counts.get(person.id) ?? 0) < 1000)
    .flatMap((person) => person.observations);
  const statuses = new Set(all.map((one) => one.status.trim()));
  expect([...statuses].toSorted()).toEqual([
    'amended',
    'cancelled',
    'corrected',
    'entered-in-error',
    'final',
    'preliminary',
    'registered',
    'unknown',
  ]);
  const reasons = new Set(all.map((one) => one.dataAbsentReason?.coding?.[0]?.code));
  expect(reasons.size).toBeGreaterThanOrEqual(15);
  const kinds = new Set(
    all.flatMap((one) => Object.keys(one).filter((key) => /^value[A-Z]/.test(key))),
  );
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'valueQuantity',
      'valueCodeableConcept',
      'valueString',
      'valueBoolean',
      'valueInteger',
      'valueRange',
      'valueRatio',
      'valueSampledData',
      'valueTime',
      'valueDateTime',
      'valuePeriod',
    ]),
  );
});

test('members of a panel are in the same chart, except where that is the point', () => {
  const elena = people.find((person) => person.id === 'elena-marsh');
  const ids = new Set(elena?.observations.map((one) => `Observation/${one.id ?? ''}`));
  const members = (elena?.observations ?? []).flatMap((one) => asList(one.hasMember));
  expect(members.length).toBeGreaterThan(20);
  for (const member of members) expect(ids).toContain(asObject(member)?.['reference']);
});

test('the hospital clock goes back at 09:00 UTC on 2026-11-01 and forward on 2026-03-08', () => {
  expect(localTime(Date.parse('2026-11-01T08:59:59Z'))).toBe('2026-11-01T01:59:59-07:00');
  expect(localTime(Date.parse('2026-11-01T09:00:00Z'))).toBe('2026-11-01T01:00:00-08:00');
  expect(on('2026-03-07', '12:00')).toBe('2026-03-07T12:00:00-08:00');
  expect(on('2026-03-08', '12:00')).toBe('2026-03-08T12:00:00-07:00');
});

test('a story is a straight line between its points and stays at its ends', () => {
  const level = storyOf([0, 10], [2, 20], [4, 0]);
  expect([-1, 0, 1, 2, 3, 4, 9].map(level)).toEqual([10, 10, 15, 20, 10, 0, 0]);
});
