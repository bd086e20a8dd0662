import { type Layer, type Picture, wrapped } from '../../ui/chart/picture.ts';
import { roughWidth, text } from '../../ui/chart/scene.ts';
import type { LegendItem } from './legend-items.ts';
import type { PlotScene } from './plot-scene.ts';
import type { Lane } from './problem-lane.ts';
import { type DocumentHead, headLines } from './trend-document.ts';

type PicturePlot = {
  readonly heading: string;
  readonly scene: PlotScene;
  readonly notes: readonly string[];
};

/** What is on the screen, and what its shapes mean. */
export type PictureInput = {
  readonly head: DocumentHead;
  readonly plots: readonly PicturePlot[];
  readonly lane: Lane;
  /** All that have a line, by name: the lane has not room for each. */
  readonly problems: readonly string[];
  readonly timeTitle: string;
  readonly legend: readonly { readonly item: LegendItem; readonly said: string }[];
  readonly spill: number;
};

const margin = 16;
const lineHeight = 17;

/**
 * The graph as a picture that stands by itself: whose it is, of what, in which unit and window, and
 * as of when (D 22); then what is on the screen, and what its shapes mean.
 */
export function trendPicture({
  head,
  plots,
  lane,
  problems,
  timeTitle,
  legend,
  spill,
}: PictureInput): Picture {
  const inner = plots[0]?.scene.frame.width ?? 600;
  const layers: Layer[] = [];
  let y = margin + lineHeight - 4;
  const write = (part: 'heading' | 'note', said: string): void => {
    for (const line of wrapped(said, inner - 20, roughWidth)) {
      layers.push({ x: margin, y, shapes: [text(part, 0, 0, line)] });
      y += lineHeight;
    }
  };
  headLines(head).forEach((line, index) => write(index < 2 ? 'heading' : 'note', line));
  // The screen holds room for those that are out of sight.
  if (lane.shapes.length > 0) {
    layers.push({ x: margin, y: y - 6, shapes: lane.shapes });
    y += lane.height;
  }
  for (const { heading, scene, notes } of plots) {
    const { frame } = scene;
    y += 6;
    write('heading', heading);
    y -= lineHeight - 4;
    layers.push({ x: margin, y, shapes: scene.around });
    layers.push({
      x: margin,
      y,
      shapes: scene.inside,
      clip: {
        x: frame.left - spill,
        y: frame.top - spill,
        width: frame.right - frame.left + 2 * spill,
        height: frame.bottom - frame.top + 2 * spill,
      },
    });
    y += frame.height + lineHeight;
    for (const note of notes) write('note', note);
  }
  write('note', timeTitle);
  for (const { item, said } of legend) {
    layers.push({
      x: margin,
      y: y - 12,
      shapes: item.drawn,
    });
    layers.push({ x: margin + 38, y, shapes: [text('note', 0, 0, said)] });
    y += lineHeight;
  }
  for (const said of problems) write('note', said);
  return { width: Math.round(inner + 2 * margin), height: Math.round(y + margin / 2), layers };
}
