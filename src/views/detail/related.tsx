import { useMemo, useState } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import { entriesOf, type Entry } from '../../clinical/entry.ts';
import type { Reading } from '../../clinical/reading.ts';
import { Button } from '../../ui/button.tsx';
import { EntryValue } from '../entry/entry-value.tsx';
import { keyed } from '../keyed.ts';
import { ShowMore } from '../show-more.tsx';
import { useWords } from '../use-words.tsx';
import { Part } from './facts.tsx';
import { useOpenDetail } from './open-detail.ts';
import styles from './related.module.css';
import { useDetailWords } from './use-detail-words.ts';

const step = 30;

type RelatedProps = { readings: readonly Reading[]; sorted: SortedReadings };

/** What the result is made of, is a part of, and was derived from. */
export function Related({ readings, sorted }: RelatedProps) {
  const words = useDetailWords();
  const { received } = sorted;
  const found = useMemo(() => relationsOf(readings, received), [readings, received]);
  const kinds = (['members', 'parents', 'derivedFrom'] as const).filter(
    (kind) => !isEmpty(found[kind]),
  );
  if (kinds.length === 0) return null;
  return (
    <Part heading={words.headings.related}>
      {kinds.map((kind) => (
        <RelatedList key={kind} name={words[kind]} found={found[kind]} />
      ))}
    </Part>
  );
}

/** What is named, as far as it was received. */
type Relation = {
  readonly readings: readonly Reading[];
  readonly missing: number;
  readonly inError: number;
};

const isEmpty = ({ readings, missing, inError }: Relation): boolean =>
  readings.length + missing + inError === 0;

function relationsOf(own: readonly Reading[], received: readonly Reading[]) {
  const ids = new Set(own.flatMap(({ id }) => id ?? []));
  const members = own.flatMap(({ memberIds }) => memberIds);
  const sources = own.flatMap(({ derivedFromIds }) => derivedFromIds);
  const wanted = new Set([...members, ...sources]);
  const byId = new Map<string, Reading>();
  const parents: Reading[] = [];
  for (const reading of received) {
    if (reading.id !== undefined && wanted.has(reading.id)) byId.set(reading.id, reading);
    if (reading.memberIds.some((id) => ids.has(id))) parents.push(reading);
  }
  const relation = (named: readonly string[]): Relation => {
    const there = named.map((id) => byId.get(id)).filter((one) => one !== undefined);
    const readings = there.filter((one) => !one.enteredInError);
    const inError = there.length - readings.length;
    return { readings, missing: named.length - there.length, inError };
  };
  const panels = parents.filter((one) => !one.enteredInError);
  return {
    members: relation(members),
    derivedFrom: relation(sources),
    parents: { readings: panels, missing: 0, inError: parents.length - panels.length },
  };
}

function RelatedList({ name, found }: { name: string; found: Relation }) {
  const words = useDetailWords();
  const [limit, setLimit] = useState(step);
  const shown = found.readings.slice(0, limit);
  return (
    <div className={styles.group}>
      <h4 className={styles.name}>{name}</h4>
      <ul>
        {keyed(shown, ({ id }) => id).map(({ key, item }) => (
          <RelatedItem key={key} reading={item} />
        ))}
      </ul>
      <ShowMore
        shown={shown.length}
        total={found.readings.length}
        text={words.partsShown}
        onMore={() => setLimit(limit + step * 2)}
      />
      {found.missing > 0 ? (
        <p className={styles.missing}>{words.notReceived(found.missing)}</p>
      ) : null}
      {found.inError > 0 ? <p className={styles.missing}>{words.inError(found.inError)}</p> : null}
    </div>
  );
}

function RelatedItem({ reading }: { reading: Reading }) {
  const { format } = useWords();
  const words = useDetailWords();
  const openDetail = useOpenDetail();
  const entries: readonly [Entry, ...Entry[]] = entriesOf(reading);
  const [entry] = entries;
  const name = format.coded(reading.code);
  return (
    <li className={styles.item}>
      <Button
        look="plain"
        aria-label={words.open(name)}
        onClick={() => openDetail({ kind: 'entry', entry, others: [entry] })}
      >
        <span dir="auto">{name}</span>
      </Button>
      {entry.isComponent ? null : <EntryValue entry={entry} />}
    </li>
  );
}
