import { Button } from '../../ui/button.tsx';
import styles from './latest-vitals.module.css';

/** The way from a section of the Summary to its tab, with what the section leaves out. */
export function SummaryFoot({
  rest,
  more,
  open,
  onOpen,
}: {
  rest?: string;
  /** Draws here what is left out. */
  more?: { text: string; onMore: () => void };
  open: string;
  onOpen: () => void;
}) {
  return (
    <p className={styles.foot}>
      {rest === undefined ? null : <span>{rest}</span>}
      <span className={styles.ways}>
        {more === undefined ? null : (
          <Button look="plain" onClick={more.onMore}>
            {more.text}
          </Button>
        )}
        <Button look="plain" onClick={onOpen}>
          {open}
        </Button>
      </span>
    </p>
  );
}
