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
    undefined,
    'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
    'http://hl7.org/fhir/v3/ObservationInterpretation',
    'http://terminology.hl7.org/CodeSystem/v2-0078',
    'http://hl7.org/fhir/v2/0078',
    'http://hl7.org/fhir/ValueSet/observation-interpretation',
    'http://hl7.org/fhir/observation-interpretation',
    'urn:oid:2.16.840.1.113883.5.83',
    'urn:oid:2.16.840.1.113883.12.78',
  ])('a code of %s is believed without a word', (system) => {
    const sent = { coding: [{ system, code: 'HH' }] };
    expect(readInterpretations([sent])).toEqual([
      { group: 'normality', code: 'HH', text: undefined },
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['N', ['normal']],
    ['L', ['low', 'below low normal']],
    ['H', ['high', 'above high normal']],
    ['LU', ['significantly low']],
    ['HU', ['significantly high']],
    [
      'LL',
      [
        'critical low',
        'critically low',
        'low critical',
        'low panic',
        'panic low',
        'below lower panic limits',
      ],
    ],
    [
      'HH',
      [
        'critical high',
        'critically high',
        'high critical',
        'high panic',
        'panic high',
        'above upper panic limits',
      ],
    ],
    ['A', ['abnormal', 'abnormal (applies to non-numeric results)']],
    ['AA', ['critical abnormal', 'critically abnormal', 'very abnormal']],
    ['<', ['off scale low', 'below absolute low-off instrument scale']],
    ['>', ['off scale high', 'above absolute high-off instrument scale']],
    ['U', ['significant change up']],
    ['D', ['significant change down']],
    ['B', ['better']],
    ['W', ['worse']],
    ['POS', ['positive']],
    ['NEG', ['negative']],
    ['DET', ['detected']],
    ['ND', ['not detected']],
    ['IND', ['indeterminate']],
    ['E', ['equivocal']],
    ['RR', ['reactive']],
    ['WR', ['weakly reactive']],
    ['NR', ['non-reactive', 'nonreactive']],
    ['S', ['susceptible']],
    ['I', ['intermediate']],
    ['R', ['resistant']],
    ['SDD', ['susceptible-dose dependent']],
    ['NS', ['non-susceptible']],
    ['IE', ['insufficient evidence']],
    ['SYN-S', ['synergy - susceptible']],
    ['SYN-R', ['synergy - resistant']],
    ['MS', ['moderately susceptible']],
    ['VS', ['very susceptible']],
    ['HX', ['above high threshold']],
    ['LX', ['below low threshold']],
    ['EX', ['outside threshold']],
    ['EXP', ['expected']],
    ['UNE', ['unexpected']],
    ['CAR', ['carrier']],
  ])('%s is known by its names (HL7 Terminology, v2 table 0078)', (code, names) => {
    for (const name of names) {
      expect(readInterpretations([{ text: name }])).toMatchObject([{ code, text: name }]);
      // A system of the laboratory's own, with the name in the display or in the text.
      const coding = [{ system: 'urn:local', code: code.toLowerCase() }];
      const display = name.toUpperCase();
      const named = coding.map((one) => ({ ...one, display }));
      expect(readInterpretations([{ coding: named }])).toMatchObject([{ code, text: display }]);
      expect(readInterpretations([{ coding, text: name }])).toMatchObject([{ code, text: name }]);
    }
    const coding = [{ system: 'urn:local', code, display: 'something else' }];
    expect(readInterpretations([{ coding }])).toMatchObject([{ group: 'unrecognised' }]);
  });

  test('"null" of table 0078 says that there is no range, and grades nothing as normal', () => {
    const read = readInterpretations([flag('null', 'http://hl7.org/fhir/v2/0078')]);
    expect(read).toMatchObject([{ code: 'no-range', group: 'technical' }]);
    expect(sentSeverity(read)).toBe('notice');
  });

  test('unrecognised flags are kept each with its own words, and once', () => {
    const read = readInterpretations([{ text: 'Odd' }, { text: 'Odd' }, { text: 'Odder' }]);
    expect(read.map((one) => one.text)).toEqual(['Odd', 'Odder']);
    const two = { coding: [{ code: 'ZZ', display: 'Zed' }, { code: 'YY' }] };
    expect(readInterpretations([two])).toMatchObject([{ code: undefined, text: 'Zed, YY' }]);
    expect(readInterpretations([{ coding: [{ code: 'ZZ' }], text: 'High' }])).toEqual([
      { group: 'unrecognised', code: undefined, text: 'High' },
    ]);
  });

  test('several flags of one concept are all kept, in their order', () => {
    const coding = [
      { system: v3, code: 'H' },
      { system: v3, code: 'POS' },
    ];
    expect(readInterpretations([{ coding }]).map((one) => one.code)).toEqual(['H', 'POS']);
    expect(contradictsItself(readInterpretations([{ coding }]))).toBe(false);
  });

  test('the strongest flag grades, wherever it stands', () => {
    const codes = ['AA', 'HU', 'A', 'QCF', 'N'];
    const grades = ['critical', 'abnormal-strong', 'abnormal', 'notice', 'none'];
    for (const [at, grade] of grades.entries()) {
      const some = codes.slice(at).map((code) => flag(code));
      expect(sentSeverity(readInterpretations(some))).toBe(grade);
      expect(sentSeverity(readInterpretations(some.toReversed()))).toBe(grade);
    }
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

describe('the text beside a coded flag', () => {
  const read = (code: string, display: string | undefined, text: string) =>
    readInterpretations([{ coding: [{ system: v3, code, display }], text }]);

  test.each([
    ['N', 'Normal', 'Abnormal', 'A'],
    ['N', 'Normal', 'ABNORMAL - see comment', 'A'],
    ['N', 'Normal', 'Anormal', 'A'],
    ['N', 'Normal', 'Critical result called', 'AA'],
    ['N', 'Normal', 'Crítico', 'AA'],
    ['N', undefined, 'Low (repeated)', 'L'],
    ['N', undefined, 'H', 'H'],
    ['H', 'High', 'CRITICAL HIGH - called to Dr X', 'HH'],
    ['H', 'High', 'Critical', 'AA'],
    ['H', 'High', 'Normal', 'N'],
    ['A', 'Abnormal', 'Normal', 'N'],
    ['HH', 'Critical high', 'Low', 'L'],
  ])('%s (%s) with %j is a flag more, and the two contradict', (code, display, text, said) => {
    const found = read(code, display, text);
    expect(found).toMatchObject([
      { code, text: display },
      { code: said, text },
    ]);
    expect(contradictsItself(found)).toBe(true);
    expect(sentSeverity(found)).toBe(
      sentSeverity([flag(code), flag(said)].flatMap((one) => readInterpretations([one]))),
    );
  });

  test.each([
    ['S', 'Resistant', 'R'],
    ['S', 'R', 'R'],
    ['NEG', 'Positive', 'POS'],
    ['POS', 'Abnormal', 'A'],
  ])('%s with %j is a flag more', (code, text, said) => {
    const found = read(code, undefined, text);
    expect(found).toMatchObject([{ code }, { code: said, text }]);
    expect(contradictsItself(found)).toBe(false);
  });

  test.each([
    // What says more without another meaning is kept to be read.
    ['H', 'High', 'called to Dr X', 'called to Dr X'],
    ['H', 'High', 'High - called to Dr X', 'High - called to Dr X'],
    ['H', 'High', 'Abnormal', 'Abnormal'],
    ['A', 'Abnormal', 'High', 'High'],
    ['HH', 'Critical high', 'High', 'High'],
    ['AA', 'Critical abnormal', 'Critical high', 'Critical high'],
    ['N', 'Normal', 'No abnormality detected', 'No abnormality detected'],
    // What denies it, or goes on to something else, is no such flag.
    ['N', 'Normal', 'Critical: no', 'Critical: no'],
    ['N', 'Normal', 'Critical value not called', 'Critical value not called'],
    ['N', 'Normal', 'Abnormalities: none', 'Abnormalities: none'],
    ['SDD', undefined, 'Susceptible - dose dependent', 'Susceptible - dose dependent'],
    ['WR', undefined, 'Reactive, weakly', 'Reactive, weakly'],
    ['ND', undefined, 'Detected: no', 'Detected: no'],
    ['NS', undefined, 'Susceptible: no', 'Susceptible: no'],
    ['N', 'Normal', 'Low risk', 'Low risk'],
    ['H', 'Hoch', 'Erhöht', 'Hoch, Erhöht'],
    // A letter of another table is no flag.
    ['RR', 'Reactive', 'R', 'R'],
    // What only repeats the code says nothing.
    ['H', 'High', 'HIGH', 'High'],
    ['H', 'High', 'h', 'High'],
    ['H', 'High', 'Above high normal', 'High'],
    ['H', 'Hoch', 'HOCH', 'Hoch'],
    ['H', undefined, 'high', 'high'],
    ['H', 'Above target', 'High', 'Above target'],
  ])('%s (%s) with %j is one flag with the words %j', (code, display, text, words) => {
    expect(read(code, display, text)).toMatchObject([{ code, text: words }]);
    expect(read(code, display, text)).toHaveLength(1);
  });

  test('what a second concept of the same code says is not lost', () => {
    const coding = [{ system: v3, code: 'H', display: 'High' }];
    for (const text of ['called to Dr X', 'high']) {
      expect(readInterpretations([{ coding }, { coding, text }])).toEqual([
        { group: 'normality', code: 'H', text: text === 'high' ? 'High' : text },
      ]);
    }
  });
});
