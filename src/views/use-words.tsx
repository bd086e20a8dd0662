import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { displayZone, type Zone } from '../clinical/zone.ts';
import type { SessionWords } from '../words/session-words.ts';
import type { SummaryWords } from '../words/summary-words-en.ts';
import type { ViewWords } from '../words/view-words.ts';
import { loadWording, type Wording } from '../words/wording.ts';
import type { Formats, Language, Words } from '../words/words.ts';
import { keepPreferences } from './preferences.ts';

export type Speech = {
  words: Words;
  /** Texts of the views themselves. */
  view: ViewWords;
  /** Texts about the session: how long, who, why it ended. */
  session: SessionWords;
  /** Texts of the Summary. */
  summary: SummaryWords;
  format: Formats;
  /** The one zone in which times are shown. */
  zone: Zone;
  language: Language;
  setLanguage: (language: Language) => void;
};

const SpeechContext = createContext<Speech | undefined>(undefined);

type WordsProviderProps = {
  /** IANA name from the EHR registry; the workstation's zone where it names none. */
  zoneName?: string | undefined;
  /** The language to begin with, already loaded. */
  wording: Wording;
  children: ReactNode;
};

export function WordsProvider({ zoneName, wording: first, children }: WordsProviderProps) {
  const [wording, setWording] = useState(first);
  const { language } = wording;

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const speech = useMemo<Speech>(
    () => ({
      ...wording,
      format: wording.words.format,
      zone: displayZone(zoneName),
      setLanguage: (next) => {
        keepPreferences({ language: next });
        void loadWording(next).then(setWording);
      },
    }),
    [wording, zoneName],
  );

  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useWords(): Speech {
  const speech = use(SpeechContext);
  if (speech === undefined) throw new Error('useWords needs a WordsProvider above it');
  return speech;
}
