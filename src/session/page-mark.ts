/** In `history.state`: something was opened in this page. Nothing more is kept there. */
export const MARK = { chartside: 'opened' };

/** In place of a problem: the session of this page ended with a reload. */
export const RELOADED = 'reloaded';

export const isMark = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'chartside' in value;
