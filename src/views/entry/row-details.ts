import { useMemo } from 'react';
import type { Series } from '../../clinical/series.ts';
import type { Formats } from '../../words/words.ts';
import { useWords } from '../use-words.tsx';

/** Series that share a name, and what tells each from the others, by the key of the series. */
export function useRowDetails(series: readonly Series[]): ReadonlyMap<string, string> {
  const { format } = useWords();
  return useMemo(() => rowDetails(series, format), [series, format]);
}

/** A name with what tells it from others, in brackets: of that, '' and undefined say nothing. */
export function detailed(name: string, ...more: readonly (string | undefined)[]): string {
  const said = more.filter((one) => one !== undefined && one !== '');
  return said.length === 0 ? name : `${name} (${said.join(', ')})`;
}

/** The unit where that is enough, else unit, specimen and code: two rows never look the same. */
export function rowDetails(
  series: readonly Series[],
  format: Formats,
): ReadonlyMap<string, string> {
  const named = new Map<string, Series[]>();
  for (const one of series) {
    const name = format.row(one.identity, one.vital).toLowerCase();
    const others = named.get(name);
    if (others === undefined) named.set(name, [one]);
    else others.push(one);
  }
  const details = new Map<string, string>();
  for (const alike of named.values()) {
    if (alike.length === 1) continue;
    const units = new Set(alike.map((one) => unitOf(one, format)));
    const enough = units.size === alike.length;
    for (const one of alike) {
      details.set(one.identity.key, enough ? unitOf(one, format) : allOf(one, format));
    }
  }
  return details;
}

function unitOf({ identity }: Series, format: Formats): string {
  return identity.unitKey === '' ? '' : format.unit(identity.unit);
}

function allOf(one: Series, format: Formats): string {
  const { loinc, code } = one.identity;
  const sent = code.codings.find((coding) => coding.code !== undefined)?.code;
  return [
    unitOf(one, format),
    one.entries[0].reading.specimenText ?? '',
    loinc === undefined ? (sent ?? '') : `LOINC ${loinc}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
