import { useEffect, useRef } from 'react';

const stops = 'a[href], button, [tabindex]';

/**
 * Who asks for more goes on with the first of what is new: the button behind it stands at its end,
 * or is gone. What it returns is called with the list before that grows; `drawn` is another number
 * once it has.
 */
export function useGoOn(drawn: number): (list: Element | null | undefined) => void {
  const asked = useRef<{ at: number; goOn: () => void }>(undefined);
  useEffect(() => {
    if (asked.current === undefined || asked.current.at === drawn) return;
    asked.current.goOn();
    asked.current = undefined;
  }, [drawn]);
  return (list) => {
    if (!list) return;
    const { activeElement: from } = document;
    const old = new Set(list.querySelectorAll(stops));
    const goOn = () => {
      const { activeElement, body } = document;
      // Drawn late, and the reader is elsewhere.
      if (activeElement !== from && activeElement !== body) return;
      [...list.querySelectorAll<HTMLElement>(stops)].find((one) => !old.has(one))?.focus();
    };
    asked.current = { at: drawn, goOn };
  };
}
