/** The one place that decides what was entered in error: by its letters, however they are joined. */
export function isEnteredInError(status: string | undefined): boolean {
  return status?.toLowerCase().replaceAll(/[^a-z]/gu, '') === 'enteredinerror';
}

/** The one place that leaves out what was entered in error; Data notes counts what it removed. */
export function withoutErrors<T extends { readonly enteredInError: boolean }>(
  items: readonly T[],
): readonly T[] {
  return items.some((one) => one.enteredInError)
    ? items.filter((one) => !one.enteredInError)
    : items;
}
