import * as fc from 'fast-check';
import type { Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { observation, wrong } from './clinical.fixtures.ts';
import { groupByPanel, panelsByMember } from './panel.ts';
import { readObservation } from './reading.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('UTC');
const of = (id: string, members: readonly string[] = [], own: Partial<Observation> = {}) =>
  readObservation(
    observation({
      id,
      ...(members.length === 0 ? {} : { valueQuantity: undefined }),
      hasMember: members.map((one) => ({ reference: `Observation/${one}` })),
      ...own,
    }),
  );
const groups = (...readings: ReturnType<typeof of>[]) => {
  const { panels, loose } = groupByPanel(readings, zone);
  return [
    panels.map((one) => [
      one.reading.id,
      one.members.map((member) => member.id),
      { missing: one.missingMembers, outside: one.outsideMembers, mistaken: one.mistakenMembers },
    ]),
    loose.map((one) => one.id),
  ];
};
const none = { missing: 0, outside: 0, mistaken: 0 };
const mistake = { status: 'entered-in-error' } as const;
const survey = { category: [{ coding: [{ code: 'survey' }] }] };

describe('results by panel, each exactly once', () => {
  test('members are below their panel in the order it names them; others are loose', () => {
    expect(groups(of('a'), of('p', ['c', 'b']), of('b'), of('c'))).toEqual([
      [['p', ['c', 'b'], none]],
      ['a'],
    ]);
  });

  test('a panel in a panel, and panels that name each other in a circle (medplum 3044)', () => {
    expect(groups(of('p', ['q', 'a']), of('q', ['b']), of('a'), of('b'))).toEqual([
      [['p', ['q', 'b', 'a'], none]],
      [],
    ]);
    expect(groups(of('p', ['q']), of('q', ['p', 'a']), of('a'))).toEqual([
      [['p', ['q', 'a'], none]],
      [],
    ]);
    expect(groups(of('p', ['p', 'a']), of('a'))).toEqual([[['p', ['a'], none]], []]);
  });

  test('a member of two panels is below the newer one, and outside for the other', () => {
    const older = { effectiveDateTime: '2026-03-01' };
    expect(groups(of('p', ['a'], older), of('q', ['a']), of('a'))).toEqual([
      [
        ['q', ['a'], none],
        ['p', [], { ...none, outside: 1 }],
      ],
      [],
    ]);
  });

  test('missing, outside and mistaken members are told apart', () => {
    expect(
      groups(of('p', ['gone', 's', 'e', 'a']), of('s', [], survey), of('e', [], mistake), of('a')),
    ).toEqual([[['p', ['a'], { missing: 1, outside: 1, mistaken: 1 }]], []]);
  });

  test('of a panel entered in error the members are loose', () => {
    expect(groups(of('p', ['a'], mistake), of('a'))).toEqual([[], ['a']]);
  });

  test('a result with parts is a panel of its own; what has no id is loose', () => {
    const parts = { component: [{ code: { text: 'Part' } }] };
    expect(groups(of('p', [], parts))).toEqual([[['p', [], none]], []]);
    const bare = readObservation(wrong({ ...observation(), id: undefined }));
    expect(groupByPanel([bare, bare], zone).loose).toHaveLength(1);
  });

  test('any references, also of twins with one id: nothing lost, nothing twice', () => {
    const one = fc.tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }),
      fc.constantFrom({}, survey, mistake),
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 10 }), (sent) => {
        const readings = sent.map(([id, members, own]) =>
          of(
            `o${id}`,
            members.map((member) => `o${member}`),
            own,
          ),
        );
        const { panels, loose } = groupByPanel(readings, zone);
        const placed = [...panels.flatMap((panel) => [panel.reading, ...panel.members]), ...loose];
        const due = readings.filter((_, index) => Object.keys(sent[index]?.[2] ?? {}).length === 0);
        expect(placed).toHaveLength(due.length);
        expect(new Set(placed)).toEqual(new Set(due));
        for (const panel of panels) {
          const { missingMembers, outsideMembers, mistakenMembers } = panel;
          const named = [panel.reading, ...panel.members].flatMap((reading) => reading.memberIds);
          const said = missingMembers + outsideMembers + mistakenMembers + panel.members.length;
          expect(said).toBeLessThanOrEqual(named.length);
          expect(missingMembers).toBe(
            named.filter((id) => readings.every((other) => other.id !== id)).length,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('a member is of the first panel that names it, and never of one entered in error', () => {
  const panels = panelsByMember([
    of('m', ['a', 'b'], { ...mistake, code: { text: 'Mistake' } }),
    of('p', ['a'], { code: { text: 'First' } }),
    of('q', ['a', 'b'], { code: { text: 'Second' } }),
    of('a'),
    of('b'),
  ]);
  expect([...panels].map(([id, { text }]) => [id, text])).toEqual([
    ['a', 'First'],
    ['b', 'Second'],
  ]);
});
