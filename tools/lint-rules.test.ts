import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';

let planted = '';
afterEach(() => rmSync(planted, { force: true }));

/** Lints one line as if it stood in a room; returns the messages of the import rule. */
function lint(room: string, line: string): string {
  planted = `${room}/planted-by-a-test.ts`;
  writeFileSync(planted, `${line}\nexport const used = x;\n`);
  const { stdout } = spawnSync('node_modules/.bin/oxlint', ['--format', 'unix', planted], {
    encoding: 'utf8',
  });
  return stdout.includes('no-restricted-imports') ? 'refused' : 'allowed';
}

describe('who may import whom', () => {
  it.each([
    ['src/views', `import { x } from '../session/session.ts';`],
    ['src/views', `import { x } from '../session/open-session.ts';`],
    ['src/views', `import { x } from '../app/mount.tsx';`],
    ['src/views', `import x from 'fhirclient';`],
    ['src/views', `import x from 'fhirclient/lib/adapters/BrowserAdapter';`],
    ['src/views', `import type { Patient as x } from 'fhir/r4';`],
    ['src/views', `import { useQuery as x } from '@tanstack/react-query';`],
    ['src/views/summary', `import { x } from '../../session/session.ts';`],
    ['src/clinical', `import { x } from '../fhir/search.ts';`],
    ['src/clinical', `import { x } from '../words/words.ts';`],
    ['src/clinical', `import { useState as x } from 'react';`],
    ['src/words', `import { x } from '../views/keyed.ts';`],
    ['src/words', `import { x } from '../fhir/account.ts';`],
    ['src/ui', `import { x } from '../clinical/reading.ts';`],
    ['src/ui', `import { x } from '../words/words.ts';`],
    ['src/session', `import { x } from '../fhir/search.ts';`],
    ['src/session', `import { useQuery as x } from '@tanstack/react-query';`],
    ['src/fhir', `import { x } from '../views/keyed.ts';`],
    ['src/fhir', `import x from 'fhirclient';`],
    ['src/app', `import { x } from '../../sandbox/options.ts';`],
    ['sandbox', `import { x } from '../src/session/random.ts';`],
    ['sandbox/fhir', `import { x } from '../../src/fhir/bundle.ts';`],
  ])('%s may not: %s', (room, line) => {
    expect(lint(room, line)).toBe('refused');
  });

  it.each([
    ['src/views', `import { useSession as x } from '../session/use-session.ts';`],
    ['src/views/summary', `import { useSession as x } from '../../session/use-session.ts';`],
    ['src/views', `import { useObservations as x } from '../fhir/observations.ts';`],
    ['src/fhir', `import { useOpenSession as x } from '../session/use-session.ts';`],
    ['src/clinical', `import type { Patient as x } from 'fhir/r4';`],
    ['src/words', `import type { Reading as x } from '../clinical/reading.ts';`],
  ])('%s may: %s', (room, line) => {
    expect(lint(room, line)).toBe('allowed');
  });
});
