import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../clinical/reading.ts';
import { axeViolations } from '../../ui/axe.testing.ts';
import {
  labOf,
  observation,
  pressureOf,
  readOfAccounts,
  renderInPane,
  vitalsDone,
} from '../testing.tsx';
import { VitalsView } from './vitals-view.tsx';

const read = readOfAccounts(vitalsDone);
const hourly = (count: number) =>
  Array.from({ length: count }, (_, hour) =>
    pressureOf(new Date(Date.UTC(2026, 0, 1, hour)).toISOString(), 100 + hour, 60),
  );
const localVitals = (count: number): readonly Reading[] =>
  Array.from({ length: count }, (_, index) =>
    labOf(`Vital ${String(index).padStart(2, '0')}`, '2026-01-01T10:00:00Z', 18.815767987812347, {
      category: [{ coding: [{ code: 'vital-signs' }] }],
    }),
  );
const view = (readings: readonly Reading[]) => <VitalsView read={read} readings={readings} />;

describe('the vitals', () => {
  it('are a table with a row of latest values, each with its own time', () => {
    renderInPane(view(hourly(3)));
    const latest = within(screen.getByRole('table', { name: 'Vitals' })).getByRole('row', {
      name: /^Latest/u,
    });
    expect(latest.textContent).toContain('102/60 mmHg31-Dec-2025 21:00');
  });

  it('stand newest first', () => {
    renderInPane(view(hourly(3)));
    const times = screen.getAllByRole('rowheader').map((header) => header.textContent);
    expect(times.slice(1)).toEqual(['31-Dec-2025 21:00', '31-Dec-2025 20:00', '31-Dec-2025 19:00']);
  });

  it('of 51 times show 50, say so, and show the last on request', async () => {
    renderInPane(view(hourly(51)));
    expect(await screen.findByText('50 of 51 times shown, newest first')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await expect.poll(() => screen.getAllByRole('rowheader').length).toBe(52);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('are in the letters of the text, also in the heads of graphs, whatever font headings have', async () => {
    document.documentElement.style.setProperty('--cs-font-heading', 'monospace');
    const { container } = renderInPane(view(hourly(3)), { width: 1300 });
    await expect.poll(() => container.querySelectorAll('h3').length).toBeGreaterThan(0);
    const values = screen.getAllByText('102/').map((value) => getComputedStyle(value).fontFamily);
    document.documentElement.removeAttribute('style');
    expect(values.length).toBeGreaterThan(2);
    expect(new Set(values).size).toBe(1);
  });

  it('say what there is where every reading of a kind was cancelled', () => {
    const cancelled = { ...pressureOf('2026-03-01', 120, 80), status: 'cancelled' as const };
    renderInPane(view([cancelled]));
    for (const cell of screen.getAllByRole('cell')) expect(cell.textContent).toContain('Cancelled');
  });

  it('that do not stand whole beside each other are left to paging, which says how many', async () => {
    renderInPane(view(localVitals(9)), { width: 800 });
    const region = screen.getByRole('region', { name: 'Vitals, scrollable' });
    await expect.poll(() => region.scrollWidth - region.clientWidth).toBeLessThanOrEqual(1);
    const headings = () => screen.getAllByRole('columnheader').map((one) => one.textContent);
    const first = headings();
    expect(first.length).toBeLessThan(10);
    const bar = screen.getByRole('status').textContent;
    expect(bar).toBe(
      `Vital signs 1 to ${first.length - 1} of 9: ${10 - first.length} not in sight`,
    );
    const seen = new Set(first);
    const next = screen.getByRole('button', { name: 'Next vital signs' });
    while (next.getAttribute('aria-disabled') !== 'true') {
      await userEvent.click(next);
      for (const heading of headings()) seen.add(heading);
    }
    expect(seen.size).toBe(10);
  });

  it.each([600, 640, 700, 800, 900])(
    'leave no column cut at %i px, and a pressure on one line with its unit',
    async (width) => {
      const several = Array.from({ length: 9 }, (_, index) =>
        labOf(`Vital sign ${index}`, '2026-01-01T10:00:00Z', 36.6, {
          category: [{ coding: [{ code: 'vital-signs' }] }],
        }),
      );
      const { bodySite } = observation({ bodySite: { text: 'Left upper arm' } });
      const pressure = { ...pressureOf('2026-01-02', 128, 76), bodySite };
      renderInPane(view([...hourly(2), ...several, pressure]), {
        width,
      });
      const region = screen.getByRole('region', { name: 'Vitals, scrollable' });
      await expect.poll(() => region.scrollWidth - region.clientWidth).toBeLessThanOrEqual(1);
      const [systolic] = screen.getAllByText('128/');
      const whole = systolic?.closest('button')?.firstElementChild;
      expect(whole?.textContent).toBe('128/76 mmHg');
      const { height = 0 } = whole?.getBoundingClientRect() ?? {};
      expect(height).toBe(systolic?.getBoundingClientRect().height);
    },
  );

  it('say a percentile as one, with its reference, and no note beside that says the same', () => {
    const head = observation({
      category: [{ coding: [{ code: 'vital-signs' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: '8289-1' }] },
      effectiveDateTime: '2026-01-01',
      valueQuantity: { value: 62, unit: '%', code: '%' },
      note: [{ text: 'WHO child growth standards 2006.' }],
    });
    renderInPane(view([head]));
    const [latest] = screen.getAllByRole('cell');
    expect(latest?.textContent).toBe(
      '62nd percentile (WHO child growth standards 2006)01-Jan-2026',
    );
  });

  it.each([320, 400])(
    'are a list of times at %i px, each with all that was measured then, digits whole',
    (width) => {
      const { container } = renderInPane(view([...hourly(2), ...localVitals(2)]), { width });
      expect(screen.queryByRole('table')).toBeNull();
      const times = screen.getAllByRole('listitem').map((item) => item.textContent);
      expect(times[0]).toMatch(/^Latest.*101\/60 mmHg31-Dec-2025 20:00.*18\.8157679878123/u);
      expect(times.slice(1)).toHaveLength(3);
      expect(times[1]).toMatch(/^01-Jan-2026 05:00Vital 00.*mmol\/LVital 01.*mmol\/L$/u);
      for (const number of container.querySelectorAll('[data-value]')) {
        expect(number.getClientRects()).toHaveLength(1);
        const room = number.closest('dd')?.getBoundingClientRect().right ?? 0;
        expect(number.getBoundingClientRect().right).toBeLessThanOrEqual(room + 0.5);
      }
    },
  );

  it('have no axe violation at 320, 400, 800 and 1400 px', async () => {
    for (const width of [320, 400, 800, 1400]) {
      const { container, unmount } = renderInPane(view([...hourly(3), ...localVitals(9)]), {
        width,
      });
      expect(await axeViolations(container)).toEqual([]);
      unmount();
    }
  });
});
