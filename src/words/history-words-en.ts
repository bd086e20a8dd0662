import { countText, plural } from './view-words-tools.ts';

const entry = plural('entry', 'entries');

/** What only the History view says, in English. */
export const englishHistoryWords = {
  entriesShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${entry(total)} shown, newest first`,
  outsideMembers: (count: number): string =>
    `${plural('part', 'parts')(count)} of this panel ${count === 1 ? 'stands' : 'stand'} in another view or panel.`,
  mistakenMembers: (count: number): string =>
    `${plural('part', 'parts')(count)} of this panel ${count === 1 ? 'is' : 'are'} marked as entered in error.`,
  missingMembers: (count: number): string =>
    `${plural('part', 'parts')(count)} of this panel ${count === 1 ? 'has' : 'have'} not been received.`,
  uncategorised: 'Of no category that this app knows',
};

/** Spanish must say everything that English does. */
export type HistoryWords = typeof englishHistoryWords;
