import { loadData } from './load-data.ts';
import { sandboxPeople } from './people/people.ts';
import { createStore, type Store } from './store.ts';

export type FileRemark = { readonly file: string; readonly reason: string };

export type OpenedStore = {
  readonly store: Store;
  /** Files of the folder that could not be used, and why. */
  readonly refused: readonly FileRemark[];
  /** What was used but not as it was, or not wholly. */
  readonly remarks: readonly FileRemark[];
};

/** The named people and, after them, whatever a folder of FHIR files holds. */
export async function openStore(folder?: string): Promise<OpenedStore> {
  const named = sandboxPeople();
  if (folder === undefined) return { store: createStore(named), refused: [], remarks: [] };
  const { people, refused, notes } = await loadData(folder);
  const taken = new Set(named.map((one) => one.id));
  const twice = people.filter((one) => taken.has(one.id));
  return {
    store: createStore([...named, ...people]),
    refused: [
      ...refused,
      ...twice.map(({ id }) => ({
        file: folder,
        reason: `Patient/${id} is a person of the sandbox`,
      })),
    ],
    remarks: notes.map(({ file, text }) => ({ file, reason: text })),
  };
}
