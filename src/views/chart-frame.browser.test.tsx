import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../ui/axe.testing.ts';
import { ChartFrame } from './chart-frame.tsx';
import { useShortcuts } from './keys/use-shortcuts.ts';
import { account, labsDone, patientOf, renderInPane } from './testing.tsx';
import { useViewName } from './use-view-name.ts';

const accounts = [
  account({ resource: 'Patient' }, 'complete', { startedAt: Date.UTC(2026, 2, 5, 19, 32) }),
  { ...labsDone, pages: 0, state: 'failed' as const, problem: { kind: 'timeout' as const } },
];

function Frame({ banner }: { banner: boolean }) {
  const [view, onView] = useViewName('summary');
  useShortcuts({
    isOn: true,
    onView,
    onHelp: () => undefined,
    onTrend: () => undefined,
    copy: async () => '',
  });
  return (
    <ChartFrame
      view={view}
      onView={onView}
      accounts={accounts}
      refresh={undefined}
      banner={
        banner ? { state: 'complete', patient: patientOf(), retry: () => undefined } : undefined
      }
      patient={patientOf()}
      onOpen={() => undefined}
    >
      <input aria-label="Field" />
    </ChartFrame>
  );
}

const selected = (): string | null => screen.getByRole('tab', { selected: true }).textContent;
const clearHash = () => history.replaceState(null, '', location.pathname + location.search);

beforeEach(clearHash);
afterEach(clearHash);

describe('the frame of the chart', () => {
  it('has the tab list "Chart views" with its five tabs', () => {
    renderInPane(<Frame banner={false} />);
    expect(screen.getByRole('tablist', { name: 'Chart views' })).toBeTruthy();
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'Summary',
      'Problems',
      'Vitals',
      'Results',
      'History & assessments',
    ]);
  });

  it.each([
    [320, 'en', 'History & assessments', 'History'],
    [400, 'en', 'History & assessments', 'History'],
    [320, 'es', 'Antecedentes y evaluaciones', 'Antecedentes'],
    [400, 'es', 'Antecedentes y evaluaciones', 'Antecedentes'],
  ] as const)(
    'shows all five tabs at %i px in %s, the last by a short name',
    (width, language, name, short) => {
      renderInPane(<Frame banner={false} />, { width, language });
      const frame = screen.getByRole('tablist').getBoundingClientRect();
      for (const tab of screen.getAllByRole('tab')) {
        const { left, right, height } = tab.getBoundingClientRect();
        expect(left).toBeGreaterThanOrEqual(frame.left);
        expect(right).toBeLessThanOrEqual(frame.right);
        expect(height).toBeGreaterThanOrEqual(24);
      }
      const last = screen.getByRole('tab', { name });
      const [drawn, rest] = [...last.childNodes];
      expect(drawn?.textContent).toBe(short);
      expect(rest instanceof HTMLElement && rest.getBoundingClientRect().width).toBe(1);
    },
  );

  it('has the banner if and only if it is asked for', () => {
    const { unmount } = renderInPane(<Frame banner={false} />);
    expect(screen.queryByRole('region', { name: 'Patient banner' })).toBeNull();
    // In sight; for a print the name is always there (D 1).
    expect(document.body.innerText).not.toContain('Marsh');
    unmount();
    renderInPane(<Frame banner />);
    expect(screen.getByRole('region', { name: 'Patient banner' }).textContent).toContain('Marsh');
  });

  it('opens the views by the keys 1 to 5, and no other by 0 or 6', async () => {
    renderInPane(<Frame banner={false} />);
    await userEvent.keyboard('4');
    expect(selected()).toBe('Results');
    await userEvent.keyboard('06');
    expect(selected()).toBe('Results');
    await userEvent.keyboard('1');
    expect(selected()).toBe('Summary');
  });

  it('leaves digits typed into a field, or with Control, alone', async () => {
    renderInPane(<Frame banner={false} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Field' }), '3');
    expect(selected()).toBe('Summary');
    await userEvent.tab();
    await userEvent.keyboard('{Control>}3{/Control}');
    expect(selected()).toBe('Summary');
  });

  it('keeps the name of the view in the address, and takes it from a closed list only', async () => {
    history.replaceState(null, '', '#vitals');
    const { unmount } = renderInPane(<Frame banner={false} />);
    expect(selected()).toBe('Vitals');
    await userEvent.keyboard('2');
    expect(location.hash).toBe('#problems');
    unmount();
    history.replaceState(null, '', '#patient=p1');
    renderInPane(<Frame banner={false} />);
    expect(selected()).toBe('Summary');
  });

  it('says what is missing, as of when, in which zone', () => {
    renderInPane(<Frame banner={false} />);
    expect(screen.getByText('Laboratory results not loaded')).toBeTruthy();
    expect(screen.getByRole('banner').textContent).toContain(
      'Data as of 05-Mar-2026 14:32 (America/New_York)',
    );
  });

  it('begins with a link that skips to the chart', async () => {
    renderInPane(<Frame banner={false} />);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Skip to the chart');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('role')).toBe('tabpanel');
  });

  it('has no axe violation at 400, 800 and 1400 px, in English and Spanish', async () => {
    for (const [width, language] of [
      [400, 'es'],
      [800, 'en'],
      [1400, 'es'],
    ] as const) {
      const { container, unmount } = renderInPane(<Frame banner />, { width, language });
      expect(await axeViolations(container)).toEqual([]);
      unmount();
    }
  });
});
