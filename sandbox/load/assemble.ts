/** Found resources into people: who each condition and observation belongs to. */
import type { Condition, Observation, Patient } from 'fhir/r4';
import { asList, asObject, asText, type Loose } from '../fhir/shape.ts';
import type { Person } from '../store.ts';
import { identities } from './identities.ts';
import { nameOf } from './patient-name.ts';
import type { Found } from './read-file.ts';
import {
  folderOf,
  relativeOf,
  relinked,
  resolver,
  subjectOf,
  type Candidate,
} from './references.ts';

export type Note = { readonly file: string; readonly text: string };

type Placed = Found & { readonly id: string };
type Draft = {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly patient: Loose;
  readonly conditions: Loose[];
  readonly observations: Loose[];
};

export function assemble(found: readonly Found[]): {
  readonly people: readonly Person[];
  readonly notes: readonly Note[];
} {
  const notes: Note[] = [];
  const ids = identities();
  const named = found.map((one) => ({ found: one, ...ids.identify(one.type, one.resource) }));
  const resolve = resolver(named.map(({ found: one, id }) => candidateOf(one, id)));
  const placed = named.flatMap(({ found: one, id, repeated }): Placed[] => {
    const sent = asText(one.resource['id']);
    if (repeated) {
      notes.push({ file: one.file, text: `${one.type} ${id} is the same as one read before` });
      return [];
    }
    if (sent !== id) {
      notes.push({
        file: one.file,
        text: `${one.type} ${sent ?? 'without id'} is served as ${id}`,
      });
    }
    return [Object.assign({ id }, one)];
  });
  const drafts = new Map<string, Draft>();
  for (const one of placed) if (one.type === 'Patient') drafts.set(one.id, draftOf(one));

  /** One placeholder for each name in each folder: two servers may both have a Patient/1. */
  const placeholders = new Map<string, Draft>();
  const placeholderFor = (one: Placed, reference: string | undefined): Draft => {
    const key = reference === undefined ? `file ${one.file}` : `${folderOf(one.file)} ${reference}`;
    const known = placeholders.get(key);
    if (known !== undefined) return known;
    const made = placeholder(ids.invent('Patient', placeholderId(one, reference)), one, reference);
    placeholders.set(key, made);
    drafts.set(made.id, made);
    return made;
  };

  for (const one of placed) {
    if (one.type === 'Patient') continue;
    const reference = subjectOf(one.resource);
    const meant = reference === undefined ? undefined : resolve(reference, one.file);
    const owner =
      (meant?.type === 'Patient' ? drafts.get(meant.id) : undefined) ??
      placeholderFor(one, reference);
    const served = { ...relinked(one.resource, one.file, resolve), ...identityOf(one, owner) };
    (one.type === 'Condition' ? owner.conditions : owner.observations).push(served);
  }
  return { people: [...drafts.values()].map(personOfDraft), notes };
}

function candidateOf({ type, resource, fullUrl, file }: Found, id: string): Candidate {
  return { type, sentId: asText(resource['id']), fullUrl, file, id };
}

/** A server would have written the reference to its own patient, so this one does. */
function identityOf(one: Placed, owner: Draft): Loose {
  const subject = asObject(one.resource['subject']);
  return { id: one.id, subject: { ...subject, reference: `Patient/${owner.id}` } };
}

function draftOf(one: Placed): Draft {
  return {
    id: one.id,
    name: nameOf(one.resource) ?? `Patient ${one.id}`,
    reason: `Loaded from ${one.file}.`,
    patient: { ...one.resource, id: one.id },
    conditions: [],
    observations: [],
  };
}

function placeholderId(one: Placed, reference: string | undefined): string {
  if (reference === undefined) return `no-subject-${one.id}`;
  return relativeOf(reference)
    .replace(/^Patient\//, '')
    .replace(/^urn:(?:uuid|oid):/, '');
}

/** So that results whose patient was not exported can still be opened. */
function placeholder(id: string, one: Placed, reference: string | undefined): Draft {
  const contained = asList(one.resource['contained']).find(
    (item) =>
      asObject(item)?.['resourceType'] === 'Patient' &&
      `#${asText(asObject(item)?.['id'])}` === reference,
  );
  const inside = asObject(contained);
  if (inside !== undefined) return draftOf({ ...one, resource: inside, id });
  const name =
    reference === undefined
      ? `No patient named (${one.file})`
      : `Patient not in the folder (${id})`;
  return {
    id,
    name,
    reason: `Stands for the patient of resources in ${one.file}.`,
    patient: { resourceType: 'Patient', id, name: [{ text: name }] },
    conditions: [],
    observations: [],
  };
}

/** The shapes are whatever was in the files; the types of FHIR are a wish here. */
function personOfDraft({ id, name, reason, patient, conditions, observations }: Draft): Person {
  return {
    id,
    name,
    reason,
    patient: patient as unknown as Patient,
    conditions: conditions as unknown as Condition[],
    observations: observations as unknown as Observation[],
  };
}
