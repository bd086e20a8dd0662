import type { Plugin } from 'vite';

/** The CommonJS that TypeScript wrote for fhirclient 2.6.3, and the module it was written from. */
const STEPS: readonly (readonly [pattern: RegExp, module: string])[] = [
  [/^"use strict";$/gm, ''],
  [/^Object\.defineProperty\(exports, "__esModule", \{\s*value: true\s*\}\);$/gm, ''],
  [/^exports\.\w+ = (?:exports\.\w+ = )*void 0;$/gm, ''],
  [
    /^const \{\s*fetch\s*\} = typeof FHIRCLIENT_PURE .*;$/gm,
    'import { fetch } from "cross-fetch";',
  ],
  // A browser without web crypto is refused by browser-check.js.
  [/^const crypto = .*require\("isomorphic-webcrypto"\)\.default;$/gm, ''],
  [/^const debug = require\("debug"\);$/gm, 'import { debug } from "debug";'],
  [/^const (\w+) = require\(("[^"]+")\);$/gm, 'import * as $1 from $2;'],
  [/^Object\.defineProperty\(exports, "KEY", \{[^}]*\}\s*\}\);$/gm, ''],
  [/^exports\.default = (\w+);$/gm, 'export default $1;'],
  [/^exports\.(\w+) = \1;$/gm, 'export { $1 };'],
  [/^exports\.debug = _debug;$/gm, 'export { _debug as debug };'],
  [/^exports\.(\w+) = /gm, 'export const $1 = '],
];

/**
 * fhirclient comes as CommonJS, of which a bundler can leave nothing out. Read as the modules it was
 * written as, what a launch does not call stays out of the build: a third of its bytes is left.
 * Not a line of it is changed. Throws where a version has a form that is not known here.
 */
export function asModules(code: string, file: string): string {
  let module = code;
  for (const [pattern, text] of STEPS) module = module.replace(pattern, text);
  if (/\b(?:require\(|exports\b)/.test(module.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '')))
    throw new Error(`${file} is not of the form that fhirclient-modules.ts knows`);
  return module;
}

export function fhirclientModules(): Plugin {
  return {
    name: 'fhirclient-modules',
    transform: {
      filter: { id: /\/node_modules\/fhirclient\/lib\/.*\.js(?:\?|$)/ },
      handler: (code, id) => ({ code: asModules(code, id), map: null }),
    },
  };
}
