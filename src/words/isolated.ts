const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * Text of the EHR among ours, where no element keeps them apart: after a name in Arabic or Hebrew
 * letters the "09" of "09-May-1964", or the first of "3.5–5.1", would be drawn on its other side.
 */
export const isolated = (text: string): string =>
  rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
