import { Choices } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { densities } from '../preferences.ts';
import { useWords } from '../use-words.tsx';
import { LanguageField } from './language-field.tsx';
import styles from './settings.module.css';
import { ShortcutsSwitch } from './shortcuts-switch.tsx';
import { useKeysWords } from './use-keys-words.ts';
import type { Settings } from './use-settings.ts';

type PreferencesDialogProps = { settings: Settings; onClose: () => void };

/** How the app looks and answers, for every patient (D 19). */
export function PreferencesDialog({ settings, onClose }: PreferencesDialogProps) {
  const { view } = useWords();
  const words = useKeysWords();
  return (
    <Dialog heading={words.preferences} closeLabel={view.close} onClose={onClose}>
      <div className={styles.settings}>
        <LanguageField />
        <Choices
          legend={words.density}
          choices={densities.map((id) => ({ id, label: words.densities[id] }))}
          chosen={settings.density}
          onChoose={settings.setDensity}
        />
        <ShortcutsSwitch settings={settings} />
        <p className={styles.quiet}>{words.kept}</p>
      </div>
    </Dialog>
  );
}
