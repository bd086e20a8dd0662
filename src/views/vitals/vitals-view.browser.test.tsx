import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { pressureOf, readOfAccounts, renderInPane, vitalsDone } from '../testing.tsx';
import { VitalsView } from './vitals-view.tsx';

const read = readOfAccounts(vitalsDone);
const hourly = (count: number) =>
  Array.from({ length: count }, (_, hour) =>
    pressureOf(new Date(Date.UTC(2026, 0, 1, hour)).toISOString(), 100 + hour, 60),
  );

describe('the vitals', () => {
  it('are a table with a row of latest values, each with its own time', () => {
    renderInPane(<VitalsView read={read} readings={hourly(3)} />);
    const latest = within(screen.getByRole('table', { name: 'Vitals' })).getByRole('row', {
      name: /^Latest/u,
    });
    expect(latest.textContent).toContain('102/60 mmHg31-Dec-2025 21:00');
  });

  it('stand newest first', () => {
    renderInPane(<VitalsView read={read} readings={hourly(3)} />);
    const times = screen.getAllByRole('rowheader').map((header) => header.textContent);
    expect(times.slice(1)).toEqual(['31-Dec-2025 21:00', '31-Dec-2025 20:00', '31-Dec-2025 19:00']);
  });

  it('of 51 times show 50, say so, and show the last on request', async () => {
    renderInPane(<VitalsView read={read} readings={hourly(51)} />);
    expect(screen.getByText('50 of 51 times shown, newest first')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(52);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('say what there is where every reading of a kind was cancelled', () => {
    const cancelled = { ...pressureOf('2026-03-01', 120, 80), status: 'cancelled' as const };
    renderInPane(<VitalsView read={readOfAccounts(vitalsDone)} readings={[cancelled]} />);
    for (const cell of screen.getAllByRole('cell')) expect(cell.textContent).toContain('Cancelled');
  });

  it('have no axe violation at 400, 800 and 1400 px', async () => {
    for (const width of [400, 800, 1400]) {
      const { container, unmount } = renderInPane(<VitalsView read={read} readings={hourly(3)} />, {
        width,
      });
      expect(await axeViolations(container)).toEqual([]);
      unmount();
    }
  });
});
