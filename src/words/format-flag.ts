import type { ComputedFlag } from '../clinical/computed-flag.ts';
import type { Interpretation, InterpretationCode } from '../clinical/interpretation.ts';
import type { Catalogue } from './catalogue.ts';

/** A flag: the word for everyone; the glyph beside it is decoration and says nothing alone. */
export type FlagWords = {
  /** For a cell; '' for "normal", which a cell does not say. */
  readonly short: string;
  readonly long: string;
  readonly glyph: string;
};

const glyphs = new Map<InterpretationCode, string>([
  ['L', '↓'],
  ['H', '↑'],
  ['LU', '↓'],
  ['HU', '↑'],
  ['LL', '⇊'],
  ['HH', '⇈'],
  ['A', '◆'],
  ['AA', '‼'],
  ['U', '↗'],
  ['D', '↘'],
]);

export function flagFormats(words: Catalogue) {
  const flag = ({ code, text }: Interpretation): FlagWords => {
    if (code === undefined) {
      const said = words.flagNotRecognised(text ?? '');
      return { short: said, long: said, glyph: '' };
    }
    const long = words.interpretation[code];
    return { short: code === 'N' ? '' : long, long, glyph: glyphs.get(code) ?? '' };
  };

  const computedFlag = (of: ComputedFlag): FlagWords => {
    const long = of === 'below-range' ? words.calculatedLow : words.calculatedHigh;
    return { short: long, long, glyph: of === 'below-range' ? '↓' : '↑' };
  };

  return { flag, computedFlag };
}
