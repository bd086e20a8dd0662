import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { lazyView } from './lazy-view.tsx';
import { SectionBoundary } from './section-boundary.tsx';
import { renderInPane } from './testing.tsx';

const Words = ({ text }: { text: string }) => <p>{text}</p>;
const code = { Words };
const make = () =>
  lazyView(
    () => Promise.resolve(code),
    (one) => one.Words,
  );

it('a view that was loaded ahead is drawn at once, without a sign of loading', async () => {
  const { View, load } = make();
  await load();
  render(
    <Suspense fallback={<p>Opening</p>}>
      <View text="Here" />
    </Suspense>,
  );
  expect(screen.getByText('Here')).toBeTruthy();
});

it('a view that was not loads when it is opened', async () => {
  const { View } = make();
  render(
    <Suspense fallback={<p>Opening</p>}>
      <View text="Here later" />
    </Suspense>,
  );
  expect(screen.getByText('Opening')).toBeTruthy();
  expect(await screen.findByText('Here later')).toBeTruthy();
});

it('code that did not come is asked for again by who tries again (H-29)', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let tries = 0;
  const { View } = lazyView(
    async () => {
      tries += 1;
      if (tries === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return code;
    },
    (one) => one.Words,
  );
  renderInPane(
    <SectionBoundary heading="Vitals">
      <Suspense fallback={<p>Opening</p>}>
        <View text="Here at last" />
      </Suspense>
    </SectionBoundary>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Here at last')).toBeTruthy();
});
