/**
 * Spellings of units that are no UCUM and can mean one UCUM unit only. "bpm", "G/L", "oz" and the
 * like are not here: a row that is not joined is a nuisance, one wrongly joined is a hazard.
 */
export const printedUnits = new Map<string, string>([
  ['mmHg', 'mm[Hg]'],
  ['mm Hg', 'mm[Hg]'],
  ['mm/Hg', 'mm[Hg]'],
  ['mmhg', 'mm[Hg]'],
  ['MMHG', 'mm[Hg]'],
  ['cmH2O', 'cm[H2O]'],
  ['cm H2O', 'cm[H2O]'],
  ['cmH₂O', 'cm[H2O]'],
  ['lb_av', '[lb_av]'],
  ['in', '[in_i]'],
  ['in_i', '[in_i]'],
  ['ft', '[ft_i]'],
  ['kg/m²', 'kg/m2'],
  ['kg/m^2', 'kg/m2'],
  ['beats/min', '/min'],
  ['beats/minute', '/min'],
  ['breaths/min', '/min'],
  ['breaths/minute', '/min'],
  ['per minute', '/min'],
  ['1/min', '/min'],
  // Instruments that print capitals only.
  ['MG/DL', 'mg/dL'],
  ['G/DL', 'g/dL'],
  ['MG/L', 'mg/L'],
  ['UG/DL', 'ug/dL'],
  ['UG/L', 'ug/L'],
  ['NG/DL', 'ng/dL'],
  ['NG/ML', 'ng/mL'],
  ['PG/ML', 'pg/mL'],
  ['MMOL/L', 'mmol/L'],
  ['UMOL/L', 'umol/L'],
  ['NMOL/L', 'nmol/L'],
  ['PMOL/L', 'pmol/L'],
  ['MEQ/L', 'meq/L'],
]);

/** Names in full, in lower case and without the s of several. */
export const unitNames: ReadonlyMap<string, string> = new Map([
  ['kilogram', 'kg'],
  ['kilogramme', 'kg'],
  ['gram', 'g'],
  ['gramme', 'g'],
  ['lb', '[lb_av]'],
  ['pound', '[lb_av]'],
  ['meter', 'm'],
  ['metre', 'm'],
  ['centimeter', 'cm'],
  ['centimetre', 'cm'],
  ['inch', '[in_i]'],
  ['inche', '[in_i]'],
  ['foot', '[ft_i]'],
  ['feet', '[ft_i]'],
  ['percent', '%'],
]);

const temperature = /^(?:[°º˚]|deg(?:ree)?s?\.?)? ?(?:(c)(?:elsius)?|f(?:ahrenheit)?)$/iu;

/** The scale of a temperature; a letter alone ("F") is one only where a temperature is meant. */
export function printedScale(text: string): string | undefined {
  const found = temperature.exec(text);
  return found === null ? undefined : found[1] === undefined ? '[degF]' : 'Cel';
}

const thousands = [
  'K',
  'k',
  'thou',
  'thousand',
  'Thousand',
  'Thousands',
  'x10^3',
  'x10E3',
  'X10E3',
];
const millions = ['million', 'Million', 'Millions', 'x10^6', 'x10E6', 'X10E6'];
const powers = ['3', '6', '9', '12'].flatMap((digits): readonly (readonly [string, string])[] =>
  ['10^', '10e', '10E', 'x10*', 'x10(', '10(', 'x10^'].map((form) => [
    `${form}${digits}${form.endsWith('(') ? ')' : ''}`,
    `10*${digits}`,
  ]),
);

/** The same for what stands between the strokes of a unit. */
export const printedTokens: ReadonlyMap<string, string> = new Map<string, string>([
  ...powers,
  ...thousands.map((text) => [text, '10*3'] as const),
  ...millions.map((text) => [text, '10*6'] as const),
  // A litre is `L` and `l` in UCUM.
  ...['', 'd', 'c', 'm', 'u', 'n', 'p', 'f'].map((prefix) => [`${prefix}l`, `${prefix}L`] as const),
  ...['mcL', 'mcl', 'µL', 'μL', 'µl', 'μl', 'mm3', 'mm³', 'mm^3', 'cumm', 'cmm'].map(
    (text) => [text, 'uL'] as const,
  ),
  ...['mcg', 'µg', 'μg'].map((text) => [text, 'ug'] as const),
  ...['mcmol', 'µmol', 'μmol'].map((text) => [text, 'umol'] as const),
  ...['µkat', 'μkat'].map((text) => [text, 'ukat'] as const),
  ...['mEq', 'mEQ'].map((text) => [text, 'meq'] as const),
  ...['', 'k', 'm', 'u', 'n'].map((prefix) => [`${prefix}IU`, `${prefix}[IU]`] as const),
  ...['mcIU', 'µIU', 'μIU'].map((text) => [text, 'u[IU]'] as const),
  ...['gm', 'gms'].map((text) => [text, 'g'] as const),
  ...['kgs', 'Kg', 'KG'].map((text) => [text, 'kg'] as const),
  ...['100mL', '100 mL', '100ml', '100 ml'].map((text) => [text, 'dL'] as const),
  ...['minute', 'mins'].map((text) => [text, 'min'] as const),
  ...['hr', 'hour'].map((text) => [text, 'h'] as const),
  ...['day', '24h', '24 h', '24hr', '24 hr', '(24.h)'].map((text) => [text, 'd'] as const),
  ...['1.73m2', '1.73 m2', '1.73m²', '1.73 m²', '1.73m^2', '1.73_m2'].map(
    (text) => [text, '{1.73_m2}'] as const,
  ),
  ...['cells', 'cell'].map((text) => [text, ''] as const),
]);
