import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyTimeout } from './clinical.fixtures.ts';
import { readDecimal } from './decimal.ts';

describe('display rule 13: digits as sent', () => {
  test.each([
    [{ decimal: '7.0' }, '7.0', 7],
    [{ decimal: '10.50' }, '10.50', 10.5],
    [{ decimal: '1e-7' }, '1e-7', 1e-7],
    ['7.00', '7.00', 7],
    ['.5', '.5', 0.5],
    [0.5, '0.5', 0.5],
    [1e-7, '0.0000001', 1e-7],
    [1.5e-9, '0.0000000015', 1.5e-9],
    [-2e-8, '-0.00000002', -2e-8],
    [140000, '140000', 140000],
    [-0.1, '-0.1', -0.1],
  ])('%j is printed as %s', (sent, text, value) => {
    expect(readDecimal(sent)).toEqual({ text, value });
  });

  test.each(['<5', '5 (repeat)', '', ' ', '1,5', '0x10', 'Infinity', 'NaN', '1e999', '1-2'])(
    'the text %j is no number',
    (sent) => {
      expect(readDecimal(sent)).toBeUndefined();
    },
  );

  test.each([null, undefined, true, [], {}, { decimal: 7 }, Number.NaN, Number.POSITIVE_INFINITY])(
    '%j is no number',
    (sent) => {
      expect(readDecimal(sent)).toBeUndefined();
    },
  );

  test(
    'every number keeps its value through its text',
    () => {
      fc.assert(
        fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
          const read = readDecimal(value);
          expect(Number(read?.text)).toBe(value === 0 ? Number(read?.text) : value);
        }),
      );
    },
    propertyTimeout,
  );
});
