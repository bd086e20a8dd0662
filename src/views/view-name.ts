/** The views, in their order: the closed list of what may stand after the `#` of the address. */
export const viewNames = ['summary', 'problems', 'vitals', 'results', 'history'] as const;

export type ViewName = (typeof viewNames)[number];

export function viewFromHash(hash: string): ViewName | undefined {
  const name = hash.replace(/^#/u, '');
  return viewNames.find((known) => known === name);
}

export function viewFromKey(key: string): ViewName | undefined {
  return /^[1-5]$/u.test(key) ? viewNames[Number(key) - 1] : undefined;
}
