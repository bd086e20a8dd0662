/** Numbers that look random and are the same every time. */

/** A generator of numbers from 0 to 1 (xorshift, 32 bits). The seed must not be 0. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

/** A value that wanders around a level that may itself change: how monitored signs behave. */
export function wandering(
  random: () => number,
  spread: number,
): (level: number, least: number, most: number) => number {
  let away = 0;
  return (level, least, most) => {
    away = away * 0.85 + (random() - 0.5) * spread;
    return Math.min(most, Math.max(least, level + away));
  };
}
