/** A round value and how it is written: as many decimals as its step, no exponent. */
export type ValueTick = { readonly value: number; readonly text: string };

export type ValueAxis = {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly ValueTick[];
};

const steps = [1, 2, 5, 10];

/**
 * An axis that holds all values between round numbers. It does not begin at zero: what matters in a
 * potassium is between 3 and 6. Values that are all alike stand in the middle.
 */
export function valueAxis(low: number, high: number, wanted: number): ValueAxis {
  const [from, to] = widen(low, high);
  const rough = (to - from) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((one) => one * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const ticks: ValueTick[] = [];
  for (let count = first; count <= last && ticks.length < 100; count += 1) {
    const value = count * step;
    ticks.push({ value, text: (count === 0 ? 0 : value).toFixed(decimals) });
  }
  return { low: first * step, high: last * step, ticks };
}

function widen(low: number, high: number): readonly [number, number] {
  // Below a part in a billion differences are those of the arithmetic.
  const least = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
  if (high - low > least) return [low, high];
  const around = low === 0 ? 1 : Math.abs(low) * 0.1;
  // A quantity that is not negative has no axis below zero.
  return [low >= 0 ? Math.max(0, low - around) : low - around, high + around];
}
