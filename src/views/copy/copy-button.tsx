import { useState, type MouseEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { useCopy } from './copy-context.ts';
import { askAround, asksWithin } from './copy-sources.ts';

type CopyButtonProps = {
  /** What is copied: "Copy Problems". */
  name: string;
  /** Says beside it what became of it: in a dialog, which the notice lies below. */
  says?: boolean;
};

/** Copies what it stands in, or the section that it stands above. */
export function CopyButton({ name, says = false }: CopyButtonProps) {
  const copy = useCopy();
  const [said, setSaid] = useState('');
  const copyHere = async (button: HTMLElement) => {
    const around = askAround(button);
    const section = button.closest('section');
    const asks = around === undefined ? (section === null ? [] : asksWithin(section)) : [around];
    if (asks.length > 0) setSaid(await copy(asks));
  };
  return (
    <>
      <Button
        look="plain"
        icon="copy"
        title={name}
        aria-label={name}
        onClick={({ currentTarget }: MouseEvent<HTMLElement>) => void copyHere(currentTarget)}
      >
        {''}
      </Button>
      {says ? <span role="status">{said}</span> : null}
    </>
  );
}
