import { type Sent, field, objectOf, referenceId, textOf } from './untyped.ts';

/** What was recorded in one encounter, and how much was not, or does not say in which. */
export type EncounterSplit<T> = {
  readonly inside: readonly T[];
  /** Of other encounters. */
  readonly others: number;
  /** Linked to none: nobody can say whether it belongs to this one. */
  readonly unlinked: number;
};

type OfEncounter = { readonly encounterId: string | undefined };

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

/** What of a chart belongs to an encounter. An encounter inside of the resource cannot be compared. */
export function splitByEncounter<T extends OfEncounter>(
  items: readonly T[],
  encounterId: string,
): EncounterSplit<T> {
  const inside: T[] = [];
  let unlinked = 0;
  for (const item of items) {
    if (item.encounterId === encounterId) inside.push(item);
    else if (item.encounterId === undefined || item.encounterId.startsWith('#')) unlinked += 1;
  }
  return { inside, others: items.length - inside.length - unlinked, unlinked };
}
