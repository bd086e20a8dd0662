/** The times that are one press away. */
export const presetWindows = ['7d', '30d', '6mo', '1y', '5y', 'all'] as const;
export type PresetWindow = (typeof presetWindows)[number];

/** Days as a date field gives them, YYYY-MM-DD; '' is open. Both belong to the time. */
export type ChosenDates = { readonly from: string; readonly to: string };
export type TimeWindow = PresetWindow | ChosenDates;

/**
 * What the reader has chosen for this patient. In memory only: it goes with the chart, so that no
 * filter of one patient leaves out results of another.
 */
export type ResultsTools = {
  readonly find: string;
  readonly window: TimeWindow;
  readonly flaggedOnly: boolean;
  readonly units: 'recorded' | 'converted';
};

/** Nothing is left out, and every value is as recorded. */
export const noTools: ResultsTools = {
  find: '',
  window: 'all',
  flaggedOnly: false,
  units: 'recorded',
};
