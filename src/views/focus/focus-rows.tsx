import { useMemo } from 'react';
import type { FocusSeries } from '../../clinical/focus/focus.ts';
import type { Series } from '../../clinical/series.ts';
import { useRowDetails } from '../entry/row-details.ts';
import { FocusRow } from './focus-row.tsx';
import styles from './focus-row.module.css';

type FocusRowsProps = {
  found: readonly FocusSeries[];
  isDoubtful: boolean;
  onOpen: (series: Series) => void;
};

export function FocusRows({ found, isDoubtful, onOpen }: FocusRowsProps) {
  const details = useRowDetails(useMemo(() => found.map(({ series }) => series), [found]));
  return (
    <ul className={styles.rows}>
      {found.map((one) => (
        <FocusRow
          key={one.series.identity.key}
          found={one}
          detail={details.get(one.series.identity.key)}
          isDoubtful={isDoubtful}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}
