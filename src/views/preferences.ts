import type { Language } from '../words/words.ts';

/** What is kept between sessions: how the app looks, never whose chart it showed. */
type Preferences = {
  language?: Language;
  resultsMode?: ResultsMode;
  newestColumn?: NewestColumn;
  density?: Density;
  shortcuts?: Switch;
};

/** How the results are arranged. */
export const resultsModes = ['flowsheet', 'collections', 'panels', 'changes'] as const;
export type ResultsMode = (typeof resultsModes)[number];

/** At which end of the line the newest column stands. */
export const newestColumns = ['end', 'start'] as const;
export type NewestColumn = (typeof newestColumns)[number];

/** How close things stand. */
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

const switches = ['on', 'off'] as const;
type Switch = (typeof switches)[number];

const key = 'chartside.preferences';
const languages: readonly Language[] = ['en', 'es'];

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value);

/** Storage may be blocked in a frame, or hold what an older version wrote: then defaults hold. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const language = oneOf(languages, Reflect.get(stored, 'language'));
    const resultsMode = oneOf(resultsModes, Reflect.get(stored, 'resultsMode'));
    const newestColumn = oneOf(newestColumns, Reflect.get(stored, 'newestColumn'));
    const density = oneOf(densities, Reflect.get(stored, 'density'));
    const shortcuts = oneOf(switches, Reflect.get(stored, 'shortcuts'));
    return {
      ...(language && { language }),
      ...(resultsMode && { resultsMode }),
      ...(newestColumn && { newestColumn }),
      ...(density && { density }),
      ...(shortcuts && { shortcuts }),
    };
  } catch {
    return {};
  }
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

/** Keeps what is given beside what was kept before. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readPreferences(), ...preferences }));
  } catch {
    // Nothing is lost but the preference.
  }
}

/** The first language of the browser that we speak; English where we speak none of them. */
export function preferredLanguage(): Language {
  const kept = readPreferences().language;
  const spoken = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return kept ?? spoken.find(isLanguage) ?? 'en';
}
