import type { ComponentProps } from 'react';

/** Blank on purpose: nothing was observed there. What was received always has words. */
export function EmptyCell(props: Pick<ComponentProps<'td'>, 'aria-colindex'>) {
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label
  return <td {...props} />;
}
