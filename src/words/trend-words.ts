import { englishTrendWords, type TrendWords } from './trend-words-en.ts';
import type { Language } from './words.ts';

let spanish: Promise<TrendWords> | undefined;

/** What a trend says, in a language: English comes with it, another is loaded, English if it fails. */
export function trendWordsOf(language: Language): TrendWords | Promise<TrendWords> {
  if (language === 'en') return englishTrendWords;
  spanish ??= loadSpanish();
  return spanish;
}

async function loadSpanish(): Promise<TrendWords> {
  try {
    const { spanishTrendWords } = await import('./trend-words-es.ts');
    return spanishTrendWords;
  } catch {
    return englishTrendWords;
  }
}
