import { useState } from 'react';

type Overlay = 'detail' | 'trend';
type Opened = { readonly step: number };

/**
 * Detail and trend, the one in front last. Both can be open, each opened from the other: what was opened last lies on top.
 * Beside the view there is room for one: there the style sheet hides the other until that is closed.
 */
export function useFront(
  detail: Opened & { readonly trail: readonly unknown[] },
  trend: Opened & { readonly tests: readonly unknown[] },
): { readonly overlays: readonly Overlay[]; readonly raised: number } {
  const [seen, setSeen] = useState({ detail: 0, trend: 0, front: 'detail' as Overlay, raised: 0 });
  if (seen.detail !== detail.step || seen.trend !== trend.step) {
    const front = seen.trend === trend.step ? 'detail' : 'trend';
    // A dialog that lies below another comes up only by being opened anew.
    const raised = seen.raised + (front === 'detail' && seen.front === 'trend' ? 1 : 0);
    setSeen({ detail: detail.step, trend: trend.step, front, raised });
  }
  const open: Overlay[] = [];
  if (trend.tests.length > 0) open.push('trend');
  if (detail.trail.length > 0) open.push('detail');
  const { front, raised } = seen;
  if (open.length < 2) return { overlays: open, raised };
  return { overlays: front === 'detail' ? ['trend', 'detail'] : ['detail', 'trend'], raised };
}
