import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody, parseJson } from './json.ts';
import { ReadFailure } from './read-problem.ts';

describe('parsing with the digits as sent (D 14)', () => {
  it.each([
    '7.0',
    '10.50',
    '0.10',
    '-0',
    '-0.0',
    '1e3',
    '1e-7',
    '1E-7',
    '1.0E3',
    '0.0000001',
    '12345678901234567890',
    '9007199254740993',
    '0.1234567890123456789',
    '1e999',
  ])('%s keeps its digits', (decimal) => {
    expect(parseJson(`{"value": ${decimal}, "unit":"x"}`)).toEqual({
      value: { decimal },
      unit: 'x',
    });
  });

  it.each(['valueInteger64', 'code', 'valueInteger'])('so does a long number in %s', (name) => {
    const decimal = '999000011000001104';
    expect(parseJson(`{"${name}":${decimal}}`)).toEqual({ [name]: { decimal } });
  });

  it.each(['7', '7.5', '140000', '0.5', '-1.25', '0', '123456789012345'])(
    '%s stays a number',
    (sent) => {
      expect(parseJson(`{"value":${sent}}`)).toEqual({ value: Number(sent) });
    },
  );

  it.each([
    ['a component', '{"component":[{"valueQuantity":{"value":@}}]}'],
    ['a reference range', '{"referenceRange":[{"low":{"value":@},"high":{"value":9}}]}'],
    ['a bare bound', '{"referenceRange":[{"low":@}]}'],
    ['the origin of sampled data', '{"valueSampledData":{"origin":{"value":@},"period":10}}'],
    ['the factor of sampled data', '{"valueSampledData":{"origin":{"value":0},"factor":@}}'],
    ['a ratio', '{"valueRatio":{"numerator":{"value":@},"denominator":{"value":1}}}'],
    ['an extension', '{"extension":[{"url":"u","valueDecimal":@}]}'],
    ['a value of no quantity', '{"valueQuantity":@}'],
    ['lines and tabs around the colon', '{"value"\n\t :\r\n @\n}'],
    ['an escaped name', '{"v\\u0061lue":@}'],
    ['the end of an object', '{"a":{"value":1,"b":{"value":@}}}'],
  ])('keeps them in %s', (_, form) => {
    const parsed = JSON.stringify(parseJson(form.replace('@', '7.0')));
    expect(parsed).toBe(JSON.stringify(JSON.parse(form.replace('@', '{"decimal":"7.0"}'))));
  });

  it.each([
    String.raw`{"note":"\"value\": 7.0, and \\\"value\": 8.0"}`,
    String.raw`{"note":"{\"value\":7.0}\\","a":"\\\\","b":"\""}`,
    '{"note":",\\"value\\":7.0","list":["value",7.0,":",{"x":7.0}]}',
    '{"value":[7.0],"versionId":1.0}',
    '[1.0, "value", {"value":"7.0"}]',
  ])('does not touch %s', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('keeps every digit of every decimal, and everything else as JSON.parse reads it', () => {
    const space = fc.constantFrom('', ' ', '\n', '\t', ' \r\n ');
    const digits = fc
      .tuple(
        fc.constantFrom('', '-'),
        fc.oneof(fc.constant('0'), fc.bigInt({ min: 1n, max: 10n ** 22n }).map(String)),
        fc.oneof(fc.constant(''), fc.stringMatching(/^\.[0-9]{1,20}$/)),
        fc.oneof(fc.constant(''), fc.stringMatching(/^[eE][+-]?[0-9]{1,2}$/)),
      )
      .map((parts) => parts.join(''));
    const name = fc.oneof(
      fc.constantFrom('value', 'period', 'valueDecimal', 'low', 'x', 'decimals', '__proto__'),
      fc.string(),
    );
    // A text, and the decimals that stand in it as members of those names.
    const { json } = fc.letrec<{ json: string; leaf: string; list: string; object: string }>(
      (tie) => ({
        leaf: fc.oneof(
          digits,
          fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
          fc.constantFrom('true', 'false', 'null', '"\\"value\\":7.0"', '"\\\\"', '""'),
        ),
        list: fc
          .tuple(space, fc.array(tie('json'), { maxLength: 4 }))
          .map(([gap, items]) => `[${gap}${items.join(`${gap},${gap}`)}${gap}]`),
        object: fc
          .tuple(
            space,
            fc.uniqueArray(fc.tuple(name, tie('json')), { selector: ([key]) => key, maxLength: 5 }),
          )
          .map(([gap, members]) => {
            const texts = members.map(
              ([key, value]) => `${JSON.stringify(key)}${gap}:${gap}${value}`,
            );
            return `{${gap}${texts.join(`,${gap}`)}${gap}}`;
          }),
        json: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('list'), tie('object')),
      }),
    );
    const withSources = JSON.parse as (
      text: string,
      reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
    ) => unknown;
    const decimals = new Set(
      'value valueDecimal factor lowerLimit upperLimit period valueQuantity valueInteger valueString low high'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(json, (text) => {
        const expected = withSources(text, function (this: unknown, key, value, { source }) {
          const lost =
            typeof value === 'number' && (source !== String(value) || source.includes('e'));
          return lost && !Array.isArray(this) && decimals.has(key) ? { decimal: source } : value;
        });
        const { value, contradictions } = parseBody(text);
        expect(value).toEqual(expected);
        expect(contradictions).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a member that stands twice', () => {
  it.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"b":{"c":[0,{"d":"x","d":"y"}]}}', ['b', 'c', 1, 'd']],
    ['[{}, [{"a":1 , "a" : 2}]]', [1, 0, 'a']],
    ['{"value":7.0,"value":7}', ['value']],
    ['{"value":12345678901234567890,"value":12345678901234567891}', ['value']],
    ['{"value":1,"v\\u0061lue":2}', ['value']],
    ['{"a":{"b":1},"a":{"b":1,"c":2}}', ['a']],
    ['{"a":null,"a":1}', ['a']],
    ['{"a":"x,}","a":"x,]"}', ['a']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"a":[1],"b":2,"a":[]}', ['a']],
  ])('is named with its place in %s', (text, place) => {
    expect(parseBody(text).contradictions).toEqual([place]);
    expect(() => parseJson(text)).toThrow(ReadFailure);
  });

  it.each([
    ['{"a":1,"a":1}'],
    ['{"a":{"b":[1,2]},"a" : { "b" : [ 1, 2 ] } }'],
    ['{"value":7.0,"value":7.0}'],
    ['{"a":"\\u0041","a":"A"}'],
  ])('is harmless where both say the same, as in %s', (text) => {
    expect(parseBody(text).contradictions).toEqual([]);
  });

  it.each([
    ['{"a":{"a":1},"b":{"a":2}}'],
    ['[{"a":1},{"a":2}]'],
    ['{"a":"b","b":"a","x":["a","a","a"]}'],
    ['{"text":"\\"a\\":1,\\"a\\":2"}'],
    ['{"a":{},"b":[],"c":1}'],
  ])('is not seen where there is none, as in %s', (text) => {
    expect(parseBody(text)).toEqual({ value: JSON.parse(text), contradictions: [] });
  });

  it('is found wherever it is put', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (items, chosen) => {
        const at = chosen % items.length;
        const texts = items.map((item, index) =>
          index === at
            ? `{"x":${JSON.stringify(item)},"twice":1,"y":{"twice":1},"twice":2}`
            : JSON.stringify(item),
        );
        expect(parseBody(`[${texts.join()}]`).contradictions).toEqual([[at, 'twice']]);
      }),
    );
  });
});

describe('odd bodies', () => {
  it('may begin with a byte order mark', () => {
    expect(parseJson('\uFEFF{"value":7.0}')).toEqual({ value: { decimal: '7.0' } });
  });

  it('may be nested deeper than the stack', () => {
    const deep = `${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`;
    expect(() => parseBody(deep)).not.toThrow();
  });

  it.each([
    '',
    ' ',
    '\uFEFF',
    '<html></html>',
    '{"a":',
    'undefined',
    '{"value":NaN}',
    '{"value":Infinity}',
    '{"value":-Infinity}',
    '{"value":-}',
    '{"value":007.0}',
    '{"value":+7.0}',
    '{"value":7.}',
    '{"value":.50}',
    '{"value":7.0.0}',
    '{"value":7.0e}',
    '{"value":--7.0}',
    '{"value":7.0 8.0}',
    '{"value":7.0x}',
    '{"value" 7.0}',
    '{"value":1,7.0}',
    '{"value":1,7.0:2}',
    "{'value':7.0}",
    '{"value":7.0,}',
    '{"a":"\\x"}',
    '{"\\x":1}',
    '{"a":1}{"a":2}',
    '{"a":1,"a":2',
    '}{',
    ']]]]',
    '"',
    '"\\',
  ])('%j is unreadable', (body) => {
    expect(() => parseBody(body)).toThrow(ReadFailure);
    expect(() => parseJson(body)).toThrow(ReadFailure);
  });

  it('is read exactly where JSON.parse reads it, whatever is broken in it', () => {
    const base = '{"value":7.0,"a":[{"value":-0.10e+5,"b\\n":"x\\"y"}],"low":{"value":1}}';
    const pieces = fc.constantFrom(...'{}[],:"\\-+.eE0123 \nabNtrue'.split(''), '7.0', '"value"');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(base.length), fc.nat(3), pieces), { maxLength: 3 }),
        (edits) => {
          let text = base;
          for (const [at, drop, piece] of edits)
            text = text.slice(0, at) + piece + text.slice(at + drop);
          const reads = (parse: (body: string) => unknown): boolean => {
            try {
              parse(text);
              return true;
            } catch {
              return false;
            }
          };
          expect(reads(parseBody)).toBe(reads(JSON.parse));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
