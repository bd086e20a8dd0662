import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Steps } from '../clinical/steps.ts';
import { useSteps } from './use-steps.ts';

const counting = (to: number) =>
  function* (): Steps<{ counted: number }> {
    let counted = 0;
    for (; counted < to; counted += 1) yield;
    return { counted };
  };

it('a little is made at once', () => {
  const make = counting(3);
  const { result } = renderHook(() => useSteps(make, true));
  expect(result.current).toEqual({ counted: 3 });
});

it('of much, what was made before stays until the new is made whole', async () => {
  const { result, rerender } = renderHook(({ make }) => useSteps(make, false), {
    initialProps: { make: counting(100_000) },
  });
  expect(result.current).toBeUndefined();
  await waitFor(() => expect(result.current).toEqual({ counted: 100_000 }));
  rerender({ make: counting(200_000) });
  expect(result.current).toEqual({ counted: 100_000 });
  await waitFor(() => expect(result.current).toEqual({ counted: 200_000 }));
});

it('work that was superseded never shows', async () => {
  const seen = new Set<number | undefined>();
  const { rerender } = renderHook(
    ({ make }) => {
      seen.add(useSteps(make, false)?.counted);
    },
    { initialProps: { make: counting(300_000) } },
  );
  rerender({ make: counting(10) });
  await waitFor(() => expect(seen).toContain(10));
  expect(seen).not.toContain(300_000);
});
