import { beforeEach, describe, expect, it } from 'vitest';
import { keepPreferences, readPreferences } from './preferences.ts';

const key = 'chartside.preferences';
beforeEach(() => localStorage.clear());

describe('preferences (D 19)', () => {
  it('are kept beside each other', () => {
    keepPreferences({ language: 'es' });
    keepPreferences({ resultsMode: 'changes' });
    keepPreferences({ newestColumn: 'start' });
    keepPreferences({ density: 'compact' });
    keepPreferences({ shortcuts: 'off' });
    expect(readPreferences()).toEqual({
      language: 'es',
      resultsMode: 'changes',
      newestColumn: 'start',
      density: 'compact',
      shortcuts: 'off',
    });
  });

  it('are a closed list: what else is stored is neither read nor kept', () => {
    localStorage.setItem(
      key,
      JSON.stringify({
        language: 'en',
        resultsMode: 'pie',
        newestColumn: 7,
        density: 1,
        patient: 'x',
      }),
    );
    expect(readPreferences()).toEqual({ language: 'en' });
    keepPreferences({ newestColumn: 'end' });
    expect(localStorage.getItem(key)).toBe('{"language":"en","newestColumn":"end"}');
  });

  it('are none where something else is stored', () => {
    for (const stored of ['', 'null', '[]', '"x"', '{']) {
      localStorage.setItem(key, stored);
      expect(readPreferences()).toEqual({});
    }
  });
});
