import { countText, plural } from './view-words-tools.ts';

const test = plural('test', 'tests');
const year = plural('year', 'years');

/** What the Summary and the tiles of vital signs say, in English. */
export const englishSummaryWords = {
  needsALook: 'Needs a look',
  lookWindow: (from: string, to: string): string =>
    `Flagged or corrected from ${from} to ${to}, the 30 days up to the newest result`,
  lookNone: 'Nothing flagged or corrected in this time among what was received.',
  lookEmpty: 'No vital sign or laboratory result with a time was received.',
  lookLoading: 'Still loading: more may come.',
  lookGaps: (what: string): string =>
    `Flagged results may be missing here, for not everything was received: ${what}.`,
  lookUnjudged: (count: number, total: number): string =>
    `${countText(count)} of ${plural('laboratory result', 'laboratory results')(total)} in this time came without a flag and could not be compared with a range: see Results.`,
  latestOfReceived: 'Latest received:',
  lookMore: (count: number): string => `${plural('more test', 'more tests')(count)} in this time`,
  lookOlder: (count: number): string =>
    `${test(count)} with a flagged latest result that is older or undated`,
  lookTimes: (count: number): string => `${countText(count)} such results in this time`,
  latestIs: 'Latest:',
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
