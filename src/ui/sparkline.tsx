import styles from './sparkline.module.css';

/** When, in ms, and how much. */
export type SparkPoint = { readonly at: number; readonly value: number };

type SparklineProps = {
  /** Oldest first; straight lines join the points of a run, and nothing joins two runs. */
  runs: readonly (readonly SparkPoint[])[];
  /** What was usual, where that is one range for all; an open side has no bound. */
  band?: { readonly low: number | undefined; readonly high: number | undefined };
};

const width = 64;
const height = 20;
/** Room for the dot of the last point. */
const edge = 2.5;

/** How a number went, in proportion to time. Decoration: the number itself stands beside it. */
export function Sparkline({ runs, band }: SparklineProps) {
  const points = runs.flat();
  const last = points.at(-1);
  if (last === undefined) return null;
  const times = points.map(({ at }) => at);
  const bounds = [band?.low, band?.high].filter((bound) => bound !== undefined);
  const values = [...points.map(({ value }) => value), ...bounds];
  const x = scale(Math.min(...times), Math.max(...times), edge, width - edge);
  const y = scale(Math.min(...values), Math.max(...values), height - edge, edge);
  const top = band?.high === undefined ? 0 : y(band.high);
  const bottom = band?.low === undefined ? height : y(band.low);
  return (
    <svg
      className={styles.sparkline}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {bounds.length === 0 ? null : (
        <rect className={styles.band} y={top} width={width} height={Math.max(1, bottom - top)} />
      )}
      {runs.map((run) => {
        const [first] = run;
        if (first === undefined) return null;
        const path = run.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ');
        return run.length === 1 ? (
          <circle key={path} className={styles.dot} cx={x(first.at)} cy={y(first.value)} r="1.25" />
        ) : (
          <polyline key={path} className={styles.line} points={path} />
        );
      })}
      <circle className={styles.last} cx={x(last.at)} cy={y(last.value)} r={edge} />
    </svg>
  );
}

/** From one span to the other; what has no extent of its own stands in the middle. */
function scale(from: number, to: number, start: number, end: number): (of: number) => number {
  if (from === to) return () => (start + end) / 2;
  return (of) => Number((start + ((of - from) / (to - from)) * (end - start)).toFixed(2));
}
