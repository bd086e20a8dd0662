import type { ViewWindow } from '../../ui/chart/view-window.ts';
import { useRangeSubject } from '../entry/range-subject.ts';
import { useWords } from '../use-words.tsx';
import type { LegendItem } from './legend-items.ts';
import { markText } from './mark-text.ts';
import { countsOf } from './not-drawn.tsx';
import { summarySentences } from './summary-text.ts';
import { type DocumentHead, type DocumentPlot, trendTable, trendText } from './trend-document.ts';
import { spill } from './plot-frame.ts';
import type { PictureInput } from './trend-picture.ts';
import type { Plot } from './use-courses.ts';
import type { Scenes } from './use-scenes.ts';
import { useTrendWords } from './use-trend-words.ts';
import { windowSaid } from './window-said.ts';

/** What a trend shows, for what leaves the screen. */
export type DocumentInput = {
  head: Omit<DocumentHead, 'window'>;
  plots: readonly Plot[];
  labels: readonly { readonly name: string; readonly unit: string }[];
  view: ViewWindow;
  scenes: Scenes;
  legend: readonly LegendItem[];
};

/** What leaves the screen, each made when it is asked for. */
export function useDocument(input: DocumentInput): {
  readonly text: () => string;
  readonly table: () => string;
  readonly picture: () => PictureInput;
} {
  const speech = useWords();
  const words = useTrendWords();
  const subject = useRangeSubject();
  const { plots, labels, view, scenes, legend } = input;
  const telling = { speech, words, subject };
  const window = windowSaid(view, speech, words);
  const head = { ...input.head, window: `${words.window}: ${window}` };
  const documents = (): readonly DocumentPlot[] =>
    plots.map(({ course: { trend } }, index) => {
      const { from, to } = scenes.scenes[index]?.slice ?? { from: 0, to: 0 };
      const counts = countsOf(trend.notDrawn, words.notDrawnWhy);
      return {
        name: labels[index]?.name ?? '',
        unit: labels[index]?.unit ?? '',
        entries: trend.points.slice(from, to).map(({ entry }) => entry),
        sentences: summarySentences(trend, view, window, speech, words),
        notDrawn:
          counts.length === 0
            ? []
            : [
                `${words.notDrawn}: ${counts.map(({ why, count }) => words.notDrawnCount(why, count)).join(', ')}`,
              ],
      };
    });
  return {
    text: () => trendText(head, documents(), telling),
    table: () => trendTable(head, documents(), telling),
    picture: () => ({
      head,
      lane: scenes.lane,
      problems:
        scenes.marks.length === 0
          ? []
          : [
              `${words.problemMarks} (${scenes.marks.length})`,
              ...scenes.marks.map((mark) => {
                const { name, time } = markText(mark, speech, words);
                return name + time;
              }),
            ],
      timeTitle: words.timeAxis(speech.zone.name),
      spill,
      legend: legend.map((item) => ({ item, said: words.legendItems[item.key] })),
      plots: documents().flatMap(({ name, unit, sentences, notDrawn }, index) => {
        const scene = scenes.scenes[index];
        if (scene === undefined) return [];
        const heading = unit === '' ? name : `${name} (${unit})`;
        return [{ heading, scene, notes: [sentences.join(' '), ...notDrawn] }];
      }),
    }),
  };
}
