import { countText } from './view-words-tools.ts';

/** What narrowing to the encounter of the launch says, in English. */
export const englishEncounterWords = {
  only: 'This encounter only',
  belong: (inside: number, total: number): string =>
    `${countText(inside)} of ${countText(total)} belong to it`,
  /** What is shown, and all that is not. */
  narrowed: (inside: number, total: number, others: number, unlinked: number): string => {
    const left = [
      ...(others === 0 ? [] : [`${countText(others)} of other encounters`]),
      ...(unlinked === 0 ? [] : [`${countText(unlinked)} linked to none`]),
    ];
    const shown = `${countText(inside)} of ${countText(total)} shown`;
    return left.length === 0 ? shown : `${shown}; not shown: ${left.join(', ')}`;
  },
  relatedAreWhole: 'Related results are from the whole chart.',
  trendsAreWhole: 'Trends are of the whole chart.',
  elsewhere:
    'Problems, Vitals and Results show this encounter only. This view shows the whole chart.',
  showWhole: 'Show the whole chart everywhere',
  nothing: 'Nothing that was received here is linked to this encounter.',
  nothingDetail: (total: number): string =>
    `${countText(total)} not shown. Switch “This encounter only” off to see the whole chart.`,
};

export type EncounterWords = typeof englishEncounterWords;
