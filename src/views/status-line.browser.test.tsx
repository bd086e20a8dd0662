import '../ui/base.css';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SearchAccount } from '../fhir/account.ts';
import type { DialogName } from './dialog-name.ts';
import { StatusLine } from './status-line.tsx';
import { englishWording } from '../words/wording.ts';
import { account, labsDone, renderInPane, vitalsDone } from './testing.tsx';
import { WordsProvider } from './use-words.tsx';

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
    onOpen = () => undefined,
    ...pane
  }: {
    refresh?: () => void;
    underWay?: boolean;
    onOpen?: (dialog: DialogName) => void;
    width?: number;
    language?: 'en' | 'es';
  } = {},
) =>
  renderInPane(
    <StatusLine accounts={accounts} refresh={{ refresh, underWay }} onOpen={onOpen} />,
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
    const failed = { ...vitalsDone, pages: 0, state: 'failed', startedAt: at(9, 0) } as const;
    line([patient, { ...labsDone, startedAt: at(14, 31) }, failed]);
    expect(screen.getByText(/^Data as of/u).textContent).toContain('05-Mar-2026 14:31');
  });

  it('says while a second read is under way how far it is, and the time once', () => {
    const again = { state: 'reading', startedAt: at(15, 10), received: 20 } as const;
    line([patient, { ...labsDone, startedAt: at(14, 33), again }], { underWay: true });
    expect(screen.getByText('Reading again: 1 of 2 searches done')).toBeTruthy();
    expect(screen.getByText(/^Data as of/u).textContent).toContain('14:32');
    expect(document.body.textContent.match(/14:32/gu)).toHaveLength(1);
    expect(said()).toContain('What is shown stays');
  });

  const unread = { ...labsDone, pages: 0 } as const;
  const failed = { ...unread, state: 'failed', problem: { kind: 'server', status: 500 } } as const;

  it('has no time for data of which nothing came', () => {
    const { unmount } = line([{ ...unread, state: 'reading', startedAt: at(14, 33) }]);
    expect(screen.getByText('Nothing received yet')).toBeTruthy();
    expect(screen.queryByText(/Data as of/u)).toBeNull();
    unmount();
    line([{ ...failed, startedAt: at(14, 33) }]);
    expect(screen.getByText('Nothing received')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nothing loaded' })).toBeTruthy();
  });

  it('sums up what is missing, refused or old in words that fit, and opens Data notes', async () => {
    const again = {
      state: 'failed',
      at: at(15, 10),
      problem: { kind: 'server', status: 500 },
    } as const;
    for (const [account, en, es] of [
      [failed, 'Laboratory results not loaded', 'Sin cargar: Resultados de laboratorio'],
      [
        { ...failed, problem: { kind: 'not-permitted', status: 403 } },
        'Laboratory results not permitted',
        'Sin permiso: Resultados de laboratorio',
      ],
      [
        { ...labsDone, otherPatient: 2 },
        '2 entries refused: another patient’s',
        '2 entradas rechazadas: de otro paciente',
      ],
      [
        { ...labsDone, notices: [{ kind: 'maybe-incomplete' }] },
        'Laboratory results may be incomplete',
        'Quizá incompleto: Resultados de laboratorio',
      ],
      [
        { ...labsDone, startedAt: at(14, 33), again },
        'Not updated since 14:33',
        'Sin actualizar desde las 14:33',
      ],
      [
        { ...labsDone, startedAt: at(14, 33), again, malformed: 1 },
        'Not updated since 14:33, and 1 other gap',
        'Sin actualizar desde las 14:33, y 1 carencia más',
      ],
    ] as const satisfies readonly (readonly [SearchAccount, string, string])[]) {
      for (const [language, text] of [
        ['en', en],
        ['es', es],
      ] as const) {
        const onOpen = vi.fn<(dialog: DialogName) => void>();
        const { unmount } = line([patient, account], { language, onOpen });
        const button = screen.getByRole('button', { name: text });
        expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
        await userEvent.click(button);
        expect(onOpen.mock.calls).toEqual([['notes']]);
        unmount();
      }
    }
  });

  it('cuts nothing of what is missing at 320 px', () => {
    const lost = account({ resource: 'Observation', category: 'functional-status' }, 'not-granted');
    const alike = account({ resource: 'Observation', category: 'sdoh' }, 'not-granted');
    for (const [language, name] of [
      ['en', 'Functional status and Social determinants of health not permitted'],
      ['es', /^Sin permiso: .+ y .+/u],
    ] as const) {
      const { unmount } = line([patient, vitalsDone, lost, alike], { width: 320, language });
      const chip = screen.getByRole('button', { name });
      expect(chip.scrollWidth).toBeLessThanOrEqual(chip.clientWidth);
      unmount();
    }
  });

  describe('of an EHR that does not answer', () => {
    afterEach(() => {
      vi.useRealTimers();
    });
    const pass = (seconds: number): void =>
      act(() => {
        vi.advanceTimersByTime(seconds * 1000);
      });

    it('says since how long, in steps, whether or not something came before, and announces it once', () => {
      for (const [account, begins] of [
        [{ ...unread, state: 'reading' }, 'Loading'],
        [reading, 'Loading'],
        [{ ...labsDone, again: { state: 'reading', startedAt: 0, received: 20 } }, 'Reading again'],
      ] as const) {
        vi.useFakeTimers();
        const { unmount } = line([patient, account]);
        pass(9.9);
        expect(screen.queryByText(/has not answered/u)).toBeNull();
        const before = said();
        pass(0.2);
        expect(screen.getByText(`${begins}: the EHR has not answered for 10 seconds`)).toBeTruthy();
        const told = said();
        expect(told).not.toBe(before);
        expect(told).not.toMatch(/\d/u);
        pass(20);
        expect(screen.getByText(`${begins}: the EHR has not answered for 30 seconds`)).toBeTruthy();
        pass(30);
        expect(screen.getByText(`${begins}: the EHR has not answered for 1 minute`)).toBeTruthy();
        expect(said()).toBe(told);
        unmount();
      }
    });

    it('begins anew with every answer, not with a read that was given up', () => {
      vi.useFakeTimers();
      const draw = (accounts: readonly SearchAccount[]) => (
        <WordsProvider wording={englishWording} zoneName="America/New_York">
          <StatusLine accounts={accounts} refresh={undefined} onOpen={() => undefined} />
        </WordsProvider>
      );
      const { rerender } = render(draw([patient, reading, vitalsDone]));
      pass(11);
      const timedOut = {
        ...vitalsDone,
        state: 'incomplete',
        problem: { kind: 'timeout' },
      } as const;
      rerender(draw([patient, reading, { ...vitalsDone, state: 'reading' }]));
      pass(11);
      rerender(draw([patient, reading, timedOut]));
      expect(screen.getByText(/has not answered for 10 seconds/u)).toBeTruthy();
      rerender(draw([patient, { ...reading, pages: 2 }, timedOut]));
      expect(screen.queryByText(/has not answered/u)).toBeNull();
    });

    it('counts from the next try where the EHR was busy', () => {
      vi.useFakeTimers({ now: at(14, 42) });
      line([patient, { ...reading, triesAgainAt: at(14, 42, 5) }]);
      pass(14);
      expect(screen.getByText(/Trying again at 14:42:05/u)).toBeTruthy();
      pass(2);
      expect(screen.getByText(/has not answered for 10 seconds/u)).toBeTruthy();
    });
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
          [{ ...patient, state: 'waiting', pages: 0 } as const],
          [patient, { ...vitalsDone, state: 'failed', problem: { kind: 'timeout' } } as const],
          [
            patient,
            { ...vitalsDone, state: 'failed', problem: { kind: 'timeout' } } as const,
            { ...labsDone, notices: [{ kind: 'maybe-incomplete' }] } as const,
          ],
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
