import { describe, expect, it } from 'vitest';
import { buildVitalSeries } from '../../clinical/series.ts';
import { displayZone } from '../../clinical/zone.ts';
import { observation, renderInPane } from '../testing.tsx';
import { EntryValue } from './entry-value.tsx';

const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const half = (code: string, value: number) => ({
  code: loinc(code),
  valueQuantity: { value, unit: 'mmHg' },
});

describe('a value', () => {
  it('is broken over lines after a stroke and before its unit, never inside digits (D 14)', () => {
    const reading = observation({
      code: loinc('85354-9'),
      effectiveDateTime: '2026-03-01',
      component: [half('8480-6', 119.70235525175386), half('8462-4', 76.8027756269156)],
    });
    const [series] = buildVitalSeries([reading], displayZone('America/New_York'));
    const entry = series?.entries[0];
    if (entry === undefined) throw new Error('there is no blood pressure');
    const { container } = renderInPane(<EntryValue entry={entry} />, { width: 170 });
    expect(container.textContent).toContain('119.70235525175386/76.8027756269156 mmHg');
    const parts = [...container.querySelectorAll('[data-whole]')];
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(part.getClientRects()).toHaveLength(1);
  });

  it('of a blood pressure says why the whole has no value, though its halves have numbers', () => {
    const reading = observation({
      code: loinc('85354-9'),
      effectiveDateTime: '2026-03-01',
      dataAbsentReason: { text: 'Cuff too small' },
      component: [half('8480-6', 180), half('8462-4', 80)],
    });
    const [series] = buildVitalSeries([reading], displayZone('America/New_York'));
    const entry = series?.entries[0];
    if (entry === undefined) throw new Error('there is no blood pressure');
    const { container } = renderInPane(<EntryValue entry={entry} />);
    expect(container.textContent).toContain('180/80 mmHg');
    expect(container.textContent).toContain('Also sent as missing: Cuff too small');
  });
});
