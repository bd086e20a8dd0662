import { describe, expect, test } from 'vitest';
import { splitByEncounter } from './encounter-split.ts';
import { readEncounterId } from './encounter.ts';
import { readCondition } from './problem.ts';
import { readObservation } from './reading.ts';

describe('the encounter of a resource (row 60)', () => {
  test.each([
    ['relative', { encounter: { reference: 'Encounter/e1' } }, 'e1'],
    ['absolute', { encounter: { reference: 'https://ehr.example/fhir/Encounter/e1' } }, 'e1'],
    ['versioned', { encounter: { reference: 'Encounter/e1/_history/3' } }, 'e1'],
    [
      'absolute and versioned',
      { encounter: { reference: 'https://ehr.example/fhir/Encounter/e1/_history/3' } },
      'e1',
    ],
    ['a UUID', { encounter: { reference: 'urn:uuid:0c3f' } }, '0c3f'],
    ['of STU3', { context: { reference: 'Encounter/e1' } }, 'e1'],
    ['an episode of STU3', { context: { reference: 'EpisodeOfCare/e1' } }, undefined],
    [
      'an episode, absolute',
      { context: { reference: 'https://x/fhir/EpisodeOfCare/e1' } },
      undefined,
    ],
    ['in words only', { encounter: { display: 'Office visit' } }, undefined],
    ['by a number only', { encounter: { identifier: { value: 'e1' } } }, undefined],
    ['none', {}, undefined],
    ['null', { encounter: null }, undefined],
    ['a number where an object is due', { encounter: 7 }, undefined],
  ])('%s', (_name, sent, id) => {
    expect(readEncounterId(sent)).toBe(id);
  });

  test('is read of observations and of problems alike', () => {
    const sent = { code: { text: 'x' }, subject: {}, context: { reference: 'EpisodeOfCare/e1' } };
    const encounter = { reference: 'https://ehr.example/fhir/Encounter/e1/_history/2' };
    const observation = { resourceType: 'Observation', status: 'final', ...sent } as const;
    const condition = { resourceType: 'Condition', ...sent } as const;
    expect(readObservation({ ...observation, encounter }).encounterId).toBe('e1');
    expect(readCondition({ ...condition, encounter }).encounterId).toBe('e1');
    expect(readObservation(observation).encounterId).toBeUndefined();
    expect(readCondition(condition).encounterId).toBeUndefined();
  });
});

describe('a chart by encounter', () => {
  const of = (encounterId: string | undefined) => ({ encounterId });

  test('what is inside, what is of others and what names none add up (display rule 20)', () => {
    const items = [of('e1'), of('e2'), of(undefined), of('e1'), of('#contained'), of('E1')];
    const split = splitByEncounter(items, 'e1');
    expect(split).toEqual({ inside: [items[0], items[3]], others: 2, unlinked: 2 });
    expect(split.inside.length + split.others + split.unlinked).toBe(items.length);
  });

  test('of nothing is nothing', () => {
    expect(splitByEncounter([], 'e1')).toEqual({ inside: [], others: 0, unlinked: 0 });
  });
});
