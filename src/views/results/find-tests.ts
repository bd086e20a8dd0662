import { knownTest } from '../../clinical/lab-tests.ts';
import type { Series } from '../../clinical/series.ts';

/** What a test can be found by, prepared once: it is asked with every keystroke. */
export type Findable = {
  readonly text: string;
  /** The heading it stands below: for whole words, or "k" would find all of "kidney". */
  readonly group: string;
  readonly aliases: readonly string[];
};

/** By the name of its row and every name and code that was sent, its panel, and what else it is called. */
export function findableOf(series: Series, name: string, group: string): Findable {
  const { code, loinc, parentCode } = series.identity;
  const texts = [
    name,
    code.text,
    loinc,
    parentCode?.name,
    ...code.codings.flatMap((coding) => [coding.display, coding.code]),
  ];
  return {
    text: ` ${plain(texts.filter((one) => one !== undefined).join(' '))}`,
    group: ` ${plain(group)}`,
    aliases: knownTest(loinc)?.aliases ?? [],
  };
}

/** Words as typed, for `matches`; none finds everything. */
export function queryOf(find: string): readonly string[] {
  const text = plain(find);
  return text === '' ? [] : text.split(' ');
}

/**
 * Every word must occur. A word of one or two letters only where a word begins: "k" is potassium and
 * what begins with it, not every name that has a k. All words together may be an alias ("anion gap").
 */
export function matches({ text, group, aliases }: Findable, query: readonly string[]): boolean {
  const all = query.join(' ');
  if (query.length > 1 && aliases.some((alias) => alias.startsWith(all))) return true;
  return query.every((word) => {
    if (word.length <= 2) return aliases.includes(word) || beginsIn(text, word);
    return (
      text.includes(word) || group.includes(word) || aliases.some((alias) => alias.startsWith(word))
    );
  });
}

/** After anything that is no letter and no digit. */
function beginsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\d]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Without accents and capitals, one space between words. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
