/**
 * `npm run contact-sheet`: pictures of the app in at most 120 situations, in which any two of a
 * person, a situation, a place, a width and a theme meet at least once, and one page that shows them
 * all. To be looked at by a person; nothing is compared.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import type { LaunchOptions } from '../sandbox/options.ts';
import { chartPath } from '../sandbox/sandbox.ts';
import { pairwiseCases } from './pairwise.ts';
import { withApp, type RunningApp } from './with-app.ts';

const FOLDER = 'contact-sheet';
const MOST_PICTURES = 120;
/** A person and a place that never meet must not hold up the other pictures. */
const STEP_MS = 10_000;
/** With `fhir-slow`: some of it is there by then, and most is on its way. */
const ARRIVING_MS = 2500;
/** A detail or a trend: over the view, or beside it where there is room. */
const OVERLAY = 'dialog[open], aside';

const PEOPLE = [
  'elena-marsh',
  'noah-whitfield',
  'maria-santos',
  'baby-novak',
  'ingrid-solberg',
  'dana-whitlock',
  'george-tran',
  'harold-beckett',
  'viktor-adeyemi',
  'maximiliana-von-und-zu',
  'nour-al-hashimi',
  'hostile-text',
  'otis-grant',
] as const;

const SITUATIONS: Readonly<Record<string, LaunchOptions>> = {
  plain: {},
  banner: { banner: true },
  epic: { preset: 'epic' },
  oracle: { preset: 'oracle' },
  refused: { faults: ['fhir-403'], faultsOn: 'laboratory', banner: true },
  failed: { faults: ['fhir-500'], faultsOn: 'conditions' },
  arriving: { faults: ['fhir-slow'], count: { cap: 20 } },
  ended: { expiresIn: 2, refresh: 'none', banner: true },
};

const WIDTHS = [320, 400, 800, 1400] as const;
const THEMES: Readonly<
  Record<string, { readonly media: BrowserContextOptions; readonly style: LaunchOptions['style'] }>
> = {
  light: { media: { colorScheme: 'light' }, style: 'none' },
  dark: { media: { colorScheme: 'dark' }, style: 'none' },
  forced: { media: { colorScheme: 'dark', forcedColors: 'active' }, style: 'none' },
  ehr: { media: { colorScheme: 'light' }, style: 'default' },
};

/** Code that is loaded when it is needed, and what is worked out then, has come. */
async function settle(page: Page): Promise<void> {
  for (const text of ['Opening…', 'Finding related results'])
    await page.getByText(text).first().waitFor({ state: 'detached', timeout: STEP_MS });
}

async function openTab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('tab', { name }).click({ timeout: STEP_MS });
  await settle(page);
}

/**
 * Presses the first of these in the view that is open, and waits for what it opens. A chart that has
 * none of them, because nothing came or nothing could be read, is pictured as it is.
 */
async function open(page: Page, selector: string, opened: string): Promise<void> {
  const found = page.getByRole('tabpanel').locator(selector).first();
  if ((await found.count()) === 0) return;
  await found.click({ timeout: STEP_MS });
  await page.locator(opened).first().waitFor({ timeout: STEP_MS });
  await settle(page);
}

const PLACES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  summary: async () => undefined,
  problems: (page) => openTab(page, /^Problems/),
  vitals: (page) => openTab(page, /^Vitals/),
  results: (page) => openTab(page, /^Results/),
  history: (page) => openTab(page, /^History/),
  notes: async (page) => {
    await page.getByRole('button', { name: /^Data notes/ }).click({ timeout: STEP_MS });
    await page.getByRole('dialog').waitFor({ timeout: STEP_MS });
  },
  detail: async (page) => {
    await openTab(page, /^Results/);
    await open(page, 'td button', OVERLAY);
  },
  test: async (page) => {
    await openTab(page, /^Results/);
    await open(page, 'th[scope="row"] button', OVERLAY);
  },
  focus: async (page) => {
    await openTab(page, /^Problems/);
    await open(page, 'button:text-is("Related results")', 'button:text-is("Back to problems")');
  },
};

const factors = {
  person: PEOPLE,
  situation: Object.keys(SITUATIONS),
  place: Object.keys(PLACES),
  width: WIDTHS,
  theme: Object.keys(THEMES),
} as const;
type Picture = ReturnType<typeof pairwiseCases<typeof factors>>[number] & { readonly file: string };

function chosen(): Picture[] {
  const cases = pairwiseCases(factors);
  if (cases.length > MOST_PICTURES)
    throw new Error(`${cases.length} pictures are needed, over ${MOST_PICTURES}.`);
  return cases.map((one, n) => {
    const name = [one.place, one.person, one.situation, one.width, one.theme].join('-');
    return Object.assign(one, { file: `${String(n + 1).padStart(3, '0')}-${name}.png` });
  });
}

const optionsOf = ({ person, situation, theme }: Picture): LaunchOptions => ({
  patient: person,
  style: THEMES[theme]?.style ?? 'none',
  ...SITUATIONS[situation],
});

async function take(picture: Picture, { browser, sandbox, appOrigin }: RunningApp): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: picture.width, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'America/New_York',
    ...THEMES[picture.theme]?.media,
  });
  try {
    const page = await context.newPage();
    await page.goto(sandbox.launchUrl(`${appOrigin}/launch.html`, optionsOf(picture), 'window'));
    await page.getByRole('tablist', { name: 'Chart views' }).waitFor({ timeout: STEP_MS });
    if (picture.situation === 'arriving') await page.waitForTimeout(ARRIVING_MS);
    else
      await page
        .getByText(/loading/i)
        .first()
        .waitFor({ state: 'detached', timeout: STEP_MS });
    if (picture.situation === 'ended')
      await page.getByText('The session has ended').waitFor({ timeout: STEP_MS });
    await PLACES[picture.place]?.(page);
    await settle(page);
    await page.screenshot({ path: join(FOLDER, picture.file) });
  } finally {
    await context.close();
  }
}

/** Ids and words of ours only; nothing in them needs to be escaped. */
const figure = (picture: Picture, link: string): string =>
  `<figure><a href="${picture.file}"><img loading="lazy" src="${picture.file}" alt=""></a>` +
  `<figcaption>${picture.place}, ${picture.person}, ${picture.situation}, ${picture.width} px, ` +
  `${picture.theme} <a href="${link}">open</a></figcaption></figure>`;

/** The links work while `npm start` runs: the whole situation is in them. */
function pageOf(pictures: readonly Picture[]): string {
  const figures = pictures.map((picture) =>
    figure(picture, `http://localhost:4020${chartPath(optionsOf(picture))}`),
  );
  return [
    '<!doctype html><meta charset="utf-8"><title>Contact sheet</title>',
    '<style>body{font:13px sans-serif;display:flex;flex-wrap:wrap;gap:16px;align-items:start}',
    'figure{margin:0;max-width:420px}img{max-width:100%;border:1px solid #888}</style>',
    ...figures,
  ].join('\n');
}

async function takeAll(running: RunningApp): Promise<void> {
  const pictures = chosen();
  const only = process.argv[2];
  for (const picture of pictures) {
    if (only !== undefined && !picture.file.includes(only)) continue;
    await take(picture, running).catch((error: unknown) => {
      console.error(`${picture.file}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    });
  }
  await writeFile(join(FOLDER, 'index.html'), pageOf(pictures));
  console.log(`${pictures.length} pictures: ${FOLDER}/index.html`);
}

async function makeSheet(): Promise<void> {
  if (process.argv[2] === undefined) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await withApp(takeAll);
}

makeSheet().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
