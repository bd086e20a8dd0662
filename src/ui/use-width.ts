import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * The width of an element in px, for what CSS container queries cannot do: another structure, not
 * another layout. Undefined until measured.
 */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();

  useLayoutEffect(() => {
    const target = element.current;
    const measure = () => setWidth(target?.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    if (target !== null) observer.observe(target);
    return () => observer.disconnect();
  }, [element]);

  return width;
}
