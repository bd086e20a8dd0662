import { Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { PatientSummary } from '../../clinical/patient.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { lazyView } from '../lazy-view.tsx';
import { useWords } from '../use-words.tsx';
import type { Copy } from './copy-context.ts';
import type { Copied } from './make-copy.ts';

const notice = lazyView(
  () => import('./copy-notice.tsx'),
  (code) => code.CopyNotice,
);
const loadMaker = () => import('./make-copy.ts');

/** Ahead of the first copy: a browser lets a page write only a moment after a key or a press. */
export const preloadCopy = (): Promise<unknown> => Promise.all([notice.load(), loadMaker()]);

type CopyDesk = {
  readonly copy: Copy;
  /** What is said of the last copy. */
  readonly notice: ReactNode;
};

/** Copies for the whole chart, which knows of whom, and says what was copied. */
export function useCopyDesk(patient: PatientSummary | undefined): CopyDesk {
  const speech = useWords();
  const [copied, setCopied] = useState<Copied>();
  const [count, setCount] = useState(0);
  // Not a dependency of what is copied: every cell would be drawn again with a new function.
  const context = useRef({ speech, patient });
  useEffect(() => {
    context.current = { speech, patient };
  });
  const tell = useCallback((next: Copied) => {
    setCopied(next);
    setCount((before) => before + 1);
  }, []);
  const copy = useCallback<Copy>(
    async (asks) => {
      const { makeCopy } = await loadMaker();
      const made = await makeCopy(asks, { ...context.current, now: Date.now() });
      tell(made);
      return made.said;
    },
    [tell],
  );
  return {
    copy,
    notice: (
      <>
        {/* Here before it speaks, or it would not be heard; again where the same is copied again. */}
        <output>
          <VisuallyHidden key={count}>{copied?.said ?? ''}</VisuallyHidden>
        </output>
        {copied === undefined ? null : (
          <Suspense>
            <notice.View copied={copied} onCopied={tell} onClose={() => setCopied(undefined)} />
          </Suspense>
        )}
      </>
    ),
  };
}
