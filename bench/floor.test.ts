import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshPage, type Opened } from './browser.ts';
import { benchPeople, personOfSize } from './people.ts';
import { startServers, type Servers } from './servers.ts';

// Above the size of a page: the floor has to follow the links.
const SIZE = 1201;
let servers: Servers;
let opened: Opened;

beforeAll(async () => {
  servers = await startServers([SIZE]);
  opened = await freshPage({ latency: 0, cpu: 1 });
});
afterAll(async () => {
  await opened.close();
  await servers.close();
});

it('the floor launches by itself, and reads and shows the Patient, every Condition and every Observation (issue 8)', async () => {
  const { page } = opened;
  await page.goto(servers.launchLink('floor', SIZE));
  await page.locator('#state', { hasText: 'complete' }).waitFor();
  await servers.expectWhole('floor', SIZE, page);
  const person = servers.person(SIZE);
  expect(await page.locator('#patient').textContent()).toContain('Okafor');
  expect(await page.locator('#conditions li').count()).toBe(person.conditions.length);
  const items = await page.locator('#observations li').allTextContents();
  const due = person.observations.map(({ code, effectiveDateTime = '' }) => ({
    name: code.text ?? code.coding?.[0]?.display ?? '',
    when: effectiveDateTime,
  }));
  expect(items).toHaveLength(SIZE);
  // In whatever order the server sends them.
  const left = [...items];
  for (const { name, when } of due) {
    const at = left.findIndex((item) => item.startsWith(`${name} `) && item.endsWith(` ${when}`));
    const [found = 'no item'] = left.splice(at, at === -1 ? 0 : 1);
    expect(found.slice(name.length, -when.length)).toMatch(/\d/);
  }
  expect(left).toEqual([]);
  // What is painted last is painted: it has a place on the page.
  expect((await page.locator('#observations li').last().boundingBox())?.height).toBeGreaterThan(0);
});

it('a chart of any size has every kind of result in it', () => {
  const kinds = (size: number): number =>
    new Set(
      benchPeople([size]).flatMap(({ observations }) =>
        observations.map(({ category }) => category?.[0]?.coding?.[0]?.code),
      ),
    ).size;
  expect(kinds(500)).toBe(kinds(50_000));
  expect(benchPeople([500]).map(({ id }) => id)).toEqual([personOfSize(500)]);
});
