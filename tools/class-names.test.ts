import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { shortClassNames } from './class-names.ts';

const src = fileURLToPath(new URL('../src/', import.meta.url));

it('gives every class of every style sheet a name of its own, and the same each time', () => {
  const nameOf = shortClassNames();
  const names = new Map<string, string>();
  for (const file of readdirSync(src, { encoding: 'utf8', recursive: true })) {
    if (!file.endsWith('.module.css')) continue;
    const classes = readFileSync(src + file, 'utf8').matchAll(/\.([A-Za-z][\w-]*)/g);
    for (const [, name = ''] of classes) names.set(`${file} ${name}`, nameOf(name, src + file));
  }
  expect(names.size).toBeGreaterThan(200);
  expect(new Set(names.values()).size).toBe(names.size);
  const again = shortClassNames();
  const [first = ''] = names.keys();
  const [file = '', name = ''] = first.split(' ');
  expect(again(name, src + file)).toBe(names.get(first));
  expect(() => nameOf('a', '/elsewhere/a.module.css')).toThrow('elsewhere');
});
