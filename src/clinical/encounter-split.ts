/** What was recorded in one encounter, and how much was not, or does not say in which. */
export type EncounterSplit<T> = {
  readonly inside: readonly T[];
  /** Of other encounters. */
  readonly others: number;
  /** Linked to none: nobody can say whether it belongs to this one. */
  readonly unlinked: number;
};

type OfEncounter = { readonly encounterId: string | undefined };

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
