import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { focusSources } from '../src/clinical/focus/focus-sources.ts';
import { expectAllRead, indexUrl, launch, openView } from './verbs.ts';

type ScriptUrls = { createScriptURL(url: string): unknown };

declare global {
  interface Window {
    violations: string[];
    trustedTypes: { createPolicy(name: string, policy: ScriptUrls): ScriptUrls };
    ran: boolean;
  }
}

function noteViolations(): void {
  window.violations = [];
  addEventListener('securitypolicyviolation', (event) =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
}

test('the app works under its own content security policy without a violation (row 119)', async ({
  page,
}) => {
  await page.addInitScript(noteViolations);
  const response = await page.goto(indexUrl());
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
  await launch(page, { patient: 'elena-marsh', style: 'default' });
  await expectAllRead(page);
  for (const name of ['Problems', 'Vitals', 'Results', 'History & assessments'])
    await openView(page, name);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});

test('an injected inline script and an injected handler do not run', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.ran = true';
    } catch {
      // Trusted Types refuse it even earlier.
    }
    document.body.append(script);
    const image = document.createElement('img');
    try {
      image.setAttribute('onerror', 'window.ran = true');
    } catch {
      // As above.
    }
    image.src = 'data:,x';
    document.body.append(image);
  });
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('answers over 1 MB are read whole by one worker, which the policy allows (D 13)', async ({
  page,
}) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.addInitScript(noteViolations);
  await launch(page, {
    patient: 'ingrid-solberg',
    pageSize: 1000,
    faults: ['count-ignored'],
    faultsOn: 'laboratory',
  });
  await expectAllRead(page);
  expect(workers).toEqual([expect.stringMatching(/\/assets\/page-worker-[\w-]+\.js$/)]);
  await page.getByRole('button', { name: 'Data notes' }).click();
  await expect(page.getByRole('dialog', { name: 'Data notes' })).toContainText(/4\W?376/);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});

test('the policy lets no other worker begin, and no other address be given out', async ({
  page,
}) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await launch(page, {
    patient: 'ingrid-solberg',
    pageSize: 1000,
    faults: ['count-ignored'],
    faultsOn: 'laboratory',
  });
  await expectAllRead(page);
  const allowed = await page.evaluate(() => {
    const any: ScriptUrls = { createScriptURL: (url) => url };
    const blob = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    const attempts = {
      'an address of this origin': () => new Worker('/assets/x.js'),
      'a blob': () => new Worker(blob),
      'another policy': () => window.trustedTypes.createPolicy('other', any),
      'the default policy': () => window.trustedTypes.createPolicy('default', any),
      'the same policy again': () => window.trustedTypes.createPolicy('page-worker', any),
    };
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [name];
      } catch {
        return [];
      }
    });
  });
  expect(allowed).toEqual([]);
  expect(workers).toHaveLength(1);
});

test('hostile text in a chart stays text', async ({ page }) => {
  await launch(page, { patient: 'hostile-text', banner: true });
  await expectAllRead(page);
  for (const name of ['Problems', 'Vitals', 'Results', 'History & assessments', 'Summary']) {
    await openView(page, name);
    expect(await page.locator('img, script:not([src]), iframe, object').count()).toBe(0);
  }
});

test('the build holds no sandbox, no secret and no address of anybody', () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const addresses = new Set<string>();
  for (const entry of files) {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    if (entry.name === 'ehrs.json') continue;
    for (const [address] of text.matchAll(/https?:\/\/[\w.-]+[^\s"'`)\\]*/g))
      addresses.add(address);
    // The worker has no means to ask a server, and nothing of the session.
    if (entry.name.startsWith('page-worker'))
      expect(text).not.toMatch(/fetch|XMLHttpRequest|Bearer|token/i);
    expect(text).not.toMatch(/sandbox ehr|4020|client_?secret\s*[:=]\s*["'`]\w/i);
  }
  // Names that are not fetched: XML namespaces, code systems and profiles of FHIR, links in notices
  // that libraries carry.
  const names =
    /^https?:\/\/(www\.w3\.org|fhir\.org|docs\.smarthealthit\.org|hl7\.org|terminology\.hl7\.org|loinc\.org|snomed\.info|unitsofmeasure\.org|fhir-registry\.smarthealthit\.org|open\.epic\.com|www\.ama-assn\.org\/go\/cpt|www\.nlm\.nih\.gov\/research\/umls\/rxnorm|fhir\.de|fhir\.nhs\.uk|fhir\.hl7\.org\.uk|ns\.electronichealth\.net\.au|standards\.digital\.health\.nz|react\.dev|developer\.mozilla\.org)\b/;
  // The sources of the problem focus are named, and never asked.
  const sources: ReadonlySet<string> = new Set(Object.values(focusSources).map(({ at }) => at));
  const others = [...addresses].filter((one) => !names.test(one) && !sources.has(one));
  expect(others).toEqual([]);
});
