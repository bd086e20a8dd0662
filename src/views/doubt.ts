import type { ChartPlace } from '../clinical/chart-place.ts';
import { isUnderWay, type SearchAccount } from '../fhir/account.ts';
import { mayLack } from './read-section-gaps.ts';
import { isHistorySearch, isResultsSearch, isVitalsSearch } from './read-section.ts';

/** Why what is shown may not be all there is: no "all", "none" or count may be said firmly of it. */
export type Doubt = 'reading' | 'gaps' | undefined;

export function doubtOf(accounts: readonly SearchAccount[]): Doubt {
  if (accounts.some(({ state }) => isUnderWay(state))) return 'reading';
  return accounts.some(mayLack) ? 'gaps' : undefined;
}

const belongs: Readonly<Record<ChartPlace, (category: string) => boolean>> = {
  vitals: isVitalsSearch,
  results: isResultsSearch,
  history: isHistorySearch,
};

/**
 * The same of the tests of some places. While anything is read, any search may still bring one of
 * them; afterwards what another search lacks is not said of each of them.
 */
export function doubtOfPlaces(
  accounts: readonly SearchAccount[],
  places: readonly ChartPlace[],
): Doubt {
  if (doubtOf(accounts) !== 'gaps') return doubtOf(accounts);
  return doubtOf(
    accounts.filter(
      ({ search: { category } }) =>
        category === undefined || places.some((place) => belongs[place](category)),
    ),
  );
}
