/// <reference types="@vitest/browser-playwright" />
import './base.css';
import { parse, wcagContrast } from 'culori/fn';
import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { HOSTILE_STYLES } from '../../sandbox/hostile-styles.ts';
import { applyEhrStyle, readEhrStyle } from './ehr-style.ts';

const GROUNDS = ['background', 'surface', 'sunken', 'hover', 'selected'];
const INKS = ['text', 'muted', 'highlight', 'error', 'success'];
const MARKS = ['critical', 'strong', 'abnormal', 'notice', 'quiet'];
const LINES = ['border-strong', 'focus', 'muted', 'highlight', 'error'];

/** What is drawn with what: text needs 4.5:1 (WCAG 1.4.3), a line that says something 3:1 (1.4.11). */
const PAIRS = [
  ...GROUNDS.flatMap((ground) =>
    INKS.map((ink) => ({ ink: `color-${ink}`, ground: `color-${ground}`, least: 4.5 })),
  ),
  ...GROUNDS.flatMap((ground) =>
    LINES.map((ink) => ({ ink: `color-${ink}`, ground: `color-${ground}`, least: 3 })),
  ),
  ...MARKS.map((mark) => ({ ink: `${mark}-ink`, ground: `${mark}-ground`, least: 4.5 })),
  // The one button of a screen, and its sign.
  { ink: 'color-surface', ground: 'color-highlight', least: 4.5 },
];

/** A token as the browser computes it, with everything it is derived from. */
function colourOf(probe: HTMLElement, token: string): string {
  probe.style.color = `var(--cs-${token})`;
  // `color-mix` computes to `color(srgb …)`, which culori reads too.
  return getComputedStyle(probe).color;
}

function tooFaint(): string[] {
  const probe = document.createElement('span');
  document.body.append(probe);
  const faint = PAIRS.flatMap(({ ink, ground, least }) => {
    const [top, below] = [colourOf(probe, ink), colourOf(probe, ground)].map((text) => parse(text));
    const contrast = top && below ? wcagContrast(top, below) : 0;
    return contrast < least ? [`${ink} on ${ground}: ${contrast.toFixed(2)}`] : [];
  });
  probe.remove();
  return faint;
}

/** As wearEhrStyle does: what is no JSON has no effect. */
function wear(body: string): void {
  try {
    applyEhrStyle(readEhrStyle(JSON.parse(body)), document.documentElement);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
}

const prefer = (scheme: 'light' | 'dark', media = ''): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', {
    media,
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });

afterEach(async () => {
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('data-ehr-style');
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
});

describe.each(['light', 'dark'] as const)('in a browser that prefers %s', (scheme) => {
  it('our own colours can be read, every ink on every ground', async () => {
    await prefer(scheme);
    expect(matchMedia(`(prefers-color-scheme: ${scheme})`).matches).toBe(true);
    expect(tooFaint()).toEqual([]);
  });

  it.each(HOSTILE_STYLES)(
    'with a style "$name" every ink can be read on every ground (display rule 25)',
    async ({ body }) => {
      await prefer(scheme);
      wear(body);
      expect(tooFaint()).toEqual([]);
    },
  );

  it('marks are coloured as the ground is, which an EHR chose, and never by the EHR', async () => {
    await prefer(scheme);
    const probe = document.createElement('span');
    document.body.append(probe);
    wear('{"color_background": "#ffffff", "color_text": "#222222", "color_error": "#00aa00"}');
    expect(colourOf(probe, 'critical-ground')).toBe('rgb(179, 20, 31)');
    wear('{"color_background": "#101010", "color_text": "#eeeeee", "color_error": "#00ff00"}');
    expect(colourOf(probe, 'critical-ground')).toBe('rgb(216, 50, 58)');
    probe.remove();
  });
});

describe('on paper, which is white', () => {
  it.each(['none', 'yellow-on-blue', 'just-enough-dark', 'critical-ground'])(
    'every ink can be read on every ground with the style "%s" of a browser that prefers dark',
    async (name) => {
      wear(HOSTILE_STYLES.find((style) => style.name === name)?.body ?? '{}');
      await prefer('dark', 'print');
      expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(255, 255, 255)');
      expect(tooFaint()).toEqual([]);
    },
  );
});
