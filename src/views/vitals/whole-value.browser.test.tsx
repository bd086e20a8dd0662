import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { entriesOf, type Entry } from '../../clinical/entry.ts';
import { buildVitalSeries } from '../../clinical/series.ts';
import { displayZone } from '../../clinical/zone.ts';
import { observation, renderInPane } from '../testing.tsx';
import { WholeValue } from './whole-value.tsx';

const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const quantity = (value: number, unit: string) => ({ value, unit });

function drawn(entry: Entry, width: number) {
  renderInPane(<WholeValue entry={entry} others={[entry]} />, { width });
  return screen.getByRole('button');
}

describe('a value that is drawn whole', () => {
  it('keeps in its room a unit that is wider', () => {
    const unit = 'onerror="window.hacked=true">'.repeat(3);
    const reading = observation({ valueQuantity: quantity(70, unit) });
    const button = drawn(entriesOf(reading)[0], 120);
    expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth);
  });

  it('parts no number inside its text from what it counts', () => {
    const reading = observation({
      code: loinc('59408-5'),
      effectiveDateTime: '2026-03-01',
      valueQuantity: quantity(95, '%'),
      component: [{ code: loinc('3151-8'), valueQuantity: quantity(0, 'L/min') }],
    });
    const [entry] = buildVitalSeries([reading], displayZone('America/New_York'))[0]?.entries ?? [];
    if (entry === undefined) throw new Error('there is no saturation');
    expect(drawn(entry, 300).textContent).toMatch(/95 % on 0\u00a0L\/min oxygen/u);
  });

  it('has a mark that takes a line of its own begin where the value begins', () => {
    const reading = observation({
      status: 'preliminary',
      valueQuantity: quantity(128, 'mmol/L'),
    });
    const button = drawn(entriesOf(reading)[0], 100);
    const mark = button.querySelector('[data-tone]')?.getBoundingClientRect();
    const number = screen.getByText('128').getBoundingClientRect();
    expect(mark?.top).toBeGreaterThan(number.top + 8);
    expect(mark?.left).toBe(number.left);
  });
});
