import { type Sent, field, objectOf, referenceId, textOf } from './untyped.ts';

/**
 * The id of the encounter of a resource: `encounter`, in STU3 `context`, which may as well be an
 * episode of care. Undefined also where it is named by words or by a number of the hospital's: it
 * could not be compared with the one of the launch.
 */
export function readEncounterId(sent: Sent): string | undefined {
  const reference = field(sent, 'encounter') ?? field(sent, 'context');
  if (reference === undefined) return undefined;
  const target = textOf(field(objectOf(reference), 'reference')) ?? textOf(reference);
  return target === undefined || target.includes('EpisodeOfCare/')
    ? undefined
    : referenceId(reference);
}
