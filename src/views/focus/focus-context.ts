import { createContext } from 'react';
import type { Problem } from '../../clinical/problem.ts';

/** What opens the results related to a problem, and its words: the button itself has none. */
export type FocusOpener = {
  readonly text: string;
  /** The same with the name of the problem, for who does not see where the button stands. */
  readonly named: (problem: string) => string;
  /** Undefined where what is opened stands in another view. */
  readonly isOpen: ((problem: Problem) => boolean) | undefined;
  readonly open: (problem: Problem) => void;
};

/** Undefined where there is no place to show them. */
export const FocusContext = createContext<FocusOpener | undefined>(undefined);
