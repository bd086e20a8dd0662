import { describe, expect, it } from 'vitest';
import { amount, loincConcept, observation, wrong } from '../../clinical/clinical.fixtures.ts';
import { groupByPanel } from '../../clinical/panel.ts';
import { readObservation } from '../../clinical/reading.ts';
import { buildSeries } from '../../clinical/series.ts';
import { displayZone } from '../../clinical/zone.ts';
import { panelPlaces, rowSections } from './row-sections.ts';

const zone = displayZone('UTC');
const laboratory = [
  {
    coding: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/observation-category',
        code: 'laboratory',
      },
    ],
  },
];
const lab = (
  id: string,
  code: string,
  name: string,
  rest: Parameters<typeof observation>[0] = {},
) =>
  readObservation(
    observation({
      id,
      category: laboratory,
      code: loincConcept(code, name),
      valueQuantity: amount(1, 'mmol/L'),
      ...rest,
    }),
  );
const sectionsOf = (...readings: ReturnType<typeof lab>[]) =>
  rowSections(buildSeries(readings, zone), panelPlaces(groupByPanel(readings, zone)), {
    row: ({ identity }) => identity.code.name ?? '',
    panel: ({ code }) => code.name ?? '',
    group: (group) => group,
    other: 'other tests',
  }).map(({ heading, origin, series }) =>
    [origin, heading].concat(series.map(({ identity }) => identity.code.name ?? '')),
  );

describe('rows of the flowsheet', () => {
  it('stand in known groups, in the order of clinicians, others last and by name', () => {
    expect(
      sectionsOf(
        lab('z', '99999-9', 'Zonulin'),
        lab('a', '99998-1', 'Adiponectin'),
        lab('k', '2823-3', 'Potassium'),
        lab('n', '2951-2', 'Sodium'),
        lab('h', '718-7', 'Hemoglobin'),
      ),
    ).toEqual([
      ['known', 'blood-count', 'Hemoglobin'],
      ['known', 'chemistry', 'Sodium', 'Potassium'],
      ['other', 'other tests', 'Adiponectin', 'Zonulin'],
    ]);
  });

  it('stand in the panel they were sent in, in its order, each row once', () => {
    const panel = lab('p', '51990-0', 'Basic panel', {
      valueQuantity: wrong(undefined),
      hasMember: [{ reference: 'Observation/k' }, { reference: 'Observation/n' }],
    });
    expect(
      sectionsOf(
        panel,
        lab('n', '2951-2', 'Sodium'),
        lab('k', '2823-3', 'Potassium'),
        lab('k2', '2823-3', 'Potassium', { effectiveDateTime: '2019-01-01' }),
        lab('c', '2075-0', 'Chloride'),
      ),
    ).toEqual([
      ['sent', 'Basic panel', 'Basic panel', 'Potassium', 'Sodium'],
      ['known', 'chemistry', 'Chloride'],
    ]);
  });
});
