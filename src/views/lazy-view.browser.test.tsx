import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { lazyView } from './lazy-view.tsx';

const Words = ({ text }: { text: string }) => <p>{text}</p>;
const make = () => lazyView(() => Promise.resolve(Words));

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
