// What a spreadsheet takes for a formula, in whatever width it is written, and a quote, which would
// swallow the cells that follow.
const dangerous = /^[=+\-@"'\uFF1D\uFF0B\uFF0D\uFF20\u2212]/u;

/** A number that a spreadsheet keeps as it is; more than 15 digits it would round. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const mostDigits = 15;

// Digits with signs between them: "1:128" would become a time, "3-5" a date, "007" the number 7 and
// "1e5" another one.
const mistakable = /^[\d\s.,:;/+\-eE%]*\d[\d\s.,:;/+\-eE%]*$/u;

/**
 * A text as a cell of a table to paste into a spreadsheet: in one line, never a formula, never
 * read as a date, a time or a number that it is not. An apostrophe is what spreadsheets know as
 * "this is text".
 */
export function spreadsheetCell(text: string): string {
  // A tab or a line break would begin another cell, a control could hide what one begins with.
  const line = text.replaceAll(/[\s\p{Cc}\u200B]+/gu, ' ').trim();
  if (isKept(line)) return line;
  return dangerous.test(line) || mistakable.test(line) ? `'${line}` : line;
}

const isKept = (text: string): boolean =>
  plainNumber.test(text) && text.replaceAll(/\D/gu, '').length <= mostDigits;
