/** Who a reference means, among resources of many files. */
import { asList, asObject, asText, type Loose } from '../fhir/shape.ts';

/** Something with a place in the folder that a reference can name. */
export type Candidate = {
  readonly type: string;
  /** As it was in the file. */
  readonly sentId: string | undefined;
  readonly fullUrl: string | undefined;
  readonly file: string;
  /** As it is served. */
  readonly id: string;
};

export type Resolve = (reference: string, fromFile: string) => Candidate | undefined;

/**
 * Of several with the same name the one in the same file is meant, then the one in the same folder.
 * A name that only other folders use must be the only one: two servers may both have a Patient/1.
 */
export function resolver(candidates: readonly Candidate[]): Resolve {
  const byName = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { type, sentId, fullUrl } = candidate;
    const names = new Set([
      ...(sentId === undefined ? [] : [`${type}/${sentId}`, `urn:uuid:${sentId}`]),
      ...(fullUrl === undefined ? [] : [fullUrl]),
    ]);
    for (const name of names) {
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [candidate]);
      else list.push(candidate);
    }
  }
  return (reference, fromFile) => {
    const versionless = reference.replace(/\/_history\/[^/]*$/, '');
    const list = byName.get(versionless) ?? byName.get(relativeOf(versionless)) ?? [];
    const near =
      list.find((one) => one.file === fromFile) ??
      list.find((one) => folderOf(one.file) === folderOf(fromFile));
    const isOnlyOne = new Set(list.map((one) => one.id)).size === 1;
    return near ?? (isOnlyOne ? list[0] : undefined);
  };
}

export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

/** `https://host/base/Patient/1` → `Patient/1`. */
export function relativeOf(reference: string): string {
  return /([A-Z][A-Za-z]+\/[^/]+)$/.exec(reference)?.[1] ?? reference;
}

/** The reference to the patient, under its name of today or of DSTU2. */
export function subjectOf(resource: Loose): string | undefined {
  const subject = asObject(resource['subject']) ?? asObject(resource['patient']);
  return asText(subject?.['reference']);
}

/** References to other loaded resources, changed to the ids they are served under. */
export function relinked(resource: Loose, file: string, resolve: Resolve): Loose {
  const changed: Record<string, unknown> = {};
  for (const member of ['hasMember', 'derivedFrom']) {
    if (resource[member] === undefined) continue;
    changed[member] = asList(resource[member]).map((item) => relink(item, file, resolve));
  }
  return { ...resource, ...changed };
}

function relink(item: unknown, file: string, resolve: Resolve): unknown {
  const reference = asText(asObject(item)?.['reference']);
  const meant = reference === undefined ? undefined : resolve(reference, file);
  if (meant === undefined) return item;
  return { ...asObject(item), reference: `${meant.type}/${meant.id}` };
}
