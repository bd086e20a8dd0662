import { expect, test } from 'vitest';
import { decimal, digitsOf, parseJson } from './decimal.ts';

test.each(['7.0', '1.50', '0.00010', '1E-7', '-3.20', '9007199254740993', '0', '12'])(
  'the digits %s are sent as they are written',
  (digits) => {
    expect(JSON.stringify({ value: decimal(digits) })).toBe(`{"value":${digits}}`);
    expect(digitsOf(decimal(digits))).toBe(digits);
  },
);

test.each(['', '.5', '07', '1.', '+1', 'NaN', '1 000'])('%j is not a JSON number', (text) => {
  expect(() => decimal(text)).toThrow(TypeError);
});

test('reading JSON keeps every digit, and what has none', () => {
  const text = '{"a":7.0,"b":[1.50,-0.0,1e3],"c":"7.0","d":null,"e":true}';
  expect(JSON.stringify(parseJson(text))).toBe(text);
});
