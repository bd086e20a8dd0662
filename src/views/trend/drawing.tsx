import { memo, type ReactNode } from 'react';
import type { Shape } from '../../ui/chart/scene.ts';
import styles from './drawing.module.css';
import { spill } from './plot-frame.ts';
import type { PlotScene } from './plot-scene.ts';
import { Shapes } from './shapes.tsx';

type DrawingProps = { scene: Pick<PlotScene, 'frame' | 'around' | 'inside'>; children?: ReactNode };

/** The drawing of a plot; what lies outside of its window is cut off. */
export function Drawing({ scene: { frame, around, inside }, children }: DrawingProps) {
  return (
    <svg
      className={styles.drawing}
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Shapes shapes={around} />
      <Inside frame={frame} shapes={inside} />
      {children}
    </svg>
  );
}

type InsideProps = { frame: PlotScene['frame']; shapes: readonly Shape[] };

const Inside = memo(function Inside({ frame, shapes }: InsideProps) {
  const [left, top] = [frame.left - spill, frame.top - spill];
  const width = frame.right - frame.left + 2 * spill;
  const height = frame.bottom - frame.top + 2 * spill;
  return (
    <svg
      x={left}
      y={top}
      width={width}
      height={height}
      viewBox={`${left} ${top} ${width} ${height}`}
    >
      <Shapes shapes={shapes} />
    </svg>
  );
});

type SketchProps = { width: number; height: number; shapes: readonly Shape[] };

/** Shapes without axes: the problems above the graphs, a sample in the legend. */
export function Sketch({ width, height, shapes }: SketchProps) {
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Shapes shapes={shapes} />
    </svg>
  );
}
