import { Dialog } from '../../ui/dialog.tsx';
import { useWords, type Speech } from '../use-words.tsx';
import { viewNames } from '../view-name.ts';
import type { KeysWords } from '../../words/keys-words-en.ts';
import styles from './settings.module.css';
import { ShortcutsSwitch } from './shortcuts-switch.tsx';
import { useKeysWords } from './use-keys-words.ts';
import type { Settings } from './use-settings.ts';

type ShortcutsDialogProps = { settings: Settings; onClose: () => void };

/** Every key of the chart, and the switch that turns the single ones off. */
export function ShortcutsDialog({ settings, onClose }: ShortcutsDialogProps) {
  const { view } = useWords();
  const words = useKeysWords();
  return (
    <Dialog heading={words.heading} closeLabel={view.close} onClose={onClose}>
      <div className={styles.settings}>
        <ShortcutsSwitch settings={settings} />
        <table className={styles.keys} aria-label={words.heading}>
          <thead>
            <tr>
              <th scope="col">{words.key}</th>
              <th scope="col">{words.does}</th>
            </tr>
          </thead>
          <tbody>
            {keysOf(words, view).map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.quiet}>{words.printing}</p>
      </div>
    </Dialog>
  );
}

const keysOf = (
  words: KeysWords,
  view: Speech['view'],
): readonly (readonly [key: string, does: string])[] => [
  ...viewNames.map((name, index) => [String(index + 1), words.view(view.tabs[name])] as const),
  ['/', words.find],
  ['j', words.next],
  ['k', words.previous],
  ['t', words.trend],
  ['d', words.detail],
  ['c', words.copy],
  ['?', words.help],
  [words.escape, words.escapeDoes],
  [words.arrows, words.arrowsDo],
  [words.homeEnd, words.homeEndDo],
  [words.pages, words.pagesDo],
  [words.range, words.rangeDo],
];
