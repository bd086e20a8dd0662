import type { SummaryWords } from './summary-words-en.ts';
import { countText, plural } from './view-words-tools.ts';

const test = plural('prueba', 'pruebas');
const year = plural('año', 'años');

/** What the Summary and the tiles of vital signs say, in Spanish. */
export const spanishSummaryWords: SummaryWords = {
  needsALook: 'Para revisar',
  lookWindow: (from, to) =>
    `Marcado o corregido del ${from} al ${to}, los 30 días hasta el resultado más reciente`,
  lookNone: 'Nada marcado ni corregido en este tiempo entre lo recibido.',
  lookEmpty: 'No se recibió ninguna constante ni resultado de laboratorio con fecha.',
  lookLoading: 'Cargando todavía: puede llegar más.',
  lookGaps: (what) => `Aquí pueden faltar resultados marcados, porque no se recibió todo: ${what}.`,
  lookUnjudged: (count, total) =>
    `${countText(count)} de ${plural('resultado', 'resultados')(total)} de laboratorio de este tiempo sin marca y sin intervalo con el que se pudiera comparar: véase Resultados.`,
  latestOfReceived: 'Último recibido:',
  lookMore: (count) => `${plural('prueba más', 'pruebas más')(count)} en este tiempo`,
  lookOlder: (count) =>
    `${test(count)} cuyo último resultado está marcado y es anterior o sin fecha`,
  lookTimes: (count) => `${countText(count)} resultados así en este tiempo`,
  latestIs: 'Último:',
  vitalsReceived: 'Últimas constantes recibidas',
  resultsReceived: 'Resultados recientes recibidos',
  latestReceived: 'Último recibido',
  newerMayExist: 'Puede haber otros más recientes que los que se muestran aquí.',
  yearsAgo: (years) => `hace ${year(years)}`,
  lastValue: 'Último valor',
  related: 'Resultados relacionados',
  relatedTo: (problem) => `Resultados relacionados: ${problem}`,
  moreVitals: (count) => `${plural('tipo más', 'tipos más')(count)} en Constantes`,
  moreTests: (count, flagged) => {
    const more = plural('prueba más', 'pruebas más')(count);
    return flagged === 0
      ? `${more} en Resultados`
      : `${more} en Resultados, ${countText(flagged)} de ellas con marca`;
  },
  vitalsWindow: (first, last, total) =>
    `Constantes ${first} a ${last} de ${total}: ${total - (last - first + 1)} fuera de la vista`,
  overTime: 'En el tiempo',
  timeAxis: (zone) => `Fecha y hora (${zone})`,
  earlierVitals: 'Constantes anteriores',
  laterVitals: 'Constantes siguientes',
};
