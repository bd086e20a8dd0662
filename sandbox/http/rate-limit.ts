/** Request limits by the window of a clock: all at once the window is over, all at once it is full. */
import type { RateLimit } from '../options.ts';

/** Counts a request to this issuer. Undefined: it may pass; else the seconds to the next window. */
export type CountCall = (issuer: string, rate: RateLimit | undefined) => number | undefined;

export function createRateLimiter(now: () => number): CountCall {
  const windows = new Map<string, { window: number; count: number }>();
  return (issuer, rate) => {
    if (rate === undefined) return undefined;
    const time = now() / 1000;
    const window = Math.floor(time / rate.seconds);
    const before = windows.get(issuer);
    const count = before?.window === window ? before.count + 1 : 1;
    windows.set(issuer, { window, count });
    if (count <= rate.requests) return undefined;
    return Math.max(1, Math.ceil((window + 1) * rate.seconds - time));
  };
}
