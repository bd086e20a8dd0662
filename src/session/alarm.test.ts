import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alarm } from './alarm.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an alarm', () => {
  it('rings once, at its time', () => {
    const ring = vi.fn<() => void>();
    alarm(Date.now() + 60_000, ring);
    vi.advanceTimersByTime(59_999);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(120_000);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('rings within ten seconds of waking when its time passed in the workstation’s sleep', () => {
    const ring = vi.fn<() => void>();
    alarm(Date.now() + 15 * 60_000, ring);
    vi.advanceTimersByTime(60_000);
    // Asleep for eight hours: the clock goes on, the timers do not.
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(10_000);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('is silent once switched off', () => {
    const ring = vi.fn<() => void>();
    const off = alarm(Date.now() + 1000, ring);
    off();
    vi.advanceTimersByTime(5000);
    expect(ring).not.toHaveBeenCalled();
  });
});
