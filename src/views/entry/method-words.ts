import type { Entry } from '../../clinical/entry.ts';
import { vitalMethod } from '../../clinical/vital-signs.ts';
import type { Speech } from '../use-words.tsx';

/** How and where it was measured, as far as that was sent; '' where it was not. */
export function methodWords({ reading }: Entry, { words, format }: Speech): string {
  const method = vitalMethod(reading);
  return [
    ...(method === undefined ? [] : [words.vitalMethod[method]]),
    ...(reading.method === undefined ? [] : [format.coded(reading.method)]),
    ...(reading.bodySite.length === 0 ? [] : [format.site(reading.bodySite)]),
  ].join(', ');
}
