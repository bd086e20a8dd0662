/**
 * Whose resource is it? FHIR R4 `subject`, or DSTU2's `patient`, as a reference in any of its
 * forms: `Patient/1`, `/Patient/1`, absolute, with a version, `urn:uuid:1`.
 */
export function subjectOf(resource: Record<string, unknown>): string | undefined {
  const subject = resource['subject'] ?? resource['patient'];
  if (typeof subject !== 'object' || subject === null || !('reference' in subject))
    return undefined;
  const { reference } = subject;
  if (typeof reference !== 'string') return undefined;
  const [, id] = /(?:^|\/)Patient\/([^/?#]+)(?:\/_history\/[^/]+)?$/.exec(reference.trim()) ?? [];
  if (id !== undefined) return id;
  const [, uuid] = /^urn:(?:uuid|oid):(.+)$/.exec(reference.trim()) ?? [];
  // A group, a device, a location: not this patient.
  return uuid ?? reference;
}
