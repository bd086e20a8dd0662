import type { Language } from '../words/words.ts';

/** What is kept between sessions: how the app looks, never whose chart it showed. */
type Preferences = { language?: Language };

const key = 'chartside.preferences';
const languages: readonly Language[] = ['en', 'es'];

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value);

/** Storage may be blocked in a frame, or hold what an older version wrote: then defaults hold. */
function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const language: unknown =
      typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'language') : undefined;
    return isLanguage(language) ? { language } : {};
  } catch {
    return {};
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
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
