import { knownTest, type LabGroup } from '../../clinical/lab-tests.ts';
import type { PanelGroups } from '../../clinical/panel.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Series } from '../../clinical/series.ts';

/** Rows that stand together: those of a panel that was sent, or of a group of known tests. */
export type RowSection = {
  readonly key: string;
  readonly heading: string;
  readonly origin: 'sent' | 'known' | 'other';
  readonly series: readonly Series[];
};

/** Below which panel a reading was sent, and where among its members. */
export type PanelPlaces = ReadonlyMap<Reading, { readonly panel: Reading; readonly at: number }>;

export function panelPlaces({ panels }: PanelGroups): PanelPlaces {
  const places = new Map<Reading, { panel: Reading; at: number }>();
  for (const { reading, members } of panels) {
    for (const [at, one] of [reading, ...members].entries()) {
      places.set(one, { panel: reading, at });
    }
  }
  return places;
}

type Names = {
  readonly row: (series: Series) => string;
  readonly panel: (panel: Reading) => string;
  readonly group: (group: LabGroup) => string;
  readonly other: string;
};

type Placed = {
  readonly series: Series;
  readonly name: string;
  readonly key: string;
  readonly heading: string;
  readonly origin: RowSection['origin'];
  /** Among the known tests; Infinity for all others. */
  readonly rank: number;
  /** Within the section. */
  readonly at: number;
};

/**
 * Every series in exactly one section: that of the newest panel it was sent in, else of the group
 * its code is known in, else "other". In the order of the known tests, what is not known by name.
 */
export function rowSections(
  series: readonly Series[],
  places: PanelPlaces,
  names: Names,
): readonly RowSection[] {
  const sections = new Map<string, [Placed, ...Placed[]]>();
  for (const one of series) {
    const placed = place(one, places, names);
    const section = sections.get(placed.key);
    if (section === undefined) sections.set(placed.key, [placed]);
    else section.push(placed);
  }
  return [...sections.values()]
    .map((rows) => ({
      rows: rows.toSorted(compareRows),
      first: rows[0],
      rank: rows[0].origin === 'other' ? Infinity : Math.min(...rows.map(({ rank }) => rank)),
    }))
    .toSorted(
      (a, b) =>
        Number(a.first.origin === 'other') - Number(b.first.origin === 'other') ||
        compareNumbers(a.rank, b.rank) ||
        compareNames(a.first.heading, b.first.heading),
    )
    .map(({ rows, first: { key, heading, origin } }) => ({
      key,
      heading,
      origin,
      series: rows.map((row) => row.series),
    }));
}

function place(series: Series, places: PanelPlaces, names: Names): Placed {
  const name = names.row(series);
  const known = knownTest(series.identity.loinc);
  const rank = known?.rank ?? Infinity;
  const sent = places.size === 0 ? undefined : placeOfNewest(series, places);
  if (sent !== undefined) {
    const heading = names.panel(sent.panel);
    const key = `sent ${heading.toLowerCase()}`;
    return { series, name, key, heading, origin: 'sent', rank, at: sent.at };
  }
  if (known === undefined) {
    return { series, name, key: 'other', heading: names.other, origin: 'other', rank, at: 0 };
  }
  const heading = names.group(known.group);
  return { series, name, key: known.group, heading, origin: 'known', rank, at: rank };
}

function placeOfNewest({ entries }: Series, places: PanelPlaces) {
  for (const { reading } of entries) {
    const found = places.get(reading);
    if (found !== undefined) return found;
  }
  return undefined;
}

const compareRows = (a: Placed, b: Placed): number =>
  a.at - b.at ||
  compareNames(a.name, b.name) ||
  compareNames(a.series.identity.key, b.series.identity.key);

const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const compareNames = (a: string, b: string): number => collator.compare(a, b);
