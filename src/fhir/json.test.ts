import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json.ts';
import { ReadFailure } from './read-problem.ts';

describe('parsing with the digits as sent', () => {
  it.each([
    ['7.0', '7.0'],
    ['10.50', '10.50'],
    ['-0.0', '-0.0'],
    ['1e-7', '1e-7'],
    ['1.0E3', '1.0E3'],
    ['12345678901234567890', '12345678901234567890'],
    ['9007199254740993', '9007199254740993'],
    ['0.1234567890123456789', '0.1234567890123456789'],
  ])('%s keeps its digits', (sent, decimal) => {
    expect(parseJson(`{"value": ${sent}, "unit":"x"}`)).toEqual({ value: { decimal }, unit: 'x' });
  });

  it.each([['7'], ['7.5'], ['140000'], ['0.5'], ['-1.25']])('%s stays a number', (sent) => {
    expect(parseJson(`{"value":${sent}}`)).toEqual({ value: Number(sent) });
  });

  it('does not touch texts that look like a value', () => {
    const text = String.raw`{"note":"\"value\": 7.0, and \\\"value\": 8.0"}`;
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('changes nothing but decimals that would lose digits', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ value, list: [value], text: JSON.stringify(value) });
        const restored: unknown = JSON.parse(
          JSON.stringify(parseJson(text)),
          (_, member: unknown) =>
            typeof member === 'object' && member !== null && 'decimal' in member
              ? Number(member.decimal)
              : member,
        );
        expect(restored).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '<html></html>', '{"a":', 'undefined'])('%j is unreadable', (body) => {
    expect(() => parseJson(body)).toThrow(ReadFailure);
  });
});
