import type { LookWords } from './look-words-en.ts';
import { countText, plural } from './view-words-tools.ts';

const test = plural('prueba', 'pruebas');

/** What Needs a look says, in Spanish. */
export const spanishLookWords: LookWords = {
  window: (from, to) =>
    `Marcado o corregido del ${from} al ${to}, los 30 días hasta el resultado más reciente`,
  none: 'Nada marcado ni corregido en este tiempo entre lo recibido.',
  empty: 'No se recibió ninguna constante ni resultado de laboratorio con fecha.',
  loading: 'Cargando todavía: puede llegar más.',
  gaps: (what) => `Aquí pueden faltar resultados marcados, porque no se recibió todo: ${what}.`,
  unjudged: (count, total) =>
    `${countText(count)} de ${plural('resultado', 'resultados')(total)} de laboratorio de este tiempo sin marca y sin intervalo con el que se pudiera comparar: véase Resultados.`,
  latestOfReceived: 'Último recibido:',
  more: (count) => `${plural('prueba más', 'pruebas más')(count)} en este tiempo`,
  older: (count) => `${test(count)} cuyo último resultado está marcado y es anterior o sin fecha`,
  times: (count) => `${countText(count)} resultados así en este tiempo`,
  latestIs: 'Último:',
};
