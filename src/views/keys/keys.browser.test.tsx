import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { DetailContext, type DetailOf } from '../detail/open-detail.ts';
import { Results } from '../results/results.testing.tsx';
import { ShortcutsDialog } from '../settings/shortcuts-dialog.tsx';
import { PreferencesDialog } from '../settings/preferences-dialog.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { readPreferences } from '../preferences.ts';
import { labOf, labsDone, readOfAccounts, renderInPane } from '../testing.tsx';
import type { ViewName } from '../view-name.ts';
import { loadKeyActions, useShortcuts } from './use-shortcuts.ts';

const tests = Array.from({ length: 15 }, (_, index) => `Test ${String(index).padStart(2, '0')}`);
const readings = tests.flatMap((name, index) => [
  labOf(name, '2026-03-05T10:00:00Z', 10 + index, { id: `${name} b` }),
  labOf(name, '2026-03-01T10:00:00Z', 50 + index, { id: `${name} a` }),
]);

let opened: DetailOf[] = [];
let copies = 0;
let trends: string[] = [];

function Chart({ view = 'results' }: { view?: ViewName }) {
  const [open, setOpen] = useState(view);
  const [dialog, setDialog] = useState(false);
  const settings = useSettings();
  useShortcuts({
    isOn: settings.shortcuts,
    onView: setOpen,
    onHelp: () => setDialog(true),
    onTrend: (key) => trends.push(key),
    copy: async () => {
      copies += 1;
      return '';
    },
  });
  return (
    <DetailContext value={(of) => opened.push(of)}>
      <button type="button">Before</button>
      <textarea aria-label="Field" />
      <div role="tabpanel" aria-label={open}>
        {open === 'results' ? (
          <Results read={readOfAccounts(labsDone)} readings={readings} />
        ) : (
          <p>Nothing to find here</p>
        )}
      </div>
      {dialog ? <ShortcutsDialog settings={settings} onClose={() => setDialog(false)} /> : null}
    </DetailContext>
  );
}

const focused = (): string => document.activeElement?.textContent ?? '';
const draw = (view?: ViewName) => renderInPane(<Chart {...(view && { view })} />, { width: 900 });

beforeEach(async () => {
  opened = [];
  copies = 0;
  trends = [];
  localStorage.clear();
  await loadKeyActions();
});

describe('the single keys (O1)', () => {
  it('go by j and k from row to row, keeping to the column', async () => {
    draw();
    await userEvent.keyboard('j');
    expect(focused()).toContain('10');
    await userEvent.keyboard('jj');
    expect(focused()).toContain('12');
    await userEvent.keyboard('{ArrowLeft}k');
    expect(focused()).toContain('51');
  });

  it('go ten rows by the page keys, and to the ends of the table with Control', async () => {
    draw();
    await userEvent.keyboard('j{PageDown}');
    expect(focused()).toContain('20');
    await userEvent.keyboard('{PageDown}');
    expect(focused()).toContain('24');
    await userEvent.keyboard('{PageUp}');
    expect(focused()).toContain('14');
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toContain('50');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toContain('24');
  });

  it('open by d what is in focus, or the first of its row', async () => {
    draw();
    await userEvent.keyboard('jd');
    expect(opened[0]?.kind === 'entry' && opened[0].entry.reading.id).toBe('Test 00 b');
    screen.getByRole('button', { name: 'Test 03' }).focus();
    await userEvent.keyboard('d');
    expect(opened).toHaveLength(2);
  });

  it('open by t the trend of the test in focus, and nothing where there is none', async () => {
    draw();
    await userEvent.keyboard('t');
    expect(trends).toEqual([]);
    await userEvent.keyboard('jjt');
    expect(trends).toHaveLength(1);
    expect(trends[0]).toMatch(/^text test 01/u);
  });

  it('go by / into the find field, and by arrow down from it to what was found', async () => {
    draw();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await userEvent.keyboard('08');
    expect(document.querySelectorAll('th[scope=row]')).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('18');
  });

  it('go by / to Results where the view has nothing to find in', async () => {
    draw('summary');
    await userEvent.keyboard('/');
    await expect.poll(() => document.activeElement?.getAttribute('type')).toBe('search');
  });

  it('do nothing in a field, with Control, or behind a dialog (WCAG 2.1.4)', async () => {
    draw();
    await userEvent.type(screen.getByRole('textbox', { name: 'Field' }), 'jdtc?/4');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Field' }).value).toBe(
      'jdtc?/4',
    );
    screen.getByRole('button', { name: 'Before' }).focus();
    await userEvent.keyboard('{Control>}c{/Control}{Alt>}d{/Alt}');
    expect([opened.length, copies]).toEqual([0, 0]);
    await userEvent.keyboard('?');
    await userEvent.keyboard('1d/c');
    expect(screen.getByRole('tabpanel', { hidden: true }).getAttribute('aria-label')).toBe(
      'results',
    );
    expect([opened.length, copies]).toEqual([0, 0]);
  });

  it('are listed by ?, and turned off there for good (D 19, WCAG 2.1.4)', async () => {
    const { unmount } = draw();
    await userEvent.keyboard('?');
    const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    const keys = [...dialog.querySelectorAll('kbd')].map(({ textContent }) => textContent);
    expect(keys.slice(0, 12)).toEqual(['1', '2', '3', '4', '5', '/', 'j', 'k', 't', 'd', 'c', '?']);
    expect(await axeViolations(dialog)).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Single-key shortcuts' }));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.keyboard('?jd1c');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect([opened.length, copies]).toEqual([0, 0]);
    unmount();
    draw();
    await userEvent.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

function Preferences() {
  const settings = useSettings();
  return <PreferencesDialog settings={settings} onClose={() => undefined} />;
}

describe('the preferences (D 19)', () => {
  it('hold language, density and shortcuts, and keep them', async () => {
    renderInPane(<Preferences />);
    await userEvent.click(screen.getByRole('radio', { name: 'Compact' }));
    expect(document.documentElement.dataset['density']).toBe('compact');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Single-key shortcuts' }));
    await userEvent.selectOptions(screen.getByRole('combobox'), 'es');
    expect(await screen.findByRole('dialog', { name: 'Preferencias' })).toBeTruthy();
    expect(readPreferences()).toEqual({ density: 'compact', shortcuts: 'off', language: 'es' });
    expect(await axeViolations(screen.getByRole('dialog'))).toEqual([]);
  });

  it('stand closer when compact, with targets of 24 px all the same (WCAG 2.5.8)', () => {
    const heightOf = (density: 'comfortable' | 'compact') => {
      localStorage.setItem('chartside.preferences', JSON.stringify({ density }));
      const { unmount } = draw();
      const height = document.querySelector('table')?.getBoundingClientRect().height ?? 0;
      for (const button of document.querySelectorAll('table button'))
        expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
      unmount();
      return height;
    };
    const comfortable = heightOf('comfortable');
    expect(heightOf('compact')).toBeLessThan(comfortable);
  });
});
