import { describe, expect, it } from 'vitest';
import { retryAfterMs, waitMs } from './request.ts';

describe('Retry-After (EHR rule 18)', () => {
  const now = Date.parse('2026-03-05T12:00:00Z');
  it.each([
    ['1', 1000],
    ['0', 0],
    ['3600', 3_600_000],
    ['Thu, 05 Mar 2026 12:00:30 GMT', 30_000],
    ['Thu, 05 Mar 2026 11:00:00 GMT', undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j waits %j ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

describe('the wait before another try (EHR rule 18)', () => {
  const answer = (status: number, retryAfter: string | null = null) => ({
    status,
    body: '',
    retryAfter,
  });

  it.each([400, 401, 403, 404, 406, 410, 422, 500, 501])('%i is never tried again', (status) => {
    expect(waitMs(0, answer(status))).toBeUndefined();
  });

  it.each([502, 503, 504])('%i is tried twice more', (status) => {
    expect(waitMs(1, answer(status))).toBeGreaterThanOrEqual(2000);
    expect(waitMs(2, answer(status))).toBeUndefined();
  });

  it('a lost connection is tried twice more', () => {
    expect(waitMs(1, undefined)).toBeGreaterThanOrEqual(2000);
    expect(waitMs(2, undefined)).toBeUndefined();
  });

  it('never less than the server asks for, a little more at most', () => {
    const ms = waitMs(0, answer(429, '30'));
    expect(ms).toBeGreaterThanOrEqual(30_000);
    expect(ms).toBeLessThanOrEqual(37_500);
  });

  it('a server that asks for an hour is not waited for', () => {
    expect(waitMs(0, answer(429, '3600'))).toBeUndefined();
  });
});
