import { createContext, use } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { Problem } from '../../clinical/problem.ts';

/** What the detail is of: one result among the others of its test, or one problem. */
export type DetailOf =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly others: readonly Entry[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

type OpenDetail = (of: DetailOf) => void;

/** Outside of a chart there is nothing that could open. */
export const DetailContext = createContext<OpenDetail>(() => undefined);

/** Opens everything known about a result or problem, and its history. */
export function useOpenDetail(): OpenDetail {
  return use(DetailContext);
}
