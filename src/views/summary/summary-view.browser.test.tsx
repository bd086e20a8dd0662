import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import { sortReadings } from '../../clinical/chart-place.ts';
import type { Reading } from '../../clinical/reading.ts';
import { axeViolations } from '../../ui/axe.testing.ts';
import { DetailContext, type DetailOf } from '../detail/open-detail.ts';
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
import { SummaryView } from './summary-view.tsx';

const socialDone = account({ resource: 'Observation', category: 'social-history' });
type Own = Partial<ComponentProps<typeof SummaryView>>;
const summary = (labs = labsDone, own: Own = {}, vitals = vitalsDone) => (
  <SummaryView
    patientRead={readOfAccounts(account({ resource: 'Patient' }))}
    patient={patientOf()}
    problemsRead={readOfAccounts(account({ resource: 'Condition' }))}
    problems={[problemOf('Asthma', 'active', 'confirmed')]}
    observationsRead={readOfAccounts(vitals, labs, socialDone)}
    sorted={sortReadings([
      pressureOf('2026-03-01T10:00:00-05:00', 128, 76),
      pressureOf('2025-03-01T10:00:00-05:00', 140, 90),
      ...(labs.state === 'failed' ? [] : [labOf('Potassium', '2026-03-02', 4.1)]),
    ])}
    hasBanner={false}
    onOpenTab={() => undefined}
    onFocus={() => undefined}
    {...own}
  />
);
const withReadings = (...readings: Reading[]) =>
  summary(labsDone, { sorted: sortReadings(readings) });

const names = ['Patient', 'Needs a look', 'Latest vitals', 'Problems', 'Recent results', 'Social'];

/** Draws it, and waits for the code that comes after the first screen. */
async function draw(...drawn: Parameters<typeof renderInPane>) {
  const result = renderInPane(...drawn);
  await expect.poll(() => result.container.querySelectorAll('[aria-busy]').length).toBe(0);
  return result;
}
const textOf = (name: string | RegExp) => screen.getByRole('region', { name }).textContent;
const tile = () =>
  within(screen.getByRole('region', { name: 'Latest vitals' })).getByRole('listitem').textContent;
const flag = (code: string) => [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
    ],
  },
];

describe('the Summary', () => {
  it('begins with the patient and has its sections, in order', async () => {
    await draw(summary());
    const regions = screen
      .getAllByRole('heading', { level: 2 })
      .map((heading) => heading.textContent);
    expect(regions).toEqual(names);
  });

  it('keeps its other sections when one failed (one failed section never hides another)', async () => {
    await draw(summary({ ...labsDone, state: 'failed', problem: { kind: 'timeout' } }));
    const results = screen.getByRole('region', { name: 'Recent results' });
    expect(results.dataset['state']).toBe('problem');
    expect(results.textContent).not.toMatch(/none|no laboratory/iu);
    expect(screen.getByRole('region', { name: 'Problems' }).dataset['state']).toBe('content');
  });

  it('says "none recorded" only where the search came back with none', async () => {
    await draw(summary());
    expect(textOf('Social')).toContain('No social history recorded');
  });

  it('has no axe violation at 320, 400, 800 and 1400 px, in English and Spanish', async () => {
    for (const [width, language] of [
      [320, 'es'],
      [400, 'en'],
      [800, 'es'],
      [1400, 'en'],
    ] as const) {
      const { container, unmount } = await draw(summary(), { width, language });
      expect(await axeViolations(container)).toEqual([]);
      unmount();
    }
  });
});

describe('the patient of the Summary', () => {
  const section = () => screen.getByRole('region', { name: 'Patient' });

  it('opens the Summary in full where no banner names the patient (D 1)', async () => {
    await draw(summary());
    expect(within(section()).getByText('Elena Marsh').checkVisibility()).toBe(true);
    expect(within(section()).getByText('Interpreter needed').checkVisibility()).toBe(true);
    expect(within(section()).getByText('Race').checkVisibility()).toBe(false);
  });

  it('is folded under a banner, and all of it is one press away', async () => {
    const { container } = await draw(summary(labsDone, { hasBanner: true }), { width: 400 });
    expect(within(section()).getByText('Elena Marsh').checkVisibility()).toBe(false);
    expect(section().getBoundingClientRect().height).toBeLessThan(110);
    await userEvent.click(within(section()).getByText(/^Language, interpreter, contact/u));
    for (const told of ['Elena Marsh', 'Interpreter needed', 'Race', 'Record in active use'])
      expect(within(section()).getByText(told).checkVisibility()).toBe(true);
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('Latest vitals', () => {
  it('shows the newest blood pressure as a pair with its own time, the one before and the change', async () => {
    await draw(summary());
    expect(tile()).toContain('128/76 mmHg01-Mar-2026 10:00');
    expect(tile()).toContain('Before 140/90 mmHg 01-Mar-2025 10:00');
    await expect.poll(tile).toContain('systolic: down 12 mmHg');
  });

  it('parts what a half changed by from its name, not from its percentage', async () => {
    const { container } = await draw(summary(), { width: 400 });
    await expect.poll(() => container.textContent).toContain('down');
    const change = screen.getByText(/^down 12 mmHg/u);
    expect(change.textContent).toBe('down 12 mmHg (−9\u00a0%), ');
    expect(getComputedStyle(change).display).toBe('inline-block');
  });

  it('says of the value before what its flags and status are', async () => {
    const before = pressureOf('2025-03-01T10:00:00-05:00', 140, 90);
    await draw(
      withReadings(pressureOf('2026-03-01T10:00:00-05:00', 128, 76), {
        ...before,
        status: 'preliminary',
      }),
    );
    expect(tile()).toMatch(/140\/90 mmHg\s*Preliminary/u);
  });

  it('says in years how old a value is, beside its date', async () => {
    await draw(withReadings(pressureOf('2016-03-01T10:00:00-05:00', 128, 76)));
    expect(tile()).toMatch(/01-Mar-2016 10:00 \d+ years ago/u);
  });

  it('where the latest has no value, says why in small and what the last value was', async () => {
    const absent = pressureOf('2026-03-02T10:00:00-05:00', 1, 1);
    const without = { ...absent, components: [] };
    await draw(withReadings(without, pressureOf('2026-03-01T10:00:00-05:00', 128, 76)));
    expect(tile()).toContain('Last value 128/76 mmHg 01-Mar-2026 10:00');
    const said = screen.getByText(/no value sent/iu);
    expect(Number.parseFloat(getComputedStyle(said).fontSize)).toBeLessThan(16);
    expect(getComputedStyle(said).fontWeight).toBe('400');
  });

  it('shows vital signs of local codes where no other came: none is not the same', async () => {
    const local = labOf('Puls', '2026-03-01', 72, {
      category: [{ coding: [{ code: 'vital-signs' }] }],
      valueQuantity: { value: 72, unit: '/min' },
    });
    await draw(withReadings(local));
    expect(tile()).toContain('72 /min');
  });

  it('does not call a value the latest before every one has come (display rule 18)', async () => {
    const reading = account({ resource: 'Observation', category: 'vital-signs' }, 'reading');
    await draw(summary(labsDone, {}, reading));
    expect(screen.getByRole('region', { name: 'Latest vitals received' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Latest vitals' })).toBeNull();
  });

  it('opens the detail of what is pressed', async () => {
    const opened: DetailOf[] = [];
    await draw(<DetailContext value={(of) => opened.push(of)}>{summary()}</DetailContext>);
    await userEvent.click(screen.getByText('128/'));
    expect(opened).toMatchObject([{ kind: 'entry', others: { length: 2 } }]);
  });
});

describe('digits as sent (D 14)', () => {
  const long = labOf('Long', '2026-03-02', 18.815767987812347);
  const pressure = pressureOf('2026-03-01T10:00:00-05:00', 119.70235525175386, 76.8027756269156);
  const earlier = pressureOf('2025-03-01T10:00:00-05:00', 106.77183807566011, 87.29802830533508);

  it.each([320, 400, 800, 1400])('stand whole and on one line at %s px', async (width) => {
    const { container } = await draw(withReadings(long, pressure, earlier), { width });
    const numbers = [...container.querySelectorAll<HTMLElement>('[data-value]')];
    expect(numbers.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['119.70235525175386/', '76.8027756269156', '18.815767987812347']),
    );
    for (const number of numbers) {
      expect(number.getClientRects(), number.textContent).toHaveLength(1);
      const { left, right } = number.getBoundingClientRect();
      const room = number.closest('li, td')?.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(room?.left ?? Infinity);
      expect(right, number.textContent).toBeLessThanOrEqual((room?.right ?? 0) + 0.5);
    }
    for (const region of container.querySelectorAll('section'))
      expect(region.scrollWidth).toBeLessThanOrEqual(region.clientWidth);
  });

  it('and no value, unit, mark or date is below 12 px', async () => {
    const { container } = await draw(
      withReadings(
        long,
        pressure,
        earlier,
        labOf('Glucose', '2026-03-02', 9, { interpretation: flag('H') }),
        labOf('Glucose', '2026-03-01', 8),
      ),
    );
    await expect.poll(() => container.textContent).toContain('down');
    for (const element of container.querySelectorAll(
      '[class*=looks] *, [class*=vitals] *, [class*=results] *',
    )) {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (hasText)
        expect(
          Number.parseFloat(getComputedStyle(element).fontSize),
          element.textContent,
        ).toBeGreaterThanOrEqual(12);
    }
  });
});

describe('Needs a look', () => {
  it('has what was flagged in the 30 days up to the newest result, and says which days', async () => {
    await draw(
      withReadings(
        labOf('Sodium', '2026-03-02', 128, { interpretation: flag('L') }),
        labOf('Potassium', '2026-03-01', 6.8, { interpretation: flag('HH') }),
        labOf('Calcium', '2026-03-02', 2.3),
        labOf('Iron', '2025-12-01', 3, { interpretation: flag('L') }),
      ),
    );
    const text = textOf('Needs a look');
    expect(text).toContain('from 31-Jan-2026 to 02-Mar-2026');
    expect(text).toMatch(/Potassium.*6\.8 mmol\/L.*Sodium.*128 mmol\/L/u);
    expect(text).not.toContain('Calcium');
    expect(text).toContain('1 test with a flagged latest result that is older');
  });

  it('shows the critical one although a later one is only high, and the latest with it', async () => {
    await draw(
      withReadings(
        labOf('Potassium', '2026-03-01', 6.8, { interpretation: flag('HH') }),
        labOf('Potassium', '2026-03-02', 5.4, { interpretation: flag('H') }),
      ),
    );
    const text = textOf('Needs a look');
    expect(text).toMatch(/6\.8 mmol\/L.*Latest: 5\.4 mmol\/L/u);
    expect(text).toContain('2 such results in this time');
  });

  it('names the panel that a result is a part of: protein of urine is not that of blood', async () => {
    const loinc = (code: string, text: string) => ({
      coding: [{ system: 'http://loinc.org', code }],
      text,
    });
    const urinalysis = labOf('Urinalysis', '2026-03-02', 1, {
      valueQuantity: undefined,
      component: [
        {
          code: loinc('5804-0', 'Protein'),
          valueQuantity: { value: 300, unit: 'mg/dL' },
          interpretation: flag('HH'),
        },
        { code: { text: 'Casts' }, valueString: 'seen', interpretation: flag('A') },
      ],
    });
    await draw(
      withReadings(
        urinalysis,
        labOf('Sodium', '2026-03-02', 128, { id: 'na', interpretation: flag('L') }),
        labOf('Electrolytes', '2026-03-02', 1, {
          valueQuantity: undefined,
          hasMember: [{ reference: 'Observation/na' }],
        }),
        labOf('Iron', '2026-03-02', 3, { interpretation: flag('L') }),
      ),
    );
    for (const section of ['Needs a look', 'Recent results']) {
      const text = textOf(section);
      expect(text).toMatch(/Protein\s*Urinalysis/u);
      expect(text).toMatch(/Sodium\s*Electrolytes/u);
      // Its row says so already.
      expect(text).toContain('Urinalysis: Casts');
      expect(text).not.toMatch(/Casts\s*Urinalysis/u);
      expect(text).not.toMatch(/Iron\s*(Urinalysis|Electrolytes)/u);
    }
    const region = within(screen.getByRole('region', { name: 'Needs a look' }));
    const described = region.getByRole('button', { name: /^300\s?mg\/dL/u });
    expect(described).toHaveAccessibleDescription('Protein Urinalysis');
  });

  it('has what was corrected, with the word', async () => {
    await draw(withReadings(labOf('Iron', '2026-03-01', 9, { status: 'corrected' })));
    expect(textOf('Needs a look')).toMatch(/Iron.*9 mmol\/L.*Corrected/u);
  });

  it('never says that nothing is flagged while more is to come or something is missing', async () => {
    const labs = account({ resource: 'Observation', category: 'laboratory' }, 'reading');
    const { unmount } = await draw(summary(labs));
    expect(textOf('Needs a look')).toContain('Still loading');
    expect(textOf('Needs a look')).not.toContain('Nothing flagged');
    unmount();
    await draw(summary({ ...labsDone, state: 'failed', problem: { kind: 'timeout' } }));
    const text = textOf('Needs a look');
    const caveat =
      'Flagged results may be missing here, for not everything was received: Laboratory results not loaded.';
    expect(text).toContain(caveat);
    expect(text.indexOf(caveat)).toBeLessThan(text.indexOf('Nothing flagged or corrected'));
  });

  it('says what it cannot know of, as large as what it knows, before it', async () => {
    const refused = account({ resource: 'Observation', category: 'laboratory' }, 'not-granted');
    await draw(summary(refused, { sorted: sortReadings([pressureOf('2026-03-01', 120, 80)]) }));
    const region = screen.getByRole('region', { name: 'Needs a look' });
    const caveat = within(region).getByText(/Laboratory results not permitted/u);
    const none = within(region).getByText(/^Nothing flagged or corrected/u);
    expect(caveat.compareDocumentPosition(none)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(getComputedStyle(caveat).fontSize).toBe(getComputedStyle(none).fontSize);
  });

  it('says of how many results nobody said whether they are as they should be', async () => {
    const textual = { referenceRange: [{ text: '15 - 150' }] };
    const readings = [
      labOf('Ferritin', '2026-03-02', 9, textual),
      labOf('Iron', '2026-03-02', 9, { interpretation: flag('N') }),
      labOf('Zinc', '2025-03-02', 9, textual),
      pressureOf('2026-03-01', 120, 80),
    ];
    const { unmount } = await draw(withReadings(...readings));
    expect(textOf('Needs a look')).toContain(
      '1 of 2 laboratory results in this time came without a flag and could not be compared with a range: see Results.',
    );
    unmount();
    await draw(withReadings(...readings.slice(1)));
    expect(textOf('Needs a look')).not.toContain('without a flag');
  });

  it('does not let a wrong date in the future leave out what is true', async () => {
    await draw(
      withReadings(
        labOf('Potassium', '2026-03-01', 6.8, { interpretation: flag('HH') }),
        labOf('Sodium', '2199-03-01', 140),
      ),
    );
    expect(textOf('Needs a look')).toContain('6.8 mmol/L');
  });

  it('shows three in a narrow pane, says how many more, and shows them on request', async () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      labOf(`Test ${index}`, '2026-03-01', index, { interpretation: flag('H') }),
    );
    await draw(withReadings(...many), { width: 400 });
    const region = within(screen.getByRole('region', { name: 'Needs a look' }));
    expect(region.getAllByRole('listitem')).toHaveLength(3);
    expect(textOf('Needs a look')).toContain('2 more tests in this time');
    await userEvent.click(region.getByRole('button', { name: 'Show more' }));
    expect(region.getAllByRole('listitem')).toHaveLength(5);
  });
});

describe('Recent results', () => {
  const rows = () =>
    screen
      .getAllByRole('rowheader')
      .map((header) => header.textContent?.replace(/\d.*/u, '').trim());

  it('are by day, and of one day the flagged first', async () => {
    await draw(
      withReadings(
        labOf('Sodium', '2026-03-02T12:00:00Z', 140),
        labOf('Calcium', '2026-03-01T12:00:00Z', 2, { interpretation: flag('L') }),
        labOf('Glucose', '2026-03-02T11:00:00Z', 9, { interpretation: flag('H') }),
      ),
    );
    expect(rows()).toEqual(['Glucose', 'Sodium', 'Calcium']);
  });

  it('say how many more there are, and how many of them are flagged', async () => {
    const tests = Array.from({ length: 16 }, (_, index) => labOf(`T${index}`, '2026-03-02', 1));
    await draw(
      withReadings(...tests, labOf('Old', '2020-03-01', 9, { interpretation: flag('H') })),
    );
    expect(textOf('Recent results')).toContain('3 more tests in Results, 1 of them flagged');
  });

  it('have the panel, the value before, the change, and a course only from three numbers on', async () => {
    const panel = labOf('Electrolytes', '2026-03-03', 1, {
      id: 'panel',
      hasMember: [{ reference: 'Observation/k3' }],
    });
    const { valueQuantity: _, ...withoutValue } = { valueQuantity: undefined };
    await draw(
      withReadings(
        { ...panel, value: { kind: 'none' }, ...withoutValue },
        labOf('Potassium', '2026-03-03', 4.4, { id: 'k3' }),
        labOf('Potassium', '2026-03-02', 4.1),
        labOf('Potassium', '2026-03-01', 4),
        labOf('Sodium', '2026-03-03', 140),
        labOf('Sodium', '2026-03-02', 139),
      ),
    );
    const row = (name: RegExp) => screen.getByRole('row', { name });
    expect(row(/^Potassium/u).textContent).toMatch(
      /Potassium.*Electrolytes.*4\.4 mmol\/L.*Before 4\.1 mmol\/L.*up 0\.3 mmol\/L \(\+7\u00a0%\)/u,
    );
    expect(row(/^Potassium/u).querySelectorAll('svg[aria-hidden=true]')).toHaveLength(1);
    expect(row(/^Sodium/u).querySelectorAll('svg')).toHaveLength(0);
  });

  it.each<[string, Parameters<typeof account>[1], Parameters<typeof account>[2]]>([
    ['broke off', 'incomplete', { problem: { kind: 'timeout' } }],
    [
      'was not read again',
      'complete',
      { again: { state: 'failed', at: 1, problem: { kind: 'timeout' } } },
    ],
    ['may be read in part', 'complete', { notices: [{ kind: 'maybe-incomplete', code: 'scope' }] }],
    ['held what nobody could read', 'complete', { malformed: 1 }],
  ])('say once that newer ones may exist where the search %s', async (_how, state, rest) => {
    await draw(summary(account({ resource: 'Observation', category: 'laboratory' }, state, rest)));
    const results = screen.getByRole('region', { name: 'Recent results received' });
    expect(results.textContent.match(/\b(?:newer|newest)\b/giu)).toHaveLength(1);
    expect(within(results).getByRole('columnheader', { name: 'Latest received' })).toBeTruthy();
  });
});

describe('Problems of the Summary', () => {
  const category = [{ coding: [{ code: 'encounter-diagnosis' }] }];

  it('offer the results related to each, in a line with its dates', async () => {
    const opened: string[] = [];
    await draw(summary(labsDone, { onFocus: ({ id }) => opened.push(id ?? '') }), { width: 400 });
    const button = screen.getByRole('button', { name: 'Related results: Asthma' });
    // No toggle: what it opens stands in another view.
    expect(button.hasAttribute('aria-pressed')).toBe(false);
    await userEvent.click(button);
    expect(opened).toEqual(['Asthma']);
    const line = button.closest('li')?.getBoundingClientRect();
    expect(line?.height).toBeLessThan(60);
  });

  it('say so where none is active, and show what encounters diagnosed instead', async () => {
    const problems = [
      problemOf('Otitis media', 'resolved', 'confirmed'),
      problemOf('Bronchitis', 'active', 'confirmed', { category }),
    ];
    await draw(summary(labsDone, { problems }));
    const section = textOf('Problems');
    expect(section).toContain('No active problem on the problem list received.');
    expect(section).toContain('Encounter diagnoses: active 1');
    expect(section).toContain('Bronchitis');
    expect(section).toContain('1 more in Problems');
  });

  it('leave the diagnoses of encounters to their tab where the problem list has an active one', async () => {
    const problems = [
      problemOf('Asthma', 'active', 'confirmed'),
      problemOf('Bronchitis', 'active', 'confirmed', { category }),
    ];
    await draw(summary(labsDone, { problems }));
    expect(textOf('Problems')).not.toContain('Bronchitis');
    expect(textOf('Problems')).not.toContain('No active problem');
  });
});
