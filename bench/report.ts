import type { ClinicalCost } from './clinical.ts';
import type { Cost } from './interactions.ts';
import type { Launch } from './launches.ts';
import { MOMENTS, type Kind, type Moment } from './page-clock.ts';
import { trendTable, type TrendFigures } from './trend.ts';
import { percentile, spreadOf } from './statistics.ts';

export type Condition = { readonly size: number; readonly latency: number; readonly cpu: number };

export type LaunchRuns = Condition & {
  readonly runs: Readonly<Record<Kind, readonly Launch[]>>;
  /** Bytes of the JSON of all observations. */
  readonly json: number;
};

export type Results = {
  readonly date: string;
  readonly machine: string;
  readonly browser: string;
  readonly commit: string;
  readonly launches: readonly LaunchRuns[];
  readonly interactions: readonly { readonly cpu: number; readonly costs: readonly Cost[] }[];
  readonly clinical: readonly { readonly cpu: number; readonly cost: ClinicalCost }[];
  readonly trend: readonly TrendFigures[];
};

const NAMES: Readonly<Record<Moment, string>> = {
  patient: 'patient',
  first: 'problems and vitals',
  all: 'everything in place',
};

const whole = (value: number): string => Math.round(value).toString();
const kb = (value: number): string => (value / 1000).toFixed(1);

const spread = ({ median, least, most } = spreadOf([])): string =>
  `${whole(median)} (${whole(least)}–${whole(most)})`;

const condition = ({ size, latency, cpu }: Condition): string =>
  [
    size.toString(),
    ...(latency > 0 ? [`+${latency} ms latency`] : []),
    ...(cpu > 1 ? [`processor ${cpu}× slower`] : []),
  ].join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Median (least–most) of the app and of the floor, and the ratio of the medians. */
function timesTable(launches: readonly LaunchRuns[]): string {
  const rows = launches.flatMap((one) =>
    MOMENTS.map((moment) => {
      const [app, floor] = [one.runs.app, one.runs.floor].map((runs) =>
        spreadOf(runs.map(({ after }) => after[moment])),
      );
      const ratio = (app?.median ?? Number.NaN) / (floor?.median ?? Number.NaN);
      return [condition(one), NAMES[moment], spread(app), spread(floor), ratio.toFixed(2)];
    }),
  );
  return table(['observations', 'until', 'Chartside, ms', 'floor, ms', 'ratio'], rows);
}

function costsTable(launches: readonly LaunchRuns[]): string {
  const rows = launches.flatMap((one) =>
    (['app', 'floor'] as const).map((kind) => {
      const runs = one.runs[kind];
      const median = (of: (launch: Launch) => number): number => spreadOf(runs.map(of)).median;
      const longest = spreadOf(runs.map(({ longestTask }) => longestTask));
      const heap = median((launch) => launch.heap);
      return [
        condition(one),
        kind === 'app' ? 'Chartside' : 'floor',
        longest.most === 0
          ? 'under 50'
          : `${longest.median === 0 ? 'under 50' : whole(longest.median)} (most ${whole(longest.most)})`,
        whole(median((launch) => launch.blocked)),
        `${kb(median((launch) => launch.gzip))} / ${kb(median((launch) => launch.brotli))}`,
        `${whole(median((launch) => launch.appRequests))} + ${whole(median((launch) => launch.ehrRequests))}`,
        `${(heap / 1e6).toFixed(1)} (${(heap / one.json).toFixed(2)}×)`,
      ];
    }),
  );
  return table(
    [
      'observations',
      'page',
      'longest task, ms',
      'blocked, ms',
      'scripts and styles, kB gzip / brotli',
      'requests, app + EHR',
      'heap, MB (× JSON)',
    ],
    rows,
  );
}

function interactionTable(interactions: Results['interactions']): string {
  const rows = interactions.flatMap(({ cpu, costs }) =>
    costs.map(({ name, toPaint, longestTask, frames, dropped }) => [
      cpu > 1 ? `${cpu}× slower` : 'as it is',
      name,
      // What the browser does not report was painted within 16 ms.
      toPaint.length === 0 ? 'under 16' : whole(percentile(toPaint, 0.98)),
      longestTask === 0 ? 'under 50' : whole(longestTask),
      `${dropped} of ${frames + dropped}`,
    ]),
  );
  return table(
    ['processor', 'interaction', 'to next paint (98 %), ms', 'longest task, ms', 'frames dropped'],
    rows,
  );
}

function clinicalTable(clinical: Results['clinical']): string {
  return table(
    ['processor', 'observations', 'work in all, ms', 'longest step, ms', 'longest task, ms'],
    clinical.map(({ cpu, cost }) => [
      cpu > 1 ? `${cpu}× slower` : 'as it is',
      cost.readings.toString(),
      whole(cost.worked),
      whole(cost.longest),
      cost.longestTask === 0 ? 'under 50' : whole(cost.longestTask),
    ]),
  );
}

/** The results as Markdown: what docs/performance.md shows and the terminal prints. */
export function reportOf(results: Results): string {
  const { date, machine, browser, commit, launches, interactions, clinical, trend } = results;
  const parts = [
    `Measured on ${date}, ${machine}, ${browser}, commit ${commit}.`,
    ...(launches.length === 0
      ? []
      : [
          `From the launch link, median of ${launches[0]?.runs.app.length ?? 0} runs (least–most):`,
          timesTable(launches),
          'What it costs, medians:',
          costsTable(launches),
        ]),
    ...(interactions.length === 0
      ? []
      : ['With the largest chart loaded:', interactionTable(interactions)]),
    ...(clinical.length === 0
      ? []
      : [
          'Readings into series and flowsheets, on the main thread, cold:',
          clinicalTable(clinical),
        ]),
    ...(trend.length === 0
      ? []
      : ['Trends of the most results, milliseconds:', '```\n' + trendTable(trend) + '\n```']),
  ];
  return parts.join('\n\n');
}
