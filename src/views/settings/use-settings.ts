import { useLayoutEffect, useState } from 'react';
import { keepPreferences, readPreferences, type Density } from '../preferences.ts';

/** How the reader works, in every chart: held here too, for a browser that keeps nothing. */
export type Settings = {
  readonly density: Density;
  readonly setDensity: (density: Density) => void;
  readonly shortcuts: boolean;
  readonly setShortcuts: (on: boolean) => void;
};

export function useSettings(): Settings {
  const [density, setDensity] = useState(() => readPreferences().density ?? 'comfortable');
  const [shortcuts, setShortcuts] = useState(() => readPreferences().shortcuts !== 'off');

  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);

  return {
    density,
    setDensity: (next) => {
      setDensity(next);
      keepPreferences({ density: next });
    },
    shortcuts,
    setShortcuts: (on) => {
      setShortcuts(on);
      keepPreferences({ shortcuts: on ? 'on' : 'off' });
    },
  };
}
