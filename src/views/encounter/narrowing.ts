import { createContext } from 'react';
import type { ViewName } from '../view-name.ts';

/** The views that can be narrowed to the encounter of the launch. */
export type NarrowedView = 'problems' | 'vitals' | 'results';

/** How many of what a view has belong to the encounter, and how many it leaves out, and why. */
export type EncounterShare = {
  readonly inside: number;
  readonly total: number;
  readonly others: number;
  readonly unlinked: number;
};

export type Narrowing = {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly shares: Readonly<Record<NarrowedView, EncounterShare>>;
};

/** Undefined where the launch named no encounter: then there is nothing to narrow to. */
export const NarrowingContext = createContext<Narrowing | undefined>(undefined);

/** The views that are never narrowed have something to say of it only while the others are. */
export const hasBar = (narrowing: Narrowing | undefined, view: ViewName): boolean =>
  narrowing !== undefined && (narrowing.on || (view !== 'summary' && view !== 'history'));

/** Everything that a view received is of other encounters, or linked to none. */
export const isEmptied = (narrowing: Narrowing | undefined, view: NarrowedView): boolean =>
  narrowing?.on === true && narrowing.shares[view].inside === 0 && narrowing.shares[view].total > 0;
