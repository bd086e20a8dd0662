import { useLayoutEffect, useState, type RefObject } from 'react';

/** Views that fill the pane have one width: the next is drawn for it at once, and not twice. */
let paneWidth: number | undefined;

/**
 * The width in px of an element that fills the pane, for what CSS container queries cannot do:
 * another structure, not another layout. At first that of the last such element; undefined where
 * there was none, and then measured before anything is painted.
 */
export function usePaneWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState(paneWidth);

  useLayoutEffect(
    () =>
      observed(element.current, true, (measured) => {
        paneWidth = measured;
        setWidth(measured);
      }),
    [element],
  );

  return width;
}

/**
 * The width in px of an element that a drawing is to fill. Undefined until the browser has laid it
 * out of its own accord: to ask before would have it lay out all that stands around it for that,
 * and whoever waits would see the frame and the drawing together, later. On paper nothing comes
 * later, and no observer is called: there it is measured at once.
 */
export function useLaidOutWidth(
  element: RefObject<HTMLElement | null>,
  isPrinting: boolean,
): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => observed(element.current, isPrinting, setWidth), [element, isPrinting]);
  return width;
}

/** Tells the width of an element whenever it changes, until what it returns is called. */
function observed(
  target: HTMLElement | null,
  atOnce: boolean,
  onWidth: (width: number) => void,
): () => void {
  if (target === null) return () => undefined;
  const measure = (): void => onWidth(target.clientWidth);
  if (atOnce) measure();
  const observer = new ResizeObserver(measure);
  observer.observe(target);
  return () => observer.disconnect();
}
