import type { ResultsWords } from './results-words-en.ts';
import { countText, plural } from './view-words-tools.ts';
import { spanishWindowWords } from './window-words-es.ts';

const test = plural('prueba', 'pruebas');
const result = plural('resultado', 'resultados');

/** What the Results view says, in Spanish. */
export const spanishResultsWords: ResultsWords = {
  modes: {
    flowsheet: 'Tabla',
    collections: 'Por extracción',
    panels: 'Por panel',
    changes: 'Cambios',
  },
  modeLabel: 'Mostrar como',
  groups: {
    'blood-count': 'Hemograma',
    chemistry: 'Electrolitos y riñón',
    glucose: 'Control de la glucosa',
    liver: 'Hígado y páncreas',
    lipids: 'Lípidos',
    thyroid: 'Tiroides',
    'iron-vitamins': 'Hierro y vitaminas',
    coagulation: 'Coagulación',
    heart: 'Corazón',
    inflammation: 'Inflamación',
    'blood-gas': 'Gases en sangre',
    urine: 'Orina',
  },
  otherTests: 'Otras pruebas',
  sentAsPanel: 'panel tal como se envió',

  findTest: 'Buscar una prueba',
  findHint: 'Nombre, abreviatura, código LOINC o panel',
  filter: 'Filtro',
  window: 'Tiempo',
  windows: { ...spanishWindowWords.windows, dates: 'Fechas…' },
  windowsSpoken: { ...spanishWindowWords.windowsSpoken, dates: 'Fechas elegidas' },
  from: 'Desde',
  to: 'Hasta',
  since: (day) => `desde ${day}`,
  until: (day) => `hasta ${day}`,
  between: (from, to) => `${from} a ${to}`,
  datesReversed: 'La primera fecha es posterior a la última: no queda tiempo entre ellas.',
  flaggedOnly: 'Solo marcados',
  flaggedMeaning:
    'Marcados por el laboratorio o calculados aquí. Sin marca no quiere decir normal.',
  units: 'Unidades',
  unitChoices: { recorded: 'Registradas', converted: 'Convertidas' },
  nothingConverted:
    'Ninguna prueba tiene resultados en dos unidades que se puedan convertir una en otra.',
  notComparable: (count) =>
    `${test(count)} en varias unidades no se ${count === 1 ? 'puede' : 'pueden'} convertir y ${count === 1 ? 'tiene' : 'tienen'} una fila por unidad.`,
  newest: 'Lo más reciente',
  newestChoices: { end: 'Derecha', start: 'Izquierda' },
  newestSpoken: { end: 'Lo más reciente a la derecha', start: 'Lo más reciente a la izquierda' },

  notFound: (count) =>
    `${countText(count)} ${count === 1 ? 'no coincide' : 'no coinciden'} con la búsqueda`,
  outside: (count, latest) =>
    `${countText(count)} fuera de este tiempo, la más reciente del ${latest}`,
  withoutFlag: (count) => `${countText(count)} sin marca en este tiempo`,
  resultsOutside: (count) =>
    `${result(count)} de las pruebas mostradas ${count === 1 ? 'está' : 'están'} fuera de este tiempo`,
  resultsWithoutFlag: (count) =>
    `${result(count)} de las pruebas mostradas no ${count === 1 ? 'tiene' : 'tienen'} marca`,
  showAll: 'Mostrar todo',
  nothingLeft: 'No queda ninguna prueba que mostrar.',
  nothingLeftDetail: (total) =>
    `La historia tiene resultados de ${test(total)}; lo elegido arriba las deja todas fuera.`,

  timesWindow: (first, last, total, newestAtEnd) =>
    `Extracciones ${countText(first)} a ${countText(last)} de ${countText(total)}, ${newestAtEnd ? 'la más reciente al final' : 'la más reciente primero'}`,
  asRecordedRange: (range) => `Intervalo registrado: ${range}`,

  collectionsShown: (shown, total) =>
    `Se muestran ${countText(shown)} de ${plural('extracción', 'extracciones')(total)}, la más reciente primero`,
  panelsShown: (shown, total) =>
    `Se muestran ${countText(shown)} de ${plural('panel', 'paneles')(total)}, el más reciente primero`,
  noPanels:
    'No se envió ningún panel con estos resultados: se agrupan aquí por tipo de prueba y hora.',
  groupedHere: 'agrupado aquí',
  panelPart: (shown, total) =>
    shown === total ? result(total) : `${countText(shown)} de ${result(total)}`,
  missingMembers: (count) =>
    `No se ${count === 1 ? 'recibió' : 'recibieron'} ${result(count)} que este panel nombra.`,
  outsideMembers: (count) =>
    `${result(count)} de este panel ${count === 1 ? 'está' : 'están'} en otra vista o en otro panel.`,
  mistakenMembers: (count) =>
    `${result(count)} de este panel ${count === 1 ? 'se registró' : 'se registraron'} por error; vea Notas de datos.`,

  // How much of it is in sight.
  latestNamed: (name) => `${name}, últimos resultados`,
  copyLatestNamed: (name) => `Copiar los últimos resultados de ${name}`,
  testsFound: (found, total) => `${countText(found)} de ${test(total)}`,
  testsShown: (shown, total) => `Se muestran ${countText(shown)} de ${test(total)}, por nombre`,
  earlier: 'Anteriores',
  later: 'Posteriores',
  notInTheseTimes: (count, when) =>
    `${count === 1 ? 'Un resultado fuera de estos momentos,' : `${result(count)} fuera de estos momentos, el último`} ${when}:`,
  moreResults: (count) => plural('resultado más', 'resultados más')(count),

  change: 'Cambio',
  beforeDay: (day) => `Antes del ${day}`,
  now: 'Más reciente',
  firstIn: 'Primero en este tiempo',
  lastIn: 'Último en este tiempo',
  noneBefore: 'Sin resultado anterior',
  noneSince: 'Ninguno en este tiempo',
  changeKinds: {
    previous: 'Del resultado anterior al más reciente.',
    since: (day) => `Del último resultado antes del ${day} al más reciente desde entonces.`,
    within: (days) => `Del primer al último resultado ${days}.`,
  },
  unplaced: (count) =>
    `${result(count)} ${count === 1 ? 'podría ser anterior o posterior y no se compara' : 'podrían ser anteriores o posteriores y no se comparan'}.`,
  changedOf: (count) =>
    [
      `${countText(count.changed)} con cambios`,
      `${countText(count.same)} sin cambios`,
      ...(count.first === 0 ? [] : [`${countText(count.first)} sin nada con que comparar`]),
      ...(count.unknown === 0 ? [] : [`${countText(count.unknown)} no comparables`]),
    ].join(', '),
};
