import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { displayZone, type Zone } from '../clinical/zone.ts';
import { viewWordsFor, type ViewWords } from '../words/view-words.ts';
import { wordsFor, type Formats, type Language, type Words } from '../words/words.ts';
import { keepPreferences, preferredLanguage } from './preferences.ts';

export type Speech = {
  words: Words;
  /** Texts of the views themselves. */
  view: ViewWords;
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
  /** Fixes the language, for tests; otherwise the preference, the browser's, English. */
  language?: Language;
  children: ReactNode;
};

export function WordsProvider({ zoneName, language: fixed, children }: WordsProviderProps) {
  const [language, setLanguage] = useState<Language>(() => fixed ?? preferredLanguage());

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const speech = useMemo<Speech>(() => {
    const words = wordsFor(language);
    return {
      words,
      view: viewWordsFor(language),
      format: words.format,
      zone: displayZone(zoneName),
      language,
      setLanguage: (next) => {
        keepPreferences({ language: next });
        setLanguage(next);
      },
    };
  }, [language, zoneName]);

  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useWords(): Speech {
  const speech = use(SpeechContext);
  if (speech === undefined) throw new Error('useWords needs a WordsProvider above it');
  return speech;
}
