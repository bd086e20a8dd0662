import type { SummaryWords } from './summary-words-en.ts';
import { countText, plural } from './view-words-tools.ts';

const year = plural('año', 'años');

/** What the Summary and the tiles of vital signs say, in Spanish. */
export const spanishSummaryWords: SummaryWords = {
  needsALook: 'Para revisar',
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
