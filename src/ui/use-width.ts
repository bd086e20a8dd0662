import { useLayoutEffect, useState, type RefObject } from 'react';

/** Views that fill the pane have one width: the next is drawn for it at once, and not twice. */
let paneWidth: number | undefined;

/**
 * The width of an element in px, for what CSS container queries cannot do: another structure, not
 * another layout. Undefined until measured; of what fills the pane, what the last such had.
 */
export function useWidth(
  element: RefObject<HTMLElement | null>,
  fills?: 'pane',
): number | undefined {
  const [width, setWidth] = useState(fills && paneWidth);

  useLayoutEffect(() => {
    const target = element.current;
    const measure = (): void => {
      const measured = target?.clientWidth;
      if (fills) paneWidth = measured;
      setWidth(measured);
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (target !== null) observer.observe(target);
    return () => observer.disconnect();
  }, [element, fills]);

  return width;
}
