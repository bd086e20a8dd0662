import { countText, plural } from './view-words-tools.ts';

const test = plural('test', 'tests');

/** What Needs a look says, in English. */
export const englishLookWords = {
  window: (from: string, to: string): string =>
    `Flagged or corrected from ${from} to ${to}, the 30 days up to the newest result`,
  none: 'Nothing flagged or corrected in this time among what was received.',
  empty: 'No vital sign or laboratory result with a time was received.',
  loading: 'Still loading: more may come.',
  gaps: (what: string): string =>
    `Flagged results may be missing here, for not everything was received: ${what}.`,
  unjudged: (count: number, total: number): string =>
    `${countText(count)} of ${plural('laboratory result', 'laboratory results')(total)} in this time came without a flag and could not be compared with a range: see Results.`,
  latestOfReceived: 'Latest received:',
  more: (count: number): string => `${plural('more test', 'more tests')(count)} in this time`,
  older: (count: number): string =>
    `${test(count)} with a flagged latest result that is older or undated`,
  times: (count: number): string => `${countText(count)} such results in this time`,
  latestIs: 'Latest:',
};

export type LookWords = typeof englishLookWords;
