import { useId } from 'react';
import styles from './settings.module.css';
import { useKeysWords } from './use-keys-words.ts';
import type { Settings } from './use-settings.ts';

/** Speech input and shaky hands press single keys unmeant: they can be turned off (WCAG 2.1.4). */
export function ShortcutsSwitch({ settings }: { settings: Settings }) {
  const words = useKeysWords();
  const id = useId();
  return (
    <div className={styles.switch}>
      <label htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={settings.shortcuts}
          aria-describedby={`${id}-meaning`}
          onChange={({ target }) => settings.setShortcuts(target.checked)}
        />
        {words.on}
      </label>
      <p id={`${id}-meaning`} className={styles.quiet}>
        {words.onMeaning}
      </p>
    </div>
  );
}
