import { memo } from 'react';
import type { Shape } from '../../ui/chart/scene.ts';
import { keyed } from '../keyed.ts';
import styles from './shapes.module.css';

/** Shapes as SVG; `data-part` names what each stands for. */
export const Shapes = memo(function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return keyed(shapes, nameOf).map(({ key, item: shape }) =>
    shape.kind === 'path' ? (
      <path key={key} className={styles[shape.part]} data-part={shape.part} d={shape.d} />
    ) : (
      <text
        key={key}
        className={styles[shape.part]}
        data-part={shape.part}
        x={shape.x}
        y={shape.y}
        textAnchor={shape.anchor}
      >
        {shape.text}
      </text>
    ),
  );
});

const nameOf = (shape: Shape): string =>
  shape.kind === 'path' ? shape.part : `${shape.part} ${shape.text}`;
