import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/axe.testing.ts';
import { renderInPane } from '../testing.tsx';
import { CopyNotice } from './copy-notice.tsx';
import type { Copied } from './make-copy.ts';

const copiedAs = (form: Copied['form'], isDone: boolean): Copied => ({
  title: 'Blood count',
  texts: { text: 'Hemoglobin: 11.8 g/dL', table: 'Test\tResult' },
  said: isDone ? `Copied as ${form}: Blood count` : 'This frame may not copy.',
  form,
  isDone,
  copyAs: async (other) => copiedAs(other, isDone),
});

function Notice({ isDone }: { isDone: boolean }) {
  const [copied, setCopied] = useState<Copied | undefined>(copiedAs('text', isDone));
  return copied === undefined ? null : (
    <CopyNotice copied={copied} onCopied={setCopied} onClose={() => setCopied(undefined)} />
  );
}

describe('the notice of a copy', () => {
  it('says what was copied, has the other form one press away, shows it, and goes', async () => {
    const { container } = renderInPane(<Notice isDone />, { width: 400 });
    expect(container.textContent).toContain('Copied as text: Blood count');
    await userEvent.click(screen.getByRole('button', { name: 'Copy as table' }));
    expect(container.textContent).toContain('Copied as table: Blood count');
    await userEvent.click(screen.getByRole('button', { name: 'Show what was copied' }));
    expect(screen.getByRole('dialog', { name: 'Copy: Blood count' })).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(container.textContent).toBe('');
  });

  it('where the frame may not copy, has the text selected for the user’s own keys (D 22)', async () => {
    renderInPane(<Notice isDone={false} />);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Blood count' });
    await expect.poll(() => document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(
      'Hemoglobin: 11.8 g/dL',
    );
    expect(screen.getByRole('alert').textContent).toBe('This frame may not copy.');
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Test\tResult');
  });
});
