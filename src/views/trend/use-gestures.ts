import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { pan, within, zoom, type ViewWindow } from '../../ui/chart/view-window.ts';
import type { PlotFrame } from './plot-frame.ts';

type Gestures = {
  readonly area: RefObject<HTMLElement | null>;
  readonly frame: PlotFrame;
  readonly view: ViewWindow;
  readonly reach: ViewWindow;
  readonly onView: (view: ViewWindow) => void;
  /** The pointer is at this place of this plot. */
  readonly onPoint: (plot: number, x: number, y: number) => void;
};

type Held = { readonly x: number; readonly y: number };

/** Before this many px a press is a press, and after it a drag. */
const slack = 5;
const wheelStep = 1.0015;

/**
 * The pointer over the plots: it takes the cursor along, a drag moves the time, two fingers or the
 * wheel with Ctrl zoom. All of it is also on buttons and keys (WCAG 2.5.7).
 */
export function useGestures({ area, frame, view, reach, onView, onPoint }: Gestures): void {
  const held = useRef(new Map<number, Held>());
  const drag = useRef<{ x: number; view: ViewWindow; isDragging: boolean } | undefined>(undefined);

  const spanPerPx = (of: ViewWindow): number =>
    (of.end - of.start) / Math.max(1, frame.right - frame.left);
  const timeAt = (x: number): number => view.start + (x - frame.left) * spanPerPx(view);
  const placeOf = (event: MouseEvent): Held => {
    const box = area.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY };
  };
  const point = (event: MouseEvent): void => {
    const plot = event.target instanceof Element ? event.target.closest('[data-plot]') : null;
    if (plot === null || area.current === null) return;
    const index = [...area.current.querySelectorAll('[data-plot]')].indexOf(plot);
    onPoint(index, placeOf(event).x, event.clientY - plot.getBoundingClientRect().top);
  };

  const down = useEffectEvent((event: PointerEvent) => {
    if (event.button !== 0) return;
    held.current.set(event.pointerId, placeOf(event));
    drag.current = { x: placeOf(event).x, view, isDragging: false };
    point(event);
  });

  const move = useEffectEvent((event: PointerEvent) => {
    const before = held.current.get(event.pointerId);
    const here = placeOf(event);
    if (before === undefined || drag.current === undefined) {
      if (event.pointerType === 'mouse') point(event);
      return;
    }
    const other = [...held.current].find(([id]) => id !== event.pointerId)?.[1];
    held.current.set(event.pointerId, here);
    if (other !== undefined) {
      const factor = Math.abs(before.x - other.x) / Math.max(1, Math.abs(here.x - other.x));
      const middle = (here.x + other.x) / 2;
      drag.current.isDragging = true;
      onView(zoom(view, factor, timeAt(middle), reach));
      drag.current = { x: here.x, view, isDragging: true };
      return;
    }
    const moved = here.x - drag.current.x;
    if (!drag.current.isDragging && Math.abs(moved) < slack) return;
    if (!drag.current.isDragging) area.current?.setPointerCapture(event.pointerId);
    drag.current.isDragging = true;
    const { view: base } = drag.current;
    const by = -moved * spanPerPx(base);
    onView(within({ start: base.start + by, end: base.end + by }, reach));
  });

  const up = useEffectEvent((event: PointerEvent) => {
    held.current.delete(event.pointerId);
    if (held.current.size === 0) drag.current = undefined;
  });

  const wheel = useEffectEvent((event: WheelEvent) => {
    const plot = event.target instanceof Element ? event.target.closest('[data-plot]') : null;
    if (plot === null) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      onView(zoom(view, wheelStep ** event.deltaY, timeAt(placeOf(event).x), reach));
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      // Across is ours: elsewhere it would leave the page.
      event.preventDefault();
      onView(pan(view, event.deltaX / Math.max(1, frame.right - frame.left), reach));
    }
  });

  useEffect(() => {
    const target = area.current;
    if (target === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    target.addEventListener('pointerdown', (event) => down(event), { signal });
    target.addEventListener('pointermove', (event) => move(event), { signal });
    target.addEventListener('pointerup', (event) => up(event), { signal });
    target.addEventListener('pointercancel', (event) => up(event), { signal });
    target.addEventListener('pointerleave', (event) => up(event), { signal });
    // React's own listener is passive and could not keep the page from zooming.
    target.addEventListener('wheel', (event) => wheel(event), { signal, passive: false });
    return () => stop.abort();
  }, [area]);
}
