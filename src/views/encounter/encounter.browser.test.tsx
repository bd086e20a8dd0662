import { screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { useState, type ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import { sortReadings } from '../../clinical/chart-place.ts';
import { axeViolations } from '../../ui/axe.testing.ts';
import { ChartView } from '../chart-view.tsx';
import {
  account,
  labOf,
  labsDone,
  patientOf,
  pressureOf,
  problemOf,
  readOfAccounts,
  renderInPane,
  vitalsDone,
} from '../testing.tsx';
import type { ViewName } from '../view-name.ts';

const here = { encounter: { reference: 'https://ehr.example/fhir/Encounter/e1/_history/2' } };
const there = { encounter: { reference: 'Encounter/e2' } };
const high = {
  interpretation: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
          code: 'HH',
        },
      ],
    },
  ],
};
const readings = [
  labOf('Sodium', '2026-03-02', 140, { id: 's1', ...here }),
  labOf('Sodium', '2025-03-02', 139, { id: 's2', ...there }),
  labOf('Potassium', '2026-03-01', 7.1, { id: 'k1', ...there, ...high }),
  labOf('Glucose', '2026-03-01', 5, { id: 'g1' }),
  pressureOf('2026-03-01T10:00:00-05:00', 128, 76),
];
const problems = [
  problemOf('Asthma', 'active', 'confirmed', here),
  problemOf('Gout', 'active', 'confirmed', there),
  problemOf('Migraine', 'active', 'confirmed'),
  problemOf('Typing error', undefined, 'entered-in-error', there),
];

const read = readOfAccounts(account({ resource: 'Condition' }));
const observationsRead = readOfAccounts(
  vitalsDone,
  labsDone,
  account({ resource: 'Observation', category: 'social-history' }),
);

type Own = Partial<ComponentProps<typeof ChartView>>;

/** The chart without its frame: the tabs are buttons of the test. */
function Held({ first, ...own }: Own & { first: ViewName }) {
  const [view, setView] = useState(first);
  return (
    <>
      {(['summary', 'problems', 'vitals', 'results', 'history'] as const).map((one) => (
        <button key={one} type="button" onClick={() => setView(one)}>
          go to {one}
        </button>
      ))}
      <ChartView
        view={view}
        onView={setView}
        patientRead={readOfAccounts(account({ resource: 'Patient' }))}
        patient={patientOf()}
        problemsRead={read}
        problems={problems}
        observationsRead={observationsRead}
        sorted={sortReadings(readings)}
        encounterId="e1"
        hasBanner={false}
        {...own}
      />
    </>
  );
}

const settled = (container: HTMLElement) =>
  expect.poll(() => container.querySelectorAll('[aria-busy], [data-waiting]').length).toBe(0);

async function draw(first: ViewName, own: Own = {}, pane: Parameters<typeof renderInPane>[1] = {}) {
  const drawn = renderInPane(<Held first={first} {...own} />, pane);
  await settled(drawn.container);
  return drawn;
}

const onlySwitch = () => screen.findByRole('checkbox', { name: 'This encounter only' });
const goTo = async (view: ViewName) =>
  userEvent.click(screen.getByRole('button', { name: `go to ${view}` }));
const barText = async () => (await onlySwitch()).closest('div')?.textContent;

describe('this encounter', () => {
  it('is no choice where the launch named none', async () => {
    await draw('results', { encounterId: undefined });
    expect(screen.queryByRole('checkbox', { name: 'This encounter only' })).toBeNull();
  });

  it('leaves nothing out until somebody wants that (display rule 20)', async () => {
    await draw('results');
    expect(await barText()).toContain('1 of 4 belong to it');
    expect(screen.getByText('Potassium')).toBeTruthy();
  });

  it('narrows the results, and says how many are of others and how many of none', async () => {
    await draw('results');
    await userEvent.click(await onlySwitch());
    expect(await barText()).toContain(
      '1 of 4 shown; not shown: 2 of other encounters, 1 linked to none · Trends are of the whole chart.',
    );
    expect(screen.queryByText('Potassium')).toBeNull();
    expect(screen.getByText('Sodium')).toBeTruthy();
    await userEvent.click(await onlySwitch());
    expect(await screen.findByText('Potassium')).toBeTruthy();
  });

  it('is one switch for three views, and is seen in each of the five', async () => {
    await draw('problems');
    await userEvent.click(await onlySwitch());
    expect(await barText()).toContain('1 of 3 shown; not shown: 1 of other encounters, 1 linked');
    expect(screen.queryByText('Gout')).toBeNull();
    expect(screen.getByText('Asthma')).toBeTruthy();
    // Counted for the whole chart, as Data notes does.
    expect(screen.getByText(/^1 entry entered in error is left out here/u)).toBeTruthy();
    await goTo('results');
    expect((await onlySwitch()).matches(':checked')).toBe(true);
    for (const view of ['summary', 'history'] as const) {
      await goTo(view);
      expect(await screen.findByText(/This view shows the whole chart/u)).toBeTruthy();
    }
    await userEvent.click(screen.getByRole('button', { name: 'Show the whole chart everywhere' }));
    expect(screen.queryByText(/This view shows the whole chart/u)).toBeNull();
    await goTo('problems');
    expect(await screen.findByText('Gout')).toBeTruthy();
  });

  it('never keeps a flagged result of another encounter from the Summary', async () => {
    await draw('results');
    await userEvent.click(await onlySwitch());
    await goTo('summary');
    const looks = await screen.findByRole('region', { name: 'Needs a look' });
    await expect.poll(() => looks.textContent).toMatch(/Potassium.*7\.1 mmol\/L.*Critical/u);
    const list = screen.getByRole('region', { name: 'Problems' });
    await expect.poll(() => list.textContent).toContain('Gout');
  });

  it('does not call a view empty of which nothing is of the encounter (display rule 19)', async () => {
    const { container } = await draw('vitals');
    await userEvent.click(await onlySwitch());
    expect(await screen.findByText(/^Nothing that was received here is linked/u)).toBeTruthy();
    expect(screen.getByText(/^1 not shown\./u)).toBeTruthy();
    expect(container.textContent).not.toMatch(/none recorded|no vital signs/iu);
    await goTo('problems');
    await userEvent.click(await onlySwitch());
    expect(await screen.findByText('Gout')).toBeTruthy();
  });

  it('leaves the results related to a problem whole', async () => {
    await draw('problems');
    await userEvent.click(await onlySwitch());
    expect(await barText()).toContain('Related results are from the whole chart.');
    await userEvent.click(screen.getByRole('button', { name: 'Related results: Asthma' }));
    const focus = await screen.findByRole('region', { name: 'Related results Asthma' });
    await expect.poll(() => focus.textContent).toContain('4 results in Results');
  });

  it('has no axe violation on and off, at 320, 400, 800 and 1400 px, in English and Spanish', async () => {
    for (const [width, language] of [
      [320, 'es'],
      [400, 'en'],
      [800, 'es'],
      [1400, 'en'],
    ] as const) {
      const { container, unmount } = await draw('problems', {}, { width, language });
      const only = await screen.findByRole('checkbox');
      expect(await axeViolations(container)).toEqual([]);
      await userEvent.click(only);
      expect(await axeViolations(container)).toEqual([]);
      const pane = container.querySelector('div');
      expect(pane?.scrollWidth).toBeLessThanOrEqual(pane?.clientWidth ?? 0);
      unmount();
    }
  });
});

describe('related results, from the Summary', () => {
  it('open in Problems, one press from the first screen', async () => {
    await draw('summary');
    await userEvent.click(await screen.findByRole('button', { name: 'Related results: Gout' }));
    const focus = await screen.findByRole('region', { name: 'Related results Gout' });
    await expect.poll(() => focus.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toBe('Related results: Gout');
  });

  it('open also for a problem that the list does not show at the moment', async () => {
    await draw('problems');
    await userEvent.click(await onlySwitch());
    await goTo('summary');
    await userEvent.click(await screen.findByRole('button', { name: 'Related results: Gout' }));
    expect(await screen.findByRole('region', { name: 'Related results Gout' })).toBeTruthy();
  });
});
