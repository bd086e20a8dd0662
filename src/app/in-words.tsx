import type { ReactNode } from 'react';
import { preferredLanguage } from '../views/preferences.ts';
import { WordsProvider } from '../views/use-words.tsx';
import { loadWording, type Wording } from '../words/wording.ts';
import { ErrorBoundary } from './error-boundary.tsx';

export const loadPreferredWording = (): Promise<Wording> => loadWording(preferredLanguage());

type Props = {
  readonly wording: Wording;
  readonly zoneName: string | undefined;
  readonly children: ReactNode;
};

/** What every screen stands in: words, and a net under it. */
export function InWords({ wording, zoneName, children }: Props) {
  return (
    <WordsProvider wording={wording} zoneName={zoneName}>
      <ErrorBoundary>{children}</ErrorBoundary>
    </WordsProvider>
  );
}
