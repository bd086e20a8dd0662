import './base.css';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.testing.ts';
import { DialogNotice } from './dialog-notice.ts';
import { Dialog } from './dialog.tsx';
import { KeyValues } from './key-values.tsx';
import { Mark } from './mark.tsx';
import { ProblemScreen } from './problem-screen.tsx';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open ? (
        <Dialog heading="Data notes" closeLabel="Close" onClose={() => setOpen(false)}>
          <KeyValues items={[{ key: 'a', label: 'Asked', value: '3 times' }]} />
        </Dialog>
      ) : null}
    </>
  );
}

afterEach(cleanup);

describe('a dialog', () => {
  it('closes by Escape and by its button, and focus goes back where it came from', async () => {
    render(<Opener />);
    const opener = screen.getByRole('button', { name: 'Open' });
    for (const close of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.click(screen.getByRole('button', { name: 'Close' })),
    ]) {
      await userEvent.click(opener);
      expect(screen.getByRole('dialog', { name: 'Data notes' })).toBeTruthy();
      await close();
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(document.activeElement).toBe(opener);
    }
  });

  it('gives a long heading more lines, and its button the room that its words need', () => {
    render(
      // With the text spacing of WCAG 1.4.12, at 320 px.
      <div style={{ letterSpacing: '0.12em', wordSpacing: '0.16em' }}>
        <Dialog
          heading="Copiar: Proteína C reactiva de alta sensibilidad (inmunoturbidimetría)"
          closeLabel="Cerrar"
          onClose={() => undefined}
        >
          {null}
        </Dialog>
      </div>,
    );
    const dialog = screen.getByRole('dialog');
    dialog.style.inlineSize = '304px';
    const button = within(dialog).getByRole('button', { name: 'Cerrar' });
    const words = document.createRange();
    words.selectNodeContents(button);
    const [frame, text] = [button.getBoundingClientRect(), words.getBoundingClientRect()];
    expect(text.left).toBeGreaterThanOrEqual(frame.left);
    expect(text.right).toBeLessThanOrEqual(frame.right);
    expect(frame.right).toBeLessThanOrEqual(dialog.getBoundingClientRect().right);
  });

  it('shows at its head what must stay in sight over everything', async () => {
    render(
      <DialogNotice value={<p>The session has ended</p>}>
        <Opener />
      </DialogNotice>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.querySelector('p')?.textContent).toBe('The session has ended');
  });

  it('has no axe violation', async () => {
    render(<Opener />);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(await axeViolations(document.body)).toEqual([]);
  });
});

describe('a mark', () => {
  it('says its meaning in words to those who see neither colour nor shape', () => {
    render(<Mark tone="abnormal" text="H" glyph="↑" fullText="High" />);
    const mark = screen.getByTitle('High');
    const heard = [...mark.querySelectorAll(':scope > :not([aria-hidden])')];
    expect(heard.map((part) => part.textContent)).toEqual(['High']);
    expect(mark.textContent).toContain('↑');
  });

  it('ends where its words end, where it has no shape', () => {
    render(
      <>
        <Mark tone="quiet" text="Resistant" glyph="" />
        <Mark tone="quiet" text="Resistant" />
      </>,
    );
    const [empty, without] = screen
      .getAllByText('Resistant')
      .map((text) => text.parentElement?.getBoundingClientRect().width);
    expect(empty).toBe(without);
  });

  it('keeps its shape beside its last word', () => {
    render(
      <div style={{ inlineSize: 90 }}>
        <Mark tone="critical" text="Critical high" glyph="⇈" />
      </div>,
    );
    const text = screen.getByText('Critical high').getClientRects();
    const shape = screen.getByText('⇈').getBoundingClientRect();
    expect(text.length).toBe(2);
    expect(shape.left - (text[1]?.right ?? 0)).toBeLessThan(8);
    expect(shape.top).toBeGreaterThan(text[0]?.bottom ?? Infinity - 4);
  });

  it('has no axe violation in any tone and look', async () => {
    const { container } = render(
      <>
        {(['critical', 'strong', 'abnormal', 'notice', 'quiet'] as const).flatMap((tone) =>
          (['solid', 'outline', 'dashed'] as const).map((look) => (
            <Mark key={tone + look} tone={tone} look={look} text={tone} />
          )),
        )}
      </>,
    );
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('a problem screen', () => {
  it('is an alert with a heading and one action', async () => {
    const acted: string[] = [];
    render(
      <ProblemScreen
        title="The session has ended"
        message="Open Chartside again from the chart."
        action={{ label: 'Close', onAct: () => acted.push('close') }}
        detail={{ label: 'For support', text: 'state: missing' }}
      />,
    );
    const alert = within(screen.getByRole('alert', { name: 'The session has ended' }));
    expect(alert.getByRole('heading', { level: 1 })).toBe(document.activeElement);
    await userEvent.click(alert.getByRole('button'));
    expect(acted).toEqual(['close']);
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
