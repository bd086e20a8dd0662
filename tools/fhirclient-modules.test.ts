import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asModules } from './fhirclient-modules.ts';

const lib = new URL('../node_modules/fhirclient/lib/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, lib), 'utf8');
const linesOf = (code: string): readonly string[] => code.split('\n').map((line) => line.trim());

describe('fhirclient as modules', () => {
  it.each(['smart.js', 'lib.js', 'settings.js', 'HttpError.js', 'security/browser.js'])(
    'keeps every line of %s that is not about how modules hang together',
    (file) => {
      const code = read(file);
      const module = asModules(code, file);
      const kept = new Set(linesOf(module));
      const gone = linesOf(code).filter((line) => !kept.has(line));
      expect(module).toMatch(/^(?:export|import) /m);
      for (const line of gone)
        expect(line).toMatch(
          /^"use strict"|exports|require\(|^value: true$|^fetch$|^\} = typeof|^get: function|^enumerable|^return settings_1|^const \{$|^\}\);$/,
        );
    },
  );

  it('refuses a form that it does not know, rather than build half a client', () => {
    expect(() => asModules('if (x) module.exports = require("y");', 'new.js')).toThrow('new.js');
  });
});
