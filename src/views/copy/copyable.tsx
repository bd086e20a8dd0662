import type { ReactNode } from 'react';
import type { SectionProps } from '../../ui/section.tsx';
import type { CopyAsk } from './ask.ts';
import { CopyBackgroundContext, useCopyBackground } from './copy-context.ts';
import { CopyButton } from './copy-button.tsx';
import { copySource } from './copy-sources.ts';
import styles from './copyable.module.css';

/** For a section: the button that copies it, and what that copies. */
export const copyable = (
  name: string,
  ask: () => CopyAsk,
): Pick<SectionProps, 'action' | 'element'> => ({
  action: <CopyButton name={name} />,
  element: copySource(ask),
});

/** What is copied as a whole, where a section only frames it. */
export function CopyArea({ ask, children }: { ask: () => CopyAsk; children: ReactNode }) {
  return (
    <div className={styles.area} {...copySource(ask)}>
      {children}
    </div>
  );
}

type SectionCopiesProps = { accounts: CopyAsk['accounts']; children: ReactNode };

/** The searches of what is copied out of a section, without drawing the section again for them. */
export function SectionCopies({ accounts, children }: SectionCopiesProps) {
  return (
    <CopyBackgroundContext value={useCopyBackground({ accounts })}>
      {children}
    </CopyBackgroundContext>
  );
}
