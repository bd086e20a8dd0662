import type { HistoryWords } from './history-words-en.ts';
import { countText, plural } from './view-words-tools.ts';

const entry = plural('entrada', 'entradas');

export const spanishHistoryWords: HistoryWords = {
  entriesShown: (shown, total) =>
    `Se muestran ${countText(shown)} de ${entry(total)}, primero las más recientes`,
  outsideMembers: (count) =>
    `${plural('parte', 'partes')(count)} de este panel ${count === 1 ? 'está' : 'están'} en otra vista o en otro panel.`,
  mistakenMembers: (count) =>
    `${plural('parte', 'partes')(count)} de este panel ${count === 1 ? 'está marcada como registrada' : 'están marcadas como registradas'} por error.`,
  missingMembers: (count) =>
    `${plural('parte', 'partes')(count)} de este panel no se ${count === 1 ? 'cargó' : 'cargaron'}.`,
  uncategorised: 'De ninguna categoría que esta aplicación conozca',
};
