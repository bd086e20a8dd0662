import './base.css';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { axeViolations } from './axe.testing.ts';
import { Button } from './button.tsx';
import { Section, type SectionState } from './section.tsx';

const retry = { label: 'Try again', onRetry: () => undefined };
const states: readonly SectionState[] = [
  { state: 'loading', message: 'Loading problems…' },
  { state: 'problem', message: 'Problems could not be loaded', detail: 'HTTP 500', retry },
  { state: 'not-permitted', message: 'This app may not read problems here' },
  { state: 'nothing', message: 'No problems recorded' },
  { state: 'content', children: <p>Asthma</p>, progress: 'Loading more…' },
  { state: 'content-with-gaps', children: <p>Asthma</p>, gaps: ['Page 3 failed'], retry },
];

afterEach(cleanup);

describe('a section', () => {
  it('is a region named by its heading, in each of the six states', () => {
    for (const state of states) {
      const { unmount } = render(<Section heading="Problems" {...state} />);
      expect(screen.getByRole('region', { name: 'Problems' }).dataset['state']).toBe(state.state);
      unmount();
    }
  });

  it('reads differently in each of the six states (display rule 19)', () => {
    const texts = states.map((state) => {
      const { container, unmount } = render(<Section heading="Problems" {...state} />);
      const text = container.textContent;
      unmount();
      return text;
    });
    expect(new Set(texts).size).toBe(6);
  });

  it('says it is busy only while nothing has arrived', () => {
    render(<Section heading="Problems" state="loading" message="Loading problems…" />);
    expect(screen.getByRole('region').getAttribute('aria-busy')).toBe('true');
    cleanup();
    render(
      <Section heading="Problems" state="content" progress="Loading more…">
        <p>Asthma</p>
      </Section>,
    );
    expect(screen.getByRole('region').hasAttribute('aria-busy')).toBe(false);
  });

  it('keeps what has arrived beside the notice of what is missing', () => {
    render(
      <Section heading="Problems" state="content-with-gaps" gaps={['Page 3 failed']}>
        <p>Asthma</p>
      </Section>,
    );
    const region = within(screen.getByRole('region', { name: 'Problems' }));
    expect(region.getByText('Asthma')).toBeTruthy();
    expect(region.getByText('Page 3 failed')).toBeTruthy();
  });

  it('keeps the height of its head when "loading more" goes and the count comes', () => {
    for (const width of [296, 376, 776]) {
      const heights = [{ progress: 'Loading more…' }, {}].map((part) => {
        const { unmount } = render(
          <div style={{ inlineSize: width }}>
            <Section
              heading="History & assessments"
              state="content"
              count="1 056 entries"
              {...part}
            >
              <p>Asthma</p>
            </Section>
          </div>,
        );
        const height = screen.getByRole('heading').parentElement?.getBoundingClientRect().height;
        expect(screen.queryByText('1 056 entries') === null).toBe('progress' in part);
        unmount();
        return height;
      });
      expect(new Set(heights).size, `${width}: ${heights.join()}`).toBe(1);
    }
  });

  it('shows its count whole or not at all, and whole beside the longest heading at 320 px', () => {
    for (let width = 180; width <= 304; width += 4) {
      const { unmount } = render(
        <div style={{ inlineSize: width, container: 'pane / inline-size' }}>
          <Section
            heading="History & assessments"
            state="content"
            count="11 entries"
            action={<Button icon="copy">{''}</Button>}
          >
            <p>Asthma</p>
          </Section>
        </div>,
      );
      const count = screen.getByText('11 entries');
      const inner = count.getBoundingClientRect();
      const outer = count.parentElement?.getBoundingClientRect() ?? inner;
      const isWhole = inner.right <= outer.right + 0.5;
      const isInSight = inner.top < outer.bottom - 1;
      expect(isWhole || !isInSight, `${width}`).toBe(true);
      if (width === 304) expect(isWhole && isInSight).toBe(true);
      unmount();
    }
  });

  it('asks again when the button is pressed', async () => {
    const onRetry = vi.fn<() => void>();
    render(
      <Section
        heading="Problems"
        state="problem"
        message="Problems could not be loaded"
        retry={{ label: 'Try again', onRetry }}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('has no axe violation in any state', async () => {
    const { container } = render(
      <>
        {states.map((state, index) => (
          <Section key={state.state} heading={`Problems ${index}`} {...state} />
        ))}
      </>,
    );
    expect(await axeViolations(container)).toEqual([]);
  });
});
