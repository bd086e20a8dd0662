import { english } from './english.ts';
import type { SessionWords } from './session-words.ts';
import { englishSessionWords } from './session-words-en.ts';
import { englishSummaryWords, type SummaryWords } from './summary-words-en.ts';
import type { ViewWords } from './view-words.ts';
import { englishViewWords } from './view-words-en.ts';
import { wordsOf, type Language, type Words } from './words.ts';

/** Everything a chart says, in one language. */
export type Wording = {
  readonly language: Language;
  readonly words: Words;
  /** Texts of the views themselves. */
  readonly view: ViewWords;
  readonly session: SessionWords;
  /** Texts of the Summary. */
  readonly summary: SummaryWords;
};

export const englishWording: Wording = {
  language: 'en',
  words: wordsOf('en', english),
  view: englishViewWords,
  session: englishSessionWords,
  summary: englishSummaryWords,
};

/** English is always there; another language is loaded when it is wanted, and English if it fails. */
export async function loadWording(language: Language): Promise<Wording> {
  if (language === 'en') return englishWording;
  try {
    const { spanishWording } = await import('./wording-es.ts');
    return spanishWording;
  } catch {
    return englishWording;
  }
}
