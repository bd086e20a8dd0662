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
  const right = Math.max(width - 42, 98);
  return { width, height: height + axisHeight, left: 48, right, top: 8, bottom: height };
}

/** Below the plot: dates, or times of day above their dates. */
export const axisHeight = 36;

export const timeScale = ({ start, end }: ViewWindow, { left, right }: PlotFrame): Scale =>
  linearScale([start, end], [left, right]);

/** Room around the frame for points that stand on its edge. */
export const spill = 8;

/** For a small graph among others: the dates of all stand below the last. */
export function miniFrame(width: number): PlotFrame {
  const frame = plotFrame(width, 64);
  return { ...frame, height: frame.bottom + 6 };
}
