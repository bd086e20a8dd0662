import { describe, expect, test } from 'vitest';
import { readBodySites } from './body-site.ts';
import { condition, observation, wrong } from './clinical.fixtures.ts';
import { readCondition } from './problem.ts';
import { readObservation } from './reading.ts';

const coded = (display: string) => ({ coding: [{ display }] });
const mcode = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-';
const right = (url: string) => ({
  ...coded('Lung structure'),
  extension: [{ url, valueCodeableConcept: coded('Unilateral right') }],
});
const namesIn = (sent: object): readonly (readonly (string | undefined)[])[] =>
  readBodySites(wrong(sent)).map((site) => site.map(({ name }) => name));

describe('left or right stands in an extension of the site', () => {
  test.each([
    `${mcode}laterality-qualifier`,
    `${mcode}laterality`,
    'http://hl7.org/fhir/us/shr/StructureDefinition/shr-core-Laterality-extension',
    'http://mcodeinitiative.org/codex/us/icare/StructureDefinition/obf-datatype-Laterality-extension',
    'http://hl7.eu/fhir/ig/pcsp/StructureDefinition/mcode-laterality-qualifier',
    'http://nictiz.nl/fhir/StructureDefinition/ext-AnatomicalLocation.Laterality',
    'http://nictiz.nl/fhir/StructureDefinition/BodySite-Qualifier',
    'http://fhir.de/StructureDefinition/seitenlokalisation',
  ])('%s', (url) => {
    const site = ['Lung structure', 'Unilateral right'];
    const names = ({ name }: { name: string | undefined }) => name;
    const { bodySites } = readCondition(wrong({ ...condition(), bodySite: [right(url)] }));
    expect(bodySites.map((one) => one.map(names))).toEqual([site]);
    const { bodySite } = readObservation(wrong({ ...observation(), bodySite: right(url) }));
    expect(bodySite.map(names)).toEqual(site);
  });

  test('each of several sites keeps its own, and every qualifier', () => {
    const extension = [
      { url: `${mcode}laterality-qualifier`, valueCodeableConcept: coded('Left') },
      { url: `${mcode}body-location-qualifier`, valueCodeableConcept: coded('Upper') },
      { url: `${mcode}body-location-qualifier`, valueCodeableConcept: coded('Outer') },
    ];
    const bodySite = [{ text: 'Breast', extension }, right(`${mcode}laterality-qualifier`)];
    expect(namesIn({ bodySite })).toEqual([
      ['Breast', 'Left', 'Upper', 'Outer'],
      ['Lung structure', 'Unilateral right'],
    ]);
  });

  test('a side alone is said; one that is said not to apply, and what is no qualifier, is not', () => {
    const { extension } = right(`${mcode}laterality-qualifier`);
    expect(namesIn({ bodySite: { extension } })).toEqual([['Unilateral right']]);
    const system = 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor';
    const none = { url: `${mcode}laterality-qualifier`, valueCoding: { system, code: 'NA' } };
    const other = { url: 'urn:x', valueCodeableConcept: coded('Something') };
    const bodySite = { text: 'Thyroid', extension: [none, other] };
    expect(namesIn({ bodySite })).toEqual([['Thyroid']]);
    expect(namesIn({})).toEqual([]);
    expect(namesIn({ bodySite: {} })).toEqual([]);
  });
});

describe('a BodyStructure that is contained', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/bodySite';
  const to = { reference: '#b' };
  const r4 = {
    id: 'b',
    resourceType: 'BodyStructure',
    morphology: coded('Mass'),
    location: coded('Breast'),
    locationQualifier: [coded('Left'), coded('Upper outer')],
  };
  const r5 = {
    id: 'b',
    resourceType: 'BodyStructure',
    includedStructure: [
      { structure: coded('Breast'), laterality: coded('Left'), qualifier: [coded('Upper outer')] },
    ],
  };
  const said = ['Breast', 'Left', 'Upper outer'];

  test('R4, in the extension of the site, which may have a name itself', () => {
    const bodySite = { extension: [{ url, valueReference: to }] };
    expect(namesIn({ contained: [r4], bodySite })).toEqual([[...said, 'Mass']]);
    const named = { ...bodySite, text: 'Breast, left' };
    expect(namesIn({ contained: [r4], bodySite: named })).toEqual([
      ['Breast, left', ...said, 'Mass'],
    ]);
  });

  test('R5, and in the element that R5 has for it', () => {
    expect(namesIn({ contained: [r5], bodyStructure: to })).toEqual([said]);
    expect(
      namesIn({ contained: [r5], bodySite: { extension: [{ url, valueReference: to }] } }),
    ).toEqual([said]);
    const structure = { ...r4, location: right(`${mcode}laterality-qualifier`) };
    expect(namesIn({ contained: [structure], bodyStructure: [to] })).toEqual([
      ['Lung structure', 'Unilateral right', 'Left', 'Upper outer', 'Mass'],
    ]);
  });

  test('what the reference calls it does not hide the side', () => {
    const bodyStructure = { ...to, display: 'A breast' };
    expect(namesIn({ contained: [r5], bodyStructure })).toEqual([['A breast', ...said]]);
    expect(namesIn({ bodyStructure })).toEqual([['A breast']]);
    expect(namesIn({ bodyStructure: { reference: 'BodyStructure/1' } })).toEqual([]);
  });

  test('one that refers to itself ends', () => {
    const itself = { ...r4, location: { extension: [{ url, valueReference: to }] } };
    expect(namesIn({ contained: [itself], bodyStructure: to })).toEqual([
      ['Left', 'Upper outer', 'Mass'],
    ]);
  });
});
