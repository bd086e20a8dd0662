import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { SearchAccount } from '../fhir/account.ts';
import { StatusLine } from './status-line.tsx';
import { account, labsDone, renderInPane, vitalsDone } from './testing.tsx';

const at = (hour: number, minute: number, second = 0): number =>
  Date.UTC(2026, 2, 5, hour + 5, minute, second);

const patient = account({ resource: 'Patient' }, 'complete', {
  received: 1,
  shown: 1,
  startedAt: at(14, 32),
});
const reading: SearchAccount = {
  ...labsDone,
  state: 'reading',
  received: 3449,
  startedAt: at(14, 33),
};

const line = (
  accounts: readonly SearchAccount[],
  {
    refresh = () => undefined,
    underWay = false,
    ...pane
  }: { refresh?: () => void; underWay?: boolean; width?: number; language?: 'en' | 'es' } = {},
) =>
  renderInPane(
    <StatusLine
      accounts={accounts}
      openedAt={at(14, 30)}
      refresh={{ refresh, underWay }}
      onOpenNotes={() => undefined}
    />,
    pane,
  );

const said = (): string => screen.getByRole('status').textContent;

describe('the status line', () => {
  it.each([
    ['en', 'Loading: 3 450 entries so far; 1 of 2 searches done'],
    ['es', 'Cargando: 3 450 entradas; 1 de 2 búsquedas terminadas'],
  ] as const)('says in %s how many have come and of what is still going', (language, text) => {
    line([patient, reading], { language });
    // The space inside a number is a narrow one; the query reads it as any other.
    expect(screen.getByText(text)).toBeTruthy();
  });

  it.each([
    ['en', 'The EHR is busy or out of reach. Trying again at 14:42:05'],
    ['es', 'Sistema ocupado o sin respuesta. Otro intento: 14:42:05'],
  ] as const)('says in %s that the EHR is busy, and the time of the next try', (language, text) => {
    line([patient, { ...reading, triesAgainAt: at(14, 42, 5) }], { language });
    expect(screen.getByText(text)).toBeTruthy();
  });

  it('announces neither numbers nor times, and "busy" once for all tries', () => {
    const busy = { ...reading, triesAgainAt: at(14, 42, 5) };
    const draw = (accounts: readonly SearchAccount[]) => {
      const { container } = line(accounts);
      const text = container.querySelector('output')?.textContent;
      return text;
    };
    expect(draw([patient, reading])).toBe('Loading the chart');
    expect(draw([patient, busy])).not.toMatch(/\d/u);
  });

  it('is as of the start of the oldest read whose values are on the screen', () => {
    const failed = { ...vitalsDone, state: 'failed', startedAt: at(9, 0) } as const;
    line([patient, { ...labsDone, startedAt: at(14, 31) }, failed]);
    expect(screen.getByText(/^Data as of/u).textContent).toContain('05-Mar-2026 14:31');
  });

  it('says while a second read is under way as of when that is which is shown', () => {
    const again = { state: 'reading', startedAt: at(15, 10), received: 20 } as const;
    line([patient, { ...labsDone, startedAt: at(14, 33), again }], { underWay: true });
    expect(screen.getByText('Reading again; what is shown is as of 14:32')).toBeTruthy();
    expect(screen.getByText(/^Data as of/u).textContent).toContain('14:32');
    expect(said()).toContain('What is shown stays');
  });

  it('reads again when asked to, but not while a read is under way, and keeps the focus', async () => {
    const refresh = vi.fn<() => void>();
    const { unmount } = line([patient], { refresh });
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(refresh).toHaveBeenCalledOnce();
    unmount();
    line([patient], { refresh, underWay: true });
    const button = screen.getByRole('button', { name: 'Refresh' });
    await userEvent.click(button);
    expect(refresh).toHaveBeenCalledOnce();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
  });

  it('keeps its height while numbers grow, gaps are found and reading ends', () => {
    for (const width of [400, 800, 1400])
      for (const language of ['en', 'es'] as const) {
        const heights = [
          [patient, { ...reading, received: 0 }],
          [patient, { ...reading, received: 49_999 }],
          [patient, { ...reading, triesAgainAt: at(14, 42, 5) }],
          [
            patient,
            reading,
            { ...vitalsDone, state: 'failed', problem: { kind: 'timeout' } } as const,
          ],
          [patient, labsDone],
          [patient, { ...vitalsDone, state: 'failed', problem: { kind: 'timeout' } } as const],
        ].map((accounts) => {
          const { container, unmount } = line(accounts, { width, language });
          const height = container.getBoundingClientRect().height;
          unmount();
          return height;
        });
        expect(new Set(heights).size, `${width} ${language}: ${heights.join()}`).toBe(1);
      }
  });
});
