import { type CodedText, readCodedTexts } from './coded-text.ts';
import { containedOf } from './reference.ts';
import { type Sent, field, listOf, objectOf, textOf } from './untyped.ts';

/** A site of the body, and what narrows it down: side, direction, morphology. */
export type BodySite = readonly CodedText[];

/**
 * Left and right stand in an extension of the site: mCODE's and its forerunners', Nictiz's, the German
 * one. FHIR's own (bodySite, before R4 body-site-instance) refers to a BodyStructure.
 */
const siteUrl = /laterality|qualifier|orientation|seitenlokalisation|body-?site/iu;

/** What narrows a site down, by its names in an extension and in R4's and R5's BodyStructure. */
const members = [
  'valueCodeableConcept',
  'valueCoding',
  'valueReference',
  'location',
  'includedStructure',
  'structure',
  'laterality',
  'locationQualifier',
  'qualifier',
  'morphology',
];

/** Every site of a Condition or an Observation, each with its own side; R5 may refer to it. */
export function readBodySites(sent: Sent): readonly BodySite[] {
  return [...listOf(field(sent, 'bodySite')), ...listOf(field(sent, 'bodyStructure'))]
    .map((one) => readSite(one, sent))
    .filter((site) => site.length > 0);
}

/**
 * A concept or a reference (whose display is read as that of a coding), and everything within that
 * narrows it down.
 */
function readSite(x: unknown, resource: Sent): BodySite {
  const own = readCodedTexts(x);
  const sent = objectOf(x);
  if (sent === undefined) return own;
  const more = listOf(field(sent, 'extension'))
    .filter((one) => siteUrl.test(textOf(field(objectOf(one), 'url')) ?? ''))
    .concat(members.flatMap((name) => listOf(field(sent, name))))
    .flatMap((one) => readSite(one, resource))
    // What is contained may refer to itself: from there no reference is followed.
    .concat(readSite(containedOf(sent, resource), {}));
  // A side that does not apply, as of a thyroid, says nothing of the site.
  return own.concat(more.filter(({ absent }) => absent === undefined));
}
