import { cleanup, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { sortReadings } from '../../clinical/chart-place.ts';
import { entriesOf } from '../../clinical/entry.ts';
import { readPatient } from '../../clinical/patient.ts';
import { readCondition } from '../../clinical/problem.ts';
import { readObservation } from '../../clinical/reading.ts';
import { PatientDetails } from '../patient/patient-section.tsx';
import { patientOf, renderInPane } from '../testing.tsx';
import { Detail } from './detail.tsx';
import type { DetailOf } from './open-detail.ts';
import { listed, profiles, relatives, type Element, type Profile } from './us-core.testing.ts';

afterEach(async () => {
  cleanup();
  await page.viewport(414, 896);
});

/** The resource as the chart shows it, in full. */
function draw(profile: Profile, version: 'full' | 'bare'): HTMLElement {
  if (profile.type === 'Patient') {
    const { container } = renderInPane(<PatientDetails patient={readPatient(profile[version])} />);
    for (const more of container.querySelectorAll('details')) more.open = true;
    return container;
  }
  const nothing = () => undefined;
  const trail = { step: 0, open: nothing, openWithin: nothing, back: nothing, close: nothing };
  const related = relatives.map((one) => readObservation(one));
  const reading = profile.type === 'Observation' ? readObservation(profile[version]) : undefined;
  const problem = profile.type === 'Condition' ? readCondition(profile[version]) : undefined;
  const of: readonly DetailOf[] = [
    ...(reading === undefined
      ? []
      : [{ kind: 'entry' as const, entry: entriesOf(reading)[0], others: [] }]),
    ...(problem === undefined ? [] : [{ kind: 'problem' as const, problem }]),
  ];
  const readings = reading === undefined ? related : [reading, ...related];
  return renderInPane(
    <Detail
      detail={{ ...trail, trail: of }}
      sorted={sortReadings(readings)}
      problems={problem === undefined ? [] : [problem]}
      patient={patientOf()}
      encounterId="e1"
      accounts={[]}
    />,
  ).container;
}

/** The texts that stand in the place of an element. */
function textsAt(drawn: HTMLElement, { place }: Element): readonly string[] {
  const all = (selector: string): HTMLElement[] => [
    ...drawn.querySelectorAll<HTMLElement>(selector),
  ];
  if (place.kind === 'fact') {
    return all('dt')
      .filter(({ textContent }) => textContent === place.label)
      .map((label) => label.nextElementSibling?.textContent ?? '');
  }
  if (place.kind === 'part') {
    return within(drawn)
      .queryAllByRole('region', { name: place.name })
      .map(({ textContent }) => textContent);
  }
  const title = drawn.querySelector('h2')?.textContent;
  // Of the patient there are facts below the title; of a detail, parts.
  const [above = '', below = ''] =
    title === undefined
      ? drawn.textContent.split(all('dt')[0]?.textContent ?? '')
      : [title, drawn.textContent.split(title)[1]?.split(all('h3')[0]?.textContent ?? '')[0]];
  return [place.kind === 'title' ? above : below];
}

const notSent = /Not sent by the EHR: (.*)/u;

function saysAbsent(drawn: HTMLElement, element: Element): boolean {
  if (element.absent !== listed) return drawn.textContent.includes(element.absent);
  const { place } = element;
  const label = place.kind === 'fact' ? place.label : '';
  return [...drawn.querySelectorAll('p')].some(({ textContent }) =>
    notSent.exec(textContent)?.[1]?.split(' · ').includes(label),
  );
}

/** Absences that no resource alone can show: they are tested where they belong. */
const elsewhere = /^(?:nothing said|refused|said |listed where|No value sent, in the place)/u;
/** A bare resource keeps what makes it of its profile. */
const kept: ReadonlySet<string> = new Set([
  'code',
  'code.coding',
  'code.coding (both)',
  'category',
]);

describe('every must-support and mandatory element of US Core has its place (docs/us-core.md)', () => {
  for (const profile of profiles)
    it(profile.name, () => {
      const drawn = draw(profile, 'full');
      const lost = profile.elements.filter(
        (element) => !textsAt(drawn, element).some((text) => text.includes(element.shows)),
      );
      expect(lost.map(({ path, shows }) => `${path}: ${shows}`)).toEqual([]);
    });
});

describe('where an element is absent, that is said, and nothing else instead (display rule 12)', () => {
  for (const profile of profiles)
    it(profile.name, () => {
      const drawn = draw(profile, 'bare');
      const silent = profile.elements.filter(
        (element) =>
          !elsewhere.test(element.absent) &&
          !(profile.type === 'Observation' && kept.has(element.path)) &&
          !saysAbsent(drawn, element),
      );
      expect(silent.map(({ path, absent }) => `${path}: ${absent}`)).toEqual([]);
      const shown = profile.elements.filter(
        (element) =>
          !(profile.type === 'Observation' && kept.has(element.path)) &&
          element.path !== 'subject' &&
          element.place.kind === 'fact' &&
          textsAt(drawn, element).some((text) => text.includes(element.shows)),
      );
      expect(shown.map(({ path }) => path)).toEqual([]);
    });
});
