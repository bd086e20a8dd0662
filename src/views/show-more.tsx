import { Button } from '../ui/button.tsx';
import styles from './show-more.module.css';
import { useGoOn } from './use-go-on.ts';
import { useWords } from './use-words.tsx';

type ShowMoreProps = {
  shown: number;
  total: number;
  /** "50 of 1 204 times shown, newest first." */
  text: (shown: number, total: number) => string;
  onMore: () => void;
};

/** Says how much of the whole is drawn, and draws more on request (display rule 20). */
export function ShowMore({ shown, total, text, onMore }: ShowMoreProps) {
  const { view } = useWords();
  const goOn = useGoOn(shown);
  if (shown >= total) return null;
  return (
    <p className={styles.more}>
      <span>{text(shown, total)}</span>
      <Button
        onClick={({ currentTarget }) => {
          goOn(currentTarget.parentElement?.parentElement);
          onMore();
        }}
      >
        {view.showMore}
      </Button>
    </p>
  );
}
