import { describe, expect, test } from 'vitest';
import { contradictsItself, readInterpretations, sentSeverity } from './interpretation.ts';

const v3 = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const flag = (code: string, system: string | undefined = v3, display?: string) => ({
  coding: [{ system, code, display }],
});

describe('every code has its group and its grade (display rules 7 and 8)', () => {
  test.each([
    ['N', 'normality', 'none'],
    ['L', 'normality', 'abnormal'],
    ['H', 'normality', 'abnormal'],
    ['LU', 'normality', 'abnormal-strong'],
    ['HU', 'normality', 'abnormal-strong'],
    ['LL', 'normality', 'critical'],
    ['HH', 'normality', 'critical'],
    ['A', 'normality', 'abnormal'],
    ['AA', 'normality', 'critical'],
    ['<', 'limit', 'none'],
    ['>', 'limit', 'none'],
    ['U', 'change', 'none'],
    ['D', 'change', 'none'],
    ['B', 'change', 'none'],
    ['W', 'change', 'none'],
    ['POS', 'detection', 'none'],
    ['NEG', 'detection', 'none'],
    ['DET', 'detection', 'none'],
    ['ND', 'detection', 'none'],
    ['IND', 'detection', 'none'],
    ['E', 'detection', 'none'],
    ['RR', 'reactivity', 'none'],
    ['WR', 'reactivity', 'none'],
    ['NR', 'reactivity', 'none'],
    ['S', 'susceptibility', 'none'],
    ['I', 'susceptibility', 'none'],
    ['R', 'susceptibility', 'none'],
    ['SDD', 'susceptibility', 'none'],
    ['NS', 'susceptibility', 'none'],
    ['NCL', 'susceptibility', 'none'],
    ['IE', 'susceptibility', 'none'],
    ['SYN-S', 'susceptibility', 'none'],
    ['SYN-R', 'susceptibility', 'none'],
    ['HX', 'threshold', 'none'],
    ['LX', 'threshold', 'none'],
    ['EX', 'threshold', 'none'],
    ['EXP', 'expectation', 'none'],
    ['UNE', 'expectation', 'none'],
    ['CAR', 'expectation', 'none'],
    ['HM', 'technical', 'notice'],
    ['OBX', 'technical', 'notice'],
    ['QCF', 'technical', 'notice'],
    ['TOX', 'technical', 'notice'],
    ['AC', 'technical', 'notice'],
    ['MS', 'technical', 'notice'],
    ['VS', 'technical', 'notice'],
  ])('%s is of %s and grades as %s', (code, group, severity) => {
    const read = readInterpretations([flag(code)]);
    expect(read).toMatchObject([{ code, group }]);
    expect(sentSeverity(read)).toBe(severity);
  });

  test.each([
    ['L<', 'LU'],
    ['H>', 'HU'],
  ])('the deprecated %s means %s, never "off the scale"', (sent, code) => {
    expect(readInterpretations([flag(sent)])).toMatchObject([{ code }]);
  });
});

describe('what servers send', () => {
  test.each([
    'http://hl7.org/fhir/v2/0078',
    'http://terminology.hl7.org/CodeSystem/v2-0078',
    'http://hl7.org/fhir/v3/ObservationInterpretation',
    ' http: //terminology.hl7.org/CodeSystem/v3-ObservationInterpretation ',
  ])('the system %j has the same letters', (system) => {
    expect(readInterpretations([flag('H', system)])).toMatchObject([{ code: 'H' }]);
  });

  test('one concept instead of a list, as before R4', () => {
    expect(readInterpretations(flag('HH'))).toMatchObject([{ code: 'HH' }]);
  });

  test.each([
    ['H', 'H'],
    ['High', 'H'],
    ['Critically high', 'HH'],
    ['Abnormal', 'A'],
  ])('the text %j alone is understood', (text, code) => {
    expect(readInterpretations([{ text }])).toMatchObject([{ code, text }]);
  });

  test('a code of an unknown system is believed only when its words agree', () => {
    expect(readInterpretations([flag('H', 'urn:oid:1.2.3', 'High')])).toMatchObject([
      { code: 'H' },
    ]);
    expect(readInterpretations([flag('A', 'urn:oid:1.2.3', 'Aspirated')])).toEqual([
      { group: 'unrecognised', code: undefined, text: 'Aspirated' },
    ]);
  });

  test('an unknown flag is a notice with its own text, never "normal"', () => {
    const read = readInterpretations([flag('ZZ')]);
    expect(read).toEqual([{ group: 'unrecognised', code: undefined, text: 'ZZ' }]);
    expect(sentSeverity(read)).toBe('notice');
  });

  test('no flag is no interpretation', () => {
    for (const sent of [undefined, null, [], {}, [null], [{}], [{ coding: [] }]]) {
      expect(readInterpretations(sent)).toEqual([]);
    }
    expect(sentSeverity([])).toBe('none');
  });

  test('the same flag in two systems counts once', () => {
    const both = {
      coding: [
        { system: v3, code: 'H' },
        { system: 'http://hl7.org/fhir/v2/0078', code: 'H' },
      ],
    };
    expect(readInterpretations([both])).toHaveLength(1);
  });

  test('two normality codes are both kept, said to contradict, and graded by the worse', () => {
    const read = readInterpretations([flag('L'), flag('HH')]);
    expect(read.map((one) => one.code)).toEqual(['L', 'HH']);
    expect(contradictsItself(read)).toBe(true);
    expect(sentSeverity(read)).toBe('critical');
  });
});
