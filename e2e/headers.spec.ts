import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectAllRead, indexUrl, launch, openView } from './verbs.ts';

declare global {
  interface Window {
    violations: string[];
    ran: boolean;
  }
}

test('the app works under its own content security policy without a violation (row 119)', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
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
    expect(text).not.toMatch(/sandbox ehr|4020|client_?secret\s*[:=]\s*["'`]\w/i);
  }
  // Names that are not fetched: XML namespaces, code systems and profiles of FHIR, links in notices
  // that libraries carry.
  const names =
    /^https?:\/\/(www\.w3\.org|fhir\.org|docs\.smarthealthit\.org|hl7\.org|terminology\.hl7\.org|loinc\.org|snomed\.info|unitsofmeasure\.org|fhir-registry\.smarthealthit\.org|react\.dev|developer\.mozilla\.org)\b/;
  expect([...addresses].filter((address) => !names.test(address))).toEqual([]);
});
