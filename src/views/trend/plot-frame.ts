import { linearScale, type Scale } from '../../ui/chart/scale.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';

/** Where in a drawing the plot stands, in px: the same sides for all that share a time axis. */
export type PlotFrame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Room at the sides for the numbers of the axis and for the bounds of the range. */
export function plotFrame(width: number, height: number): PlotFrame {
  return { width, height, left: 48, right: Math.max(width - 42, 98), top: 12, bottom: height - 10 };
}

export const timeScale = ({ start, end }: ViewWindow, { left, right }: PlotFrame): Scale =>
  linearScale([start, end], [left, right]);
