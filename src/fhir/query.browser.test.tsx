import { notifyManager, QueryClientProvider, useQueries } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { newQueryClient, tellOnceAFrame } from './query.ts';

afterEach(() => {
  cleanup();
  notifyManager.setScheduler((callback) => setTimeout(callback, 0));
});

it('fifteen reads that answer in one moment are drawn together', async () => {
  tellOnceAFrame();
  const names = Array.from({ length: 15 }, (_, index) => `read ${index}`);
  const client = newQueryClient();
  const drawn: number[] = [];
  function Reads() {
    const reads = useQueries({
      queries: names.map((name) => ({ queryKey: [name], queryFn: () => name })),
    });
    const there = reads.filter(({ data }) => data !== undefined).length;
    drawn.push(there);
    return <p>{there} read</p>;
  }
  render(
    <QueryClientProvider client={client}>
      <Reads />
    </QueryClientProvider>,
  );
  await screen.findByText('15 read');
  const steps = [...new Set(drawn)];
  expect(steps.length).toBeLessThanOrEqual(3);
});
