import { Button } from '../../ui/button.tsx';
import styles from './latest-vitals.module.css';

/** The way from a section of the Summary to its tab, with what the section leaves out. */
export function SummaryFoot({
  rest,
  open,
  onOpen,
}: {
  rest?: string;
  open: string;
  onOpen: () => void;
}) {
  return (
    <p className={styles.foot}>
      {rest === undefined ? null : <span>{rest}</span>}
      <Button look="plain" onClick={onOpen}>
        {open}
      </Button>
    </p>
  );
}
