import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadsheetCell } from './spreadsheet-cell.ts';

describe('a cell of a table to paste', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+', "'+"],
    ['++', "'++"],
    ['-5 mmol/L', "'-5 mmol/L"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['\u0000=1', "'=1"],
    ['\uFF1D1', "'\uFF1D1"],
    // An open quote would swallow the cells after it.
    ['"quoted', `'"quoted`],
  ])('%j begins no formula: %j', (sent, cell) => {
    expect(spreadsheetCell(sent)).toBe(cell);
  });

  it.each(['7', '7.0', '-5', '-0.5', '0', '140000', '<0.5', '5.3 mmol/L', 'Final', ''])(
    'leaves %j as it is (display rule 13)',
    (sent) => {
      expect(spreadsheetCell(sent)).toBe(sent);
    },
  );

  it.each(['1:128', '3-5', '12/8', '0010442871', '1234567890123456', '1e5', '+5', '7.0 %'])(
    'does not let %j become a date, a time or another number (display rule 13)',
    (sent) => {
      expect(spreadsheetCell(sent)).toBe(`'${sent}`);
    },
  );

  it('stays one cell, whatever was sent', () => {
    expect(spreadsheetCell('a\tb\r\nc\u2028d')).toBe('a b c d');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sent) => {
        const cell = spreadsheetCell(sent);
        expect(cell).not.toMatch(/[\t\r\n]/u);
        expect(cell).toMatch(/^(?![=+@"])(?!-(?!\d+(?:\.\d+)?$))/u);
      }),
    );
  });
});
