import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const src = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Short names for the classes of CSS modules in the build: letters for the file, a number for the
 * class. The usual names hold a hash, which no compression makes smaller and which stands in the
 * style sheet and in the script.
 */
export function shortClassNames(): (name: string, file: string) => string {
  const files = readdirSync(src, { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.module.css'))
    .toSorted();
  const classes = new Map<string, string[]>();
  return (name, file) => {
    const [path = file] = file.split('?');
    const index = files.indexOf(path.replace(src, ''));
    if (index === -1) throw new Error(`${file} is no style sheet of src`);
    const names = classes.get(path) ?? [];
    if (!names.includes(name)) classes.set(path, [...names, name]);
    const number = names.includes(name) ? names.indexOf(name) : names.length;
    return `${lettersOf(index)}${number}`;
  };
}

/** a … z, ba … zz: two letters are enough for all, and the first never needs an escape. */
const lettersOf = (index: number): string =>
  index < LETTERS.length
    ? LETTERS.charAt(index)
    : lettersOf(Math.floor(index / LETTERS.length)) + LETTERS.charAt(index % LETTERS.length);
