import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { presetWindows, type PresetWindow } from '../results/results-tools.ts';
import styles from './tools.module.css';
import { useTrendWords } from './use-trend-words.ts';

type WindowToolsProps = {
  chosen: PresetWindow | undefined;
  onWindow: (window: PresetWindow) => void;
  onZoom: (factor: number) => void;
  onPan: (share: number) => void;
  /** What cannot go further. */
  atStart: boolean;
  atEnd: boolean;
};

/** Which part of the time is in sight: by name, closer, wider, earlier and later. */
export function WindowTools(props: WindowToolsProps) {
  const { chosen, onWindow, onZoom, onPan, atStart, atEnd } = props;
  const words = useTrendWords();
  return (
    <div className={styles.tools}>
      <Choices
        legend={words.window}
        choices={presetWindows.map((id) => ({
          id,
          label: words.windows[id],
          spoken: words.windowsSpoken[id],
        }))}
        chosen={chosen ?? 'none'}
        onChoose={(id) => {
          if (id !== 'none') onWindow(id);
        }}
      />
      <fieldset className={styles.move}>
        <legend className={styles.hidden}>{words.move}</legend>
        <Button aria-disabled={atStart} onClick={() => onPan(-0.5)}>
          ‹ {words.earlier}
        </Button>
        <Button aria-disabled={atEnd} onClick={() => onPan(0.5)}>
          {words.later} ›
        </Button>
        <Button aria-label={words.zoomIn} title={words.zoomIn} onClick={() => onZoom(0.5)}>
          +
        </Button>
        <Button aria-label={words.zoomOut} title={words.zoomOut} onClick={() => onZoom(2)}>
          −
        </Button>
      </fieldset>
    </div>
  );
}
