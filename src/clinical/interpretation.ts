import { type CodedText, readCodedText } from './coded-text.ts';
import { listOf } from './untyped.ts';

/** What an interpretation speaks about; only `normality` says anything about normal or abnormal. */
type InterpretationGroup =
  | 'normality'
  | 'limit'
  | 'change'
  | 'detection'
  | 'reactivity'
  | 'susceptibility'
  | 'threshold'
  | 'expectation'
  | 'technical'
  | 'unrecognised';

/** The codes of v3-ObservationInterpretation that we know, with the deprecated ones. */
export type InterpretationCode =
  | 'N'
  | 'L'
  | 'H'
  | 'LU'
  | 'HU'
  | 'LL'
  | 'HH'
  | 'A'
  | 'AA'
  | '<'
  | '>'
  | 'U'
  | 'D'
  | 'B'
  | 'W'
  | 'POS'
  | 'NEG'
  | 'DET'
  | 'ND'
  | 'IND'
  | 'E'
  | 'RR'
  | 'WR'
  | 'NR'
  | 'S'
  | 'I'
  /** EUCAST's meaning of `I` since 2019, "susceptible, increased exposure": not intermediate. */
  | 'increased-exposure'
  | 'R'
  | 'SDD'
  | 'NS'
  | 'NCL'
  | 'IE'
  | 'SYN-S'
  | 'SYN-R'
  | 'MS'
  | 'VS'
  | 'HX'
  | 'LX'
  | 'EX'
  | 'EXP'
  | 'UNE'
  | 'CAR'
  | 'HM'
  | 'OBX'
  | 'QCF'
  | 'TOX'
  | 'AC'
  /** `null` of v2-0078: no range is defined, or normal ranges do not apply. */
  | 'no-range';

/** One interpretation as the source gave it. */
export type Interpretation = {
  readonly group: InterpretationGroup;
  /** undefined where the flag is not recognised; `text` is then what was sent. */
  readonly code: InterpretationCode | undefined;
  readonly text: string | undefined;
};

/** How strongly a value is flagged. `none` is "no flag", never "normal". */
export type Severity = 'none' | 'notice' | 'abnormal' | 'abnormal-strong' | 'critical';

const groups: Readonly<Record<InterpretationCode, InterpretationGroup>> = {
  N: 'normality',
  L: 'normality',
  H: 'normality',
  LU: 'normality',
  HU: 'normality',
  LL: 'normality',
  HH: 'normality',
  A: 'normality',
  AA: 'normality',
  '<': 'limit',
  '>': 'limit',
  U: 'change',
  D: 'change',
  B: 'change',
  W: 'change',
  POS: 'detection',
  NEG: 'detection',
  DET: 'detection',
  ND: 'detection',
  IND: 'detection',
  E: 'detection',
  RR: 'reactivity',
  WR: 'reactivity',
  NR: 'reactivity',
  S: 'susceptibility',
  I: 'susceptibility',
  'increased-exposure': 'susceptibility',
  R: 'susceptibility',
  SDD: 'susceptibility',
  NS: 'susceptibility',
  NCL: 'susceptibility',
  IE: 'susceptibility',
  'SYN-S': 'susceptibility',
  'SYN-R': 'susceptibility',
  MS: 'technical',
  VS: 'technical',
  HX: 'threshold',
  LX: 'threshold',
  EX: 'threshold',
  EXP: 'expectation',
  UNE: 'expectation',
  CAR: 'expectation',
  HM: 'technical',
  OBX: 'technical',
  QCF: 'technical',
  TOX: 'technical',
  AC: 'technical',
  'no-range': 'technical',
};

const codes = new Map<string, InterpretationCode>([
  ...Object.keys(groups)
    .filter((code) => isInterpretationCode(code))
    .map((code): [string, InterpretationCode] => [code, code]),
  // Deprecated in HL7 Terminology in favour of LU and HU; they never meant "off the scale".
  ['L<', 'LU'],
  ['H>', 'HU'],
  ['NULL', 'no-range'],
]);

function isInterpretationCode(code: string): code is InterpretationCode {
  return Object.hasOwn(groups, code);
}

const systems: ReadonlySet<string | undefined> = new Set([
  undefined,
  'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  'http://hl7.org/fhir/v3/ObservationInterpretation',
  'http://terminology.hl7.org/CodeSystem/v2-0078',
  'http://hl7.org/fhir/v2/0078',
  'http://hl7.org/fhir/ValueSet/observation-interpretation',
  'http://hl7.org/fhir/observation-interpretation',
  'urn:oid:2.16.840.1.113883.5.83',
  'urn:oid:2.16.840.1.113883.12.78',
]);

// What a code of an unknown system must call itself before we believe that it means ours: the names
// of HL7 Terminology and of v2 table 0078, and what laboratories write.
const names = new Map<string, InterpretationCode>([
  ['normal', 'N'],
  ['low', 'L'],
  ['below low normal', 'L'],
  ['high', 'H'],
  ['above high normal', 'H'],
  ['significantly low', 'LU'],
  ['significantly high', 'HU'],
  ['critical low', 'LL'],
  ['critically low', 'LL'],
  ['low critical', 'LL'],
  ['low panic', 'LL'],
  ['panic low', 'LL'],
  ['below lower panic limits', 'LL'],
  ['critical high', 'HH'],
  ['critically high', 'HH'],
  ['high critical', 'HH'],
  ['high panic', 'HH'],
  ['panic high', 'HH'],
  ['above upper panic limits', 'HH'],
  ['abnormal', 'A'],
  ['abnormal (applies to non-numeric results)', 'A'],
  ['critical abnormal', 'AA'],
  ['critically abnormal', 'AA'],
  ['very abnormal', 'AA'],
  ['off scale low', '<'],
  ['below absolute low-off instrument scale', '<'],
  ['off scale high', '>'],
  ['above absolute high-off instrument scale', '>'],
  ['significant change up', 'U'],
  ['significant change down', 'D'],
  ['better', 'B'],
  ['worse', 'W'],
  ['positive', 'POS'],
  ['negative', 'NEG'],
  ['detected', 'DET'],
  ['not detected', 'ND'],
  ['indeterminate', 'IND'],
  ['equivocal', 'E'],
  ['reactive', 'RR'],
  ['weakly reactive', 'WR'],
  ['non-reactive', 'NR'],
  ['nonreactive', 'NR'],
  ['susceptible', 'S'],
  ['intermediate', 'I'],
  ['susceptible, increased exposure', 'increased-exposure'],
  ['susceptible with increased exposure', 'increased-exposure'],
  ['resistant', 'R'],
  ['susceptible-dose dependent', 'SDD'],
  ['non-susceptible', 'NS'],
  ['insufficient evidence', 'IE'],
  ['synergy - susceptible', 'SYN-S'],
  ['synergy - resistant', 'SYN-R'],
  ['moderately susceptible', 'MS'],
  ['very susceptible', 'VS'],
  ['above high threshold', 'HX'],
  ['below low threshold', 'LX'],
  ['outside threshold', 'EX'],
  ['expected', 'EXP'],
  ['unexpected', 'UNE'],
  ['carrier', 'CAR'],
]);

const none: readonly Interpretation[] = [];

/** All interpretations, each once. A list, one concept (before R4) and plain text are taken. */
export function readInterpretations(x: unknown): readonly Interpretation[] {
  if (x === undefined || x === null) return none;
  const found: Interpretation[] = [];
  for (const one of listOf(x)) {
    for (const interpretation of readOne(readCodedText(one))) {
      const { code, text } = interpretation;
      const at = found.findIndex(
        (other) => other.code === code && (code !== undefined || other.text === text),
      );
      const other = found[at];
      if (other === undefined) found.push(interpretation);
      else found[at] = withText(other, text);
    }
  }
  return found;
}

function readOne(concept: CodedText): readonly Interpretation[] {
  const found: Interpretation[] = [];
  for (const { system, code, display } of concept.codings) {
    const plain = code === undefined ? undefined : codes.get(code.toUpperCase());
    const known = plain === 'I' && speaksOfExposure(display, concept.text) ? exposed : plain;
    const said = names.get((display ?? concept.text ?? '').toLowerCase());
    const believed =
      systems.has(system?.replace(/^https:/u, 'http:')) || (known !== undefined && known === said);
    if (known !== undefined && believed) {
      found.push({ group: groups[known], code: known, text: display });
    }
  }
  const [first] = found;
  if (first !== undefined) {
    const also = concept.text === undefined ? undefined : flagIn(concept.text, first.group);
    if (also !== undefined && found.every((one) => saysMore(also, one))) {
      found.push({ group: groups[also], code: also, text: concept.text });
    } else found[0] = withText(first, concept.text);
    return found;
  }
  const text = concept.text ?? concept.codings.map((one) => one.display ?? one.code).join(', ');
  // Without any coding a flag may stand in the text alone: "H", "High".
  const byText =
    concept.codings.length === 0
      ? (codes.get(text.toUpperCase()) ?? names.get(text.toLowerCase()))
      : undefined;
  if (byText !== undefined) return [{ group: groups[byText], code: byText, text }];
  return text === '' ? none : [{ group: 'unrecognised', code: undefined, text }];
}

/** The words beside a code: those that are not its names, each once; else any. */
function withText(of: Interpretation, more: string | undefined): Interpretation {
  const [text = of.text ?? more, other] = [of.text, more].filter(
    (one) => one !== undefined && nameOf(one) !== of.code,
  );
  const isOne = other === undefined || other.toLowerCase() === text?.toLowerCase();
  return { ...of, text: isOne ? text : `${text}, ${other}` };
}

const nameOf = (text: string): InterpretationCode | undefined =>
  codes.get(text.toUpperCase()) ?? names.get(text.toLowerCase());

// In English, Spanish and the languages that spell it alike.
const alarm = /^(?:(ab?normal)|[ck]r[ií]ti[cks]|p[aá]ni[ck])/u;

const denial = /\b(?:no|non|not|none|nil|without|negative|denied|sin|ning\w+|kein\w*|nicht)\b/u;

/** The flag that a text begins with ("High - called to Dr X"); a letter only in its own table. */
function flagIn(text: string, group: InterpretationGroup): InterpretationCode | undefined {
  const letter = codes.get(text.toUpperCase());
  if (letter !== undefined && groups[letter] === group) return letter;
  const said = text.toLowerCase();
  const whole = names.get(said);
  // "Susceptible - dose dependent" begins with another word than it means, and "critical: no" denies it.
  if (whole !== undefined || group !== 'normality' || denial.test(said)) return whole;
  const [head = ''] = said.split(/\s+[(–—-]|[:;,.!]/u);
  const found = alarm.exec(said);
  return names.get(head) ?? (found === null ? undefined : found[1] ? 'A' : 'AA');
}

/** Beside "high" the text "abnormal" is no other flag; beside "normal" it is, and "critical" is. */
function saysMore(said: InterpretationCode, { code, group }: Interpretation): boolean {
  if (said === code || code === undefined) return false;
  if (groups[said] !== 'normality' || group !== 'normality') return true;
  // Only "normal" and the other direction cannot be true at once.
  const disagree = /N|^H.?L|^L.?H/u.test(`${said}${code}`);
  return disagree || ranks.indexOf(gradeOf(said)) > ranks.indexOf(gradeOf(code));
}

const exposed: InterpretationCode = 'increased-exposure';

/** In English, German, French, Spanish, Italian, Dutch and the Scandinavian languages. */
function speaksOfExposure(...texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => /expos|expon|ekspon|espos|blootstelling/iu.test(text ?? ''));
}

const severities = new Map<InterpretationCode | undefined, Severity>([
  ['L', 'abnormal'],
  ['H', 'abnormal'],
  ['A', 'abnormal'],
  ['LU', 'abnormal-strong'],
  ['HU', 'abnormal-strong'],
  ['LL', 'critical'],
  ['HH', 'critical'],
  ['AA', 'critical'],
]);

const ranks: readonly Severity[] = ['none', 'notice', 'abnormal', 'abnormal-strong', 'critical'];

const gradeOf = (code: InterpretationCode | undefined): Severity => severities.get(code) ?? 'none';

/** The strongest flag among what was sent. POS, R or `>` are words, not grades. */
export function sentSeverity(interpretations: readonly Interpretation[]): Severity {
  let strongest: Severity = 'none';
  for (const { code, group } of interpretations) {
    const severity = group === 'technical' || group === 'unrecognised' ? 'notice' : gradeOf(code);
    if (ranks.indexOf(severity) > ranks.indexOf(strongest)) strongest = severity;
  }
  return strongest;
}

/** At most one normality code is allowed; where two arrive, both are shown and it is said. */
export function contradictsItself(interpretations: readonly Interpretation[]): boolean {
  return interpretations.filter((one) => one.group === 'normality').length > 1;
}
