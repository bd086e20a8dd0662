/** A round value and how it is written: as many decimals as its step, no exponent. */
type ValueTick = { readonly value: number; readonly text: string };

export type ValueAxis = {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly ValueTick[];
};

const steps = [1, 2, 5, 10];

/** Room above the highest and below the lowest value, as a share of what lies between. */
const room = 0.06;

/**
 * An axis that holds all values, with a little room, and marks round numbers. It does not begin at
 * zero: what matters in a potassium is between 3 and 6. Values that are all alike stand in the middle.
 */
export function valueAxis(low: number, high: number, wanted: number): ValueAxis {
  const [least, most] = widen(low, high);
  const air = (most - least) * room;
  // A quantity that is never negative has no axis below zero.
  const from = least >= 0 ? Math.max(0, least - air) : least - air;
  const to = most + air;
  const rough = (to - from) / Math.max(1, wanted);
  const step = stepOf(rough, (one) => Math.floor(to / one) - Math.ceil(from / one) >= 1);
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const ticks: ValueTick[] = [];
  const last = Math.floor(to / step + 1e-9);
  for (let count = Math.ceil(from / step - 1e-9); count <= last && ticks.length < 100; count += 1) {
    const value = count * step;
    ticks.push({ value, text: (count === 0 ? 0 : value).toFixed(decimals) });
  }
  return { low: from, high: to, ticks };
}

/** The round step of about that size; a smaller one where it would mark fewer than two values. */
function stepOf(rough: number, isEnough: (step: number) => boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const sizes = [...steps.map((one) => (one * power) / 10), ...steps.map((one) => one * power)];
  const first = sizes.findIndex((one) => one >= rough * 0.999);
  const fit = sizes.slice(0, first + 1).findLast(isEnough);
  return fit ?? power / 10;
}

function widen(low: number, high: number): readonly [number, number] {
  // Below a part in a billion differences are those of the arithmetic.
  const least = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
  if (high - low > Math.max(least, 1e-100)) return [low, high];
  // So small is no measurement, and no number has a tenth of it.
  const around = Math.abs(low) < 1e-100 ? 1 : Math.abs(low) * 0.1;
  return [low >= 0 ? Math.max(0, low - around) : low - around, high + around];
}
