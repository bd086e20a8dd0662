import type { ViewWindow } from '../../ui/chart/view-window.ts';
import type { PresetWindow } from '../results/results-tools.ts';
import type { TrendTest } from './trend-test.ts';

/** What the reader has chosen in a trend; in memory only, and gone with the chart. */
export type TrendSettings = {
  readonly tests: readonly TrendTest[];
  readonly units: 'recorded' | 'converted';
  /** A window by name goes with the clock; one chosen by zoom or drag stays. */
  readonly window: PresetWindow | ViewWindow;
  readonly withProblems: boolean;
};

/** More graphs than these nobody compares, and no screen holds. */
export const mostTests = 6;
