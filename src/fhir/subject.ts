import { field, isSent, textOf } from '../clinical/untyped.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * Whose resource is it? FHIR R4 `subject`, or DSTU2's `patient`, as a reference in any of its
 * forms: `Patient/1`, `/Patient/1`, absolute, with a version, `urn:uuid:1`.
 * Undefined where nothing can be compared: no reference, an identifier only, a contained resource.
 *
 * An absolute reference into another server than the entry's own `fullUrl` is somebody else's
 * Patient, whatever the id: ids are only unique within a server. Where the entry does not say where
 * it is from, the id decides, since the search was for this patient.
 */
export function subjectOf(resource: Members, fullUrl?: unknown): string | undefined {
  const subject = resource['subject'] ?? resource['patient'];
  const reference = isSent(subject) ? textOf(field(subject, 'reference')) : undefined;
  if (reference === undefined) return undefined;
  const type = isSent(subject) ? textOf(field(subject, 'type')) : undefined;
  if (type !== undefined && !/(?:^|\/)Patient$/.test(type)) return `${type} ${reference}`;
  const [, uuid] = /^urn:(?:uuid|oid):(.+)$/i.exec(reference) ?? [];
  if (uuid !== undefined) return uuid;
  const [, before = '', id] =
    /^(.*?)Patient\/([^/?#]+)(?:\/_history\/[^/]+)?\/?$/i.exec(reference) ?? [];
  if (id === undefined || !/^\/?$|^https?:\/\/.*\/$/i.test(before)) {
    // A group, a device, a location: not this patient. `#p1` and `p1` do not say what they are.
    return reference.includes('/') ? reference : undefined;
  }
  const base = serverOf(before);
  const own = base === undefined ? undefined : ownServer(fullUrl);
  return own === undefined || base === own ? id : reference;
}

/** A FHIR base without its scheme (some servers write http: behind a proxy); undefined if relative. */
const serverOf = (base: string): string | undefined =>
  /^https?:\/\/(.+?)\/*$/i.exec(base)?.[1]?.toLowerCase();

/** The base of the server that a `fullUrl` such as `https://…/Observation/1` belongs to. */
export const ownServer = (fullUrl: unknown): string | undefined => {
  if (typeof fullUrl !== 'string') return undefined;
  const [, base] = /^(.+\/)[A-Z][A-Za-z]+\/[^/?#]+(?:\/_history\/[^/]+)?$/.exec(fullUrl) ?? [];
  return base === undefined ? undefined : serverOf(base);
};
