import type { englishViewWords } from './view-words-en.ts';

/** What the views themselves say: headings, buttons, sentences about what was read. */
export type ViewWords = typeof englishViewWords;
