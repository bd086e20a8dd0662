import { entriesOf } from '../../clinical/entry.ts';
import type { Reading } from '../../clinical/reading.ts';
import { displayZone } from '../../clinical/zone.ts';
import { newAccount, type SearchAccount } from '../../fhir/account.ts';
import { englishWording } from '../../words/wording.ts';
import { spanishWording } from '../../words/wording-es.ts';
import type { Speech } from '../use-words.tsx';
import { resultsAt, type CopiedItem, type CopyAsk } from './ask.ts';

const common = { zone: displayZone('UTC'), setLanguage: () => undefined };
export const english: Speech = {
  ...englishWording,
  ...common,
  format: englishWording.words.format,
};
export const spanish: Speech = {
  ...spanishWording,
  ...common,
  format: spanishWording.words.format,
};

export const labs = (rest: Partial<SearchAccount> = {}): SearchAccount => ({
  ...newAccount({ resource: 'Observation', category: 'laboratory' }),
  state: 'complete',
  pages: 1,
  startedAt: Date.UTC(2026, 2, 6, 10, 42),
  ...rest,
});

/** Each entry of a reading, as a row names it. */
export const itemsOf = (...readings: Reading[]): readonly CopiedItem[] =>
  readings.flatMap((reading) =>
    entriesOf(reading).flatMap((entry) =>
      resultsAt(english.format.coded(entry.part.code), [entry]),
    ),
  );

export const askOf = (items: readonly CopiedItem[], rest: Partial<CopyAsk> = {}): CopyAsk => ({
  title: 'Results',
  groups: [{ heading: '', items }],
  accounts: [labs()],
  ...rest,
});
