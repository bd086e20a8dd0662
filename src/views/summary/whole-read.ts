import type { SectionState } from '../../ui/section.tsx';
import { saysNewerMayBeMissing } from '../read-section-gaps.ts';
import type { Read } from '../read-section.ts';
import type { SummaryWords } from '../../words/summary-words-en.ts';

/** Nothing is under way, and nothing is known to be missing: the latest here is the latest there is. */
export const isWhole = (section: SectionState): boolean =>
  section.state === 'content' && section.progress === undefined;

/**
 * EHRs send in any order: what a broken search left out may be newer than what it brought. Said
 * once: some gaps say it themselves.
 */
export function sayNewerMayExist(
  section: SectionState,
  { accounts }: Read,
  words: SummaryWords,
): SectionState {
  return section.state === 'content-with-gaps' && !saysNewerMayBeMissing(accounts)
    ? { ...section, gaps: [...section.gaps, words.newerMayExist] }
    : section;
}
