import { expect, test } from 'vitest';
import { listed, profiles, type Element, type Profile } from './us-core.testing.ts';

const intro = `# US Core: where each element is shown

Every mandatory and must-support element of the US Core profiles that this app reads (Patient,
Condition, Observation; versions 3.1.1 to 9.0, whichever has most), where Chartside shows it, and what
it says where the element is absent. "Absent" is never turned into a finding: no flag is not "normal",
no oxygen part is not "room air", no death is not "alive".

The tables are written from
[us-core.testing.ts](../src/views/detail/us-core.testing.ts), the list from which
[us-core.browser.test.tsx](../src/views/detail/us-core.browser.test.tsx) draws one resource of each
profile with every element and one with none, and looks for each value and each word in its place.
After a change: \`npx vitest run --project node src/views/detail/us-core-table.test.ts -u\`.

*Detail* is what opens from any result or problem; *Patient* is the section that opens the Summary.
"listed" means that the label stands in the sentence "Not sent by the EHR: …" of its part. An element
that is referred to without a name ("Practitioner/9") reads "Referred to, but its name was not sent".
`;

function placeText({ type }: Profile, { place }: Element): string {
  const whole = type === 'Patient' ? 'Patient' : 'Detail';
  switch (place.kind) {
    case 'fact':
      return `${whole}: ${place.label}`;
    case 'part':
      return `${whole}, part “${place.name}”`;
    case 'title':
      return `${whole}, its title`;
    case 'head':
      break;
  }
  return `${whole}, at the head`;
}

const absentText = ({ absent }: Element): string =>
  absent === listed || absent.startsWith('listed ') || absent.startsWith('nothing ')
    ? absent
    : /^(?:refused|said )/u.test(absent)
      ? absent
      : `“${absent}”`;

const rows = (profile: Profile): readonly string[] =>
  profile.elements.map(
    (element) =>
      `| \`${element.path}\` | ${placeText(profile, element)} | ${absentText(element)} |`,
  );

const table = (profile: Profile): string =>
  [
    `## ${profile.name}`,
    '',
    '| Element | Where it is shown | Where it is absent |',
    '|---|---|---|',
    ...rows(profile),
  ].join('\n');

test('docs/us-core.md says what the tests of US Core draw', async () => {
  const text = [intro, ...profiles.map((profile) => `${table(profile)}\n`)].join('\n');
  await expect(text).toMatchFileSnapshot('../../../docs/us-core.md');
});

test('no element stands twice in a profile', () => {
  for (const { name, elements } of profiles) {
    const paths = elements.map(({ path }) => path);
    expect(paths, name).toEqual([...new Set(paths)]);
  }
});
