import { screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { axeViolations } from '../ui/axe.testing.ts';
import { Section } from '../ui/section.tsx';
import { renderInPane } from './testing.tsx';
import { SectionBoundary } from './section-boundary.tsx';

let isBroken = true;
/** What no value of a chart is known to do: it throws, and quotes the chart. */
function Breaks() {
  if (isBroken) throw new Error('Elena Marsh has 7.1 mmol/L');
  return (
    <Section heading="Vitals" state="content">
      <p>All is drawn</p>
    </Section>
  );
}

const two = (
  <>
    <SectionBoundary heading="Vitals">
      <Breaks />
    </SectionBoundary>
    <SectionBoundary heading="Problems">
      <Section heading="Problems" state="content">
        <p>Asthma</p>
      </Section>
    </SectionBoundary>
  </>
);

/** React prints what was caught; the app turns that off (see mount). */
const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

describe('a section that cannot be drawn (H-29)', () => {
  it('leaves the focus in the view when it is tried again: the section it was in is replaced', async () => {
    quietly();
    isBroken = true;
    renderInPane(
      <div role="tabpanel" tabIndex={-1}>
        {two}
      </div>,
    );
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('All is drawn')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
  });

  it.each([
    ['en', '“Vitals” could not be drawn', 'Try again'],
    ['es', 'No se pudo dibujar «Vitals»', 'Intentar de nuevo'],
  ] as const)(
    'says so by its name, says nothing of the patient, and leaves the others: %s',
    async (language, said, again) => {
      quietly();
      isBroken = true;
      const { container } = renderInPane(two, { language });
      const broken = screen.getByRole('region', { name: 'Vitals' });
      expect(broken.textContent).toContain(said);
      expect(broken.dataset['state']).toBe('problem');
      expect(container.textContent).not.toMatch(/Elena|7\.1/u);
      expect(screen.getByText('Asthma')).toBeTruthy();
      expect(await axeViolations(container)).toEqual([]);
      isBroken = false;
      await userEvent.click(screen.getByRole('button', { name: again }));
      expect(screen.getByText('All is drawn')).toBeTruthy();
    },
  );
});
