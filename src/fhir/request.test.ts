import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './request.ts';

describe('Retry-After (EHR rule 18)', () => {
  const now = Date.parse('2026-03-05T12:00:00Z');
  it.each([
    ['1', 1000],
    ['0', 0],
    ['3600', 60_000],
    ['Thu, 05 Mar 2026 12:00:30 GMT', 30_000],
    ['Thu, 05 Mar 2026 11:00:00 GMT', undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j waits %j ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});
