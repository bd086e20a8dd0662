import type { KeyboardEvent } from 'react';
import { ring } from '../../ui/chart/glyphs.ts';
import { px } from '../../ui/chart/scale.ts';
import { path, type Shape } from '../../ui/chart/scene.ts';
import { lowerOf, upperOf } from './course.ts';
import type { PlotScene } from './plot-scene.ts';
import { Drawing } from './drawing.tsx';
import { Shapes } from './shapes.tsx';
import styles from './trend-plot.module.css';

type TrendPlotProps = {
  name: string;
  scene: PlotScene;
  points: Parameters<typeof cursorShapes>[1];
  /** The point the cursor is at; undefined: none in sight. */
  cursor: number | undefined;
  /** Where the cursor of the whole trend stands, in epoch ms. */
  time: number | undefined;
  isCurrent: boolean;
  valueText: string;
  describedBy: string;
  onKey: (event: KeyboardEvent) => void;
  onFocus: () => void;
};

/**
 * One graph. To the keyboard and to a screen reader it is a slider over its results: arrow keys go
 * from one to the next, and each is read out with all that is known of it.
 */
export function TrendPlot(props: TrendPlotProps) {
  const { name, scene, points, cursor, time, isCurrent, valueText, describedBy } = props;
  const { from, to } = scene.slice;
  return (
    <div
      className={styles.plot}
      // A native range is a control with a knob; this is a drawing, read result by result.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-orientation="horizontal"
      aria-valuemin={to > from ? 1 : 0}
      aria-valuemax={to - from}
      aria-valuenow={cursor === undefined ? 0 : cursor - from + 1}
      aria-valuetext={valueText}
      aria-describedby={describedBy}
      data-plot=""
      onKeyDown={props.onKey}
      onFocus={props.onFocus}
    >
      <Drawing scene={scene}>
        <Shapes shapes={cursorShapes(scene, points, cursor, time, isCurrent)} />
      </Drawing>
    </div>
  );
}

/** A line through all plots, and a ring around each number of the point. */
function cursorShapes(
  { frame, x, y, around }: PlotScene,
  points: readonly Parameters<typeof upperOf>[0][],
  cursor: number | undefined,
  time: number | undefined,
  isCurrent: boolean,
): readonly Shape[] {
  if (around.length === 0 || time === undefined) return [];
  const point = cursor === undefined ? undefined : points[cursor];
  const line = px(x.of(isCurrent && point !== undefined ? point.at : time));
  const rings = (point === undefined ? [] : [upperOf(point), lowerOf(point)])
    .filter((number) => number !== undefined)
    .map((number) => ring(x.of(point?.at ?? 0), y.of(number.value), 7))
    .join('');
  const isInSight = line >= frame.left - 1 && line <= frame.right + 1;
  return [
    ...path('cursor', isInSight ? `M${line} ${frame.top}V${frame.bottom}` : ''),
    ...path('focus', rings),
  ];
}
