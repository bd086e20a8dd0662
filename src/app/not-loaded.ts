import { preferredLanguage } from '../views/preferences.ts';

/**
 * Says that the app did not come, and what to do. In plain DOM, with words that wait in index.html:
 * what draws and translates is what is missing. Returns what was put there.
 */
export function sayNotLoaded(): Element | undefined {
  const words = document.querySelector('template')?.content;
  const said = words?.querySelector(`[lang=${preferredLanguage()}]`) ?? undefined;
  if (said !== undefined) document.body.replaceChildren(said);
  return said;
}
