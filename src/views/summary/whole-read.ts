import type { SectionState } from '../../ui/section.tsx';
import type { SummaryWords } from '../../words/summary-words-en.ts';

/** Nothing is under way, and nothing is known to be missing: the latest here is the latest there is. */
export const isWhole = (section: SectionState): boolean =>
  section.state === 'content' && section.progress === undefined;

/** EHRs send in any order: what a broken search left out may be newer than what it brought. */
export function sayNewerMayExist(section: SectionState, words: SummaryWords): SectionState {
  return section.state === 'content-with-gaps'
    ? { ...section, gaps: [...section.gaps, words.newerMayExist] }
    : section;
}
