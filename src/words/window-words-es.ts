import type { englishWindowWords } from './window-words-en.ts';

/** Windows of time to choose from, short to see and in full to hear, in Spanish. */
export const spanishWindowWords: typeof englishWindowWords = {
  windows: {
    '7d': '7 d',
    '30d': '30 d',
    '6mo': '6 m',
    '1y': '1 a',
    '5y': '5 a',
    all: 'Todo',
  },
  windowsSpoken: {
    '7d': 'Últimos 7 días',
    '30d': 'Últimos 30 días',
    '6mo': 'Últimos 6 meses',
    '1y': 'Último año',
    '5y': 'Últimos 5 años',
    all: 'Todo el tiempo',
  },
};
