/** CIAAW's standard atomic weights of 2021, abridged to five digits (ciaaw.org/atomic-weights.htm). */
const atomicWeights = new Map<string, number>([
  ['H', 1.008],
  ['Li', 6.94],
  ['C', 12.011],
  ['N', 14.007],
  ['O', 15.999],
  ['Mg', 24.305],
  ['P', 30.974],
  ['S', 32.06],
  ['Ca', 40.078],
  ['Fe', 55.845],
  ['Co', 58.933],
  ['Cu', 63.546],
  ['Zn', 65.38],
  ['I', 126.9],
  ['Pb', 207.2],
]);

/**
 * Formula of what the mass is a mass of, and the LOINC codes that measure it, by mass and by moles.
 * Each code's long name was read in a published list: MIMIC's map of laboratory items (Beth Israel
 * Deaconess), GECCO and GECCO+ (Charité), CH RAD-Order, the lab ConceptMap of uz-core, eHealth
 * Suisse's LOINC enumeration (lithium by mass), Synthea, and hospitals' maps of their own codes. One
 * that is in none does not belong here.
 */
const formulas: readonly (readonly [string, readonly string[]])[] = [
  // Glucose: serum or plasma, fasting, blood, test strip, urine, cerebrospinal fluid.
  [
    'C6H12O6',
    ['2345-7', '14749-6', '1558-6', '2339-0', '15074-8', '2340-8', '41653-7', '2350-7', '2342-4'],
  ],
  // Creatinine: serum or plasma, blood, urine.
  ['C4H7N3O', ['2160-0', '14682-9', '38483-4', '77140-2', '2161-8']],
  // Urea nitrogen: the mass of two nitrogens for each mole of urea.
  ['N2', ['3094-0', '14937-7', '6299-2']],
  // Urea, the whole molecule.
  ['CH4N2O', ['3091-6', '22664-7', '20977-5', '72903-8']],
  // Cholesterol: total, HDL, LDL (calculated, direct), VLDL, non-HDL.
  [
    'C27H46O',
    [
      '2093-3',
      '14647-2',
      '2085-9',
      '14646-4',
      '13457-7',
      '2089-1',
      '18262-6',
      '22748-8',
      '39469-2',
      '13458-5',
      '43396-1',
    ],
  ],
  // Triglycerides, by convention as triolein.
  ['C57H104O6', ['2571-8', '14927-8']],
  // Calcium: total, ionised.
  ['Ca', ['17861-6', '2000-8', '1995-0']],
  ['Mg', ['19123-9', '2601-3']],
  // Phosphate, by convention as the mass of phosphorus.
  ['P', ['2777-1', '14879-1']],
  // Bilirubin: total, direct, indirect.
  ['C33H36N4O6', ['1975-2', '14631-6', '1968-7', '14629-0', '1971-1', '14630-8']],
  // Urate.
  ['C5H4N4O3', ['3084-1', '14933-6']],
  // Iron and iron binding capacity.
  ['Fe', ['2498-4', '14798-3', '2500-7']],
  // 25-hydroxyvitamin D3; the sum with D2 is by convention counted as D3.
  ['C27H44O2', ['1989-3', '14635-7', '62292-8']],
  // Vitamin B12 as cyanocobalamin.
  ['C63H88CoN14O14P', ['2132-9', '14685-2']],
  // Folate.
  ['C19H19N7O6', ['2284-8', '14732-2']],
  // Thyroxine: total, free.
  ['C15H11I4NO4', ['3026-2', '14921-1', '3024-7', '14920-3']],
  // Triiodothyronine: total, free.
  ['C15H12I3NO4', ['3053-6', '14930-2', '3051-0', '14928-6']],
  // Cortisol.
  ['C21H30O5', ['2143-6', '14675-3']],
  // Testosterone: total, free.
  ['C19H28O2', ['2986-8', '14913-8', '2991-8']],
  // Estradiol.
  ['C18H24O2', ['2243-4', '14715-7']],
  // Progesterone.
  ['C21H30O2', ['2839-9', '14890-8']],
  // Dehydroepiandrosterone sulfate.
  ['C19H28O5S', ['2191-5']],
  // Aldosterone.
  ['C21H28O5', ['1763-2']],
  // Ammonia.
  ['NH3', ['16362-6', '22763-7']],
  // Lactate, as lactic acid: plasma, blood.
  ['C3H6O3', ['2524-7', '14118-4', '32693-4']],
  ['Zn', ['5763-8']],
  ['Cu', ['5631-7']],
  // Lead: blood, capillary blood.
  ['Pb', ['5671-3', '10368-9']],
  ['Li', ['14334-7', '3719-2']],
  // Digoxin.
  ['C41H64O14', ['10535-3', '14698-5']],
  // Phenytoin.
  ['C15H12N2O2', ['3968-5']],
  // Carbamazepine.
  ['C15H12N2O', ['3432-2']],
  // Phenobarbital.
  ['C12H12N2O3', ['3948-7']],
  // Theophylline.
  ['C7H8N4O2', ['4049-3']],
  // Paracetamol (acetaminophen).
  ['C8H9NO2', ['3298-7']],
  // Salicylate, as salicylic acid.
  ['C7H6O3', ['4024-6']],
];

/** Elementary charges of one ion, for milliequivalents. Phosphate's depends on the pH: not here. */
const charges: readonly (readonly [number, readonly string[]])[] = [
  // Sodium, potassium, chloride, bicarbonate, total carbon dioxide, lithium.
  [1, ['2951-2', '2947-0', '2823-3', '6298-4', '2075-0', '2069-3', '1963-8', '2028-9', '14334-7']],
  // Calcium, magnesium.
  [2, ['17861-6', '2000-8', '1995-0', '19123-9', '2601-3']],
];

const masses = new Map<string | undefined, number>();
for (const [formula, codes] of formulas) {
  for (const code of codes) masses.set(code, massOf(formula));
}

const valences = new Map<string | undefined, number>();
for (const [charge, codes] of charges) for (const code of codes) valences.set(code, charge);

/** Grams in a mole of what the LOINC code measures; undefined where it is not in the table. */
export function molarMass(loinc: string | undefined): number | undefined {
  return masses.get(loinc);
}

/** Equivalents in a mole of what the LOINC code measures; undefined where it is not in the table. */
export function chargeOf(loinc: string | undefined): number | undefined {
  return valences.get(loinc);
}

function massOf(formula: string): number {
  let mass = 0;
  for (const [, element = '', count = ''] of formula.matchAll(/([A-Z][a-z]?)(\d*)/gu)) {
    mass += (atomicWeights.get(element) ?? Number.NaN) * (count === '' ? 1 : Number(count));
  }
  return mass;
}
