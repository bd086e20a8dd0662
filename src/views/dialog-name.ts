/** What the status line opens over the chart. */
export type DialogName = 'notes' | 'preferences' | 'shortcuts';
