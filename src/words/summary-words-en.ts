import { countText, plural } from './view-words-tools.ts';

const year = plural('year', 'years');

/** What the Summary and the tiles of vital signs say, in English. */
export const englishSummaryWords = {
  needsALook: 'Needs a look',
  vitalsReceived: 'Latest vitals received',
  resultsReceived: 'Recent results received',
  latestReceived: 'Latest received',
  newerMayExist: 'Newer ones than those shown here may exist.',
  yearsAgo: (years: number): string => `${year(years)} ago`,
  lastValue: 'Last value',
  related: 'Related results',
  relatedTo: (problem: string): string => `Related results: ${problem}`,
  moreVitals: (count: number): string => `${plural('more kind', 'more kinds')(count)} in Vitals`,
  moreTests: (count: number, flagged: number): string => {
    const more = plural('more test', 'more tests')(count);
    return flagged === 0
      ? `${more} in Results`
      : `${more} in Results, ${countText(flagged)} of them flagged`;
  },
  vitalsWindow: (first: number, last: number, total: number): string =>
    `Vital signs ${first} to ${last} of ${total}: ${total - (last - first + 1)} not in sight`,
  overTime: 'Over time',
  timeAxis: (zone: string): string => `Date and time (${zone})`,
  earlierVitals: 'Previous vital signs',
  laterVitals: 'Next vital signs',
};

export type SummaryWords = typeof englishSummaryWords;
