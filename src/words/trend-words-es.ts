import type { TrendWords } from './trend-words-en.ts';
import { countText, joined, plural } from './view-words-tools.ts';
import { spanishWindowWords } from './window-words-es.ts';

const result = plural('resultado', 'resultados');
const test = plural('prueba', 'pruebas');

/** What a trend says, in Spanish. */
export const spanishTrendWords: TrendWords = {
  heading: (names) => `Evolución: ${joined(names, 'y')}`,
  graph: (name) => `Gráfico de ${name}`,
  noUnit: 'sin unidad',
  timeAxis: (zone) => `Fecha y hora (${zone})`,
  gone: 'El sistema no envió de nuevo esta prueba al actualizar la historia.',

  window: 'Tiempo',
  ...spanishWindowWords,
  span: (from, to) => `${from} a ${to}`,
  inWindow: (count, all) => (count === all ? result(all) : `${countText(count)} de ${result(all)}`),
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  earlier: 'Antes',
  later: 'Después',
  move: 'Moverse en el tiempo',
  units: 'Unidades',
  unitChoices: { recorded: 'Como se registró', converted: 'Convertidas' },
  unitsApart: (names) =>
    `La unidad cambia: ${joined(names, 'y')}. Cada una tiene su propio gráfico; no se ha convertido nada.`,
  unitsJoined: (unit) =>
    `Los resultados registrados en otra unidad se convirtieron a ${unit}; cada uno lo dice, y ninguna línea cruza el cambio.`,
  unitsNotJoined:
    'No todas las unidades de esta prueba se pueden convertir: esas conservan su propio gráfico.',
  problems: 'Problemas',
  addTest: 'Añadir una prueba',
  addHint: 'Elija una prueba…',
  add: 'Añadir',
  vitals: 'Signos vitales',
  results: 'Resultados',
  others: 'Otras observaciones',
  most: (count) => `Como máximo ${test(count)} en una evolución.`,
  remove: (name) => `Quitar ${name}`,
  removed: (name) => `${name}: quitada`,
  addedTo: (count) => `Añadida: ${test(count)} en un eje de tiempo`,

  keys: 'Las flechas van de resultado en resultado, con Mayúsculas mueven el tiempo; más y menos acercan y alejan; Intro abre los detalles.',
  noneHere: 'Ningún resultado en este tiempo',
  lastBefore: (when) => `el último es de ${when}`,
  thinned: (drawn, total) =>
    `Demasiados para una marca cada uno: se dibujan ${countText(drawn)} de ${result(total)} a la vista, entre ellos el primero, el menor, el mayor y el último de cada columna de píxeles y todo tipo de aviso. La tabla y las flechas los tienen todos.`,
  tooManyRanges:
    'El intervalo cambia demasiadas veces para dibujarlo; cada resultado dice el suyo.',
  position: (place, total) => `${countText(place)} de ${countText(total)}`,
  details: 'Detalles',
  detailsOf: (what) => `Detalles de ${what}`,
  range: (range) => `intervalo ${range}`,
  noRange: 'sin intervalo enviado',

  summary: {
    none: (span) => `Ningún resultado en ${span}.`,
    one: (when, value) => `Un resultado, ${when}: ${value}.`,
    many: (count, from, to) => `${result(count)} de ${from} a ${to}.`,
    ends: (first, last) => `Primero ${first}, último ${last}.`,
    change: (change) => `Cambio del primero al último: ${change}.`,
    noChange: (why) => `Cambio del primero al último: no se dice (${why}).`,
    lowest: (value, when) => `Menor ${value} (${when})`,
    highest: (value, when) => `mayor ${value} (${when})`,
    lowestSystolic: (value, when) => `Menor sistólica: ${value} (${when})`,
    highestSystolic: (value, when) => `mayor sistólica: ${value} (${when})`,
    flagged: (count) =>
      count === 0
        ? 'Ninguno lleva aviso; eso no significa normal.'
        : `${result(count)} ${count === 1 ? 'lleva' : 'llevan'} aviso.`,
    words: (count) => `${result(count)} ${count === 1 ? 'es' : 'son'} palabras y no un número.`,
  },
  notDrawn: 'Fuera del gráfico',
  notDrawnWhy: {
    pending: 'pendientes',
    cancelled: 'cancelados',
    'no-time': 'sin un tiempo que se pueda dibujar',
    future: 'con fecha futura',
  },
  notDrawnCount: (why, count) => `${countText(count)} ${why}`,

  legend: 'Leyenda',
  legendItems: {
    line: 'Unidos: uno tras otro, medidos igual',
    gap: 'Unidos, tras más del triple del intervalo habitual',
    band: 'Intervalo de referencia de cada resultado, como se envió con él',
    plain: 'Resultado sin aviso (no «normal»)',
    high: 'Alto',
    low: 'Bajo',
    abnormal: 'Anormal',
    'critical-high': 'Crítico alto',
    'critical-low': 'Crítico bajo',
    critical: 'Crítico',
    'computed-high': 'Por encima de su intervalo (calculado aquí)',
    'computed-low': 'Por debajo de su intervalo (calculado aquí)',
    open: 'Preliminar, o estado desconocido',
    ring: 'Modificado o corregido',
    'limit-below': 'Por debajo de un límite: en cualquier punto desde la barra hacia abajo',
    'limit-above': 'Por encima de un límite: en cualquier punto desde la barra hacia arriba',
    doubtful: 'No comparable; vea sus detalles',
    span: 'Del tiempo solo se sabe que está en este tramo',
    'open-end': 'Solo se conoce un extremo del tiempo',
    word: 'Resultado en palabras',
    bar: 'Presión arterial: sistólica arriba, diastólica abajo',
    onset: 'Inicio de un problema',
    end: 'Fin de un problema',
  },

  problemMarks: 'Problemas en esta línea de tiempo',
  onset: (name) => `Inicio: ${name}`,
  end: (name) => `Fin: ${name}`,

  table: 'Tabla',
  tableOf: (name) => `Tabla de ${name}`,
  shown: (shown, total) =>
    `${countText(shown)} de ${result(total)} de este tiempo, los más recientes primero`,
  time: 'Tiempo',
  value: 'Valor',
  flag: 'Aviso',
  status: 'Estado',
  rangeColumn: 'Intervalo de referencia',
  method: 'Método',
  note: 'Nota',
  recorded: 'Registrado como',
  share: 'Copiar, imprimir o guardar',
  copyText: 'Copiar como texto',
  copyTable: 'Copiar como tabla',
  print: 'Imprimir',
  savePng: 'Guardar PNG',
  saveSvg: 'Guardar SVG',
  copied: 'Copiado',
  copyByHand:
    'El navegador no permitió copiar. El texto está seleccionado: cópielo con el teclado.',
  toCopy: 'Texto para copiar',
  saved: 'Entregado al navegador para guardarlo',
  notSaved: 'No se pudo crear la imagen.',
  asOf: (when, zone) => `Datos a fecha de ${when} (${zone})`,
  asOfUnknown: 'Los datos aún se están cargando',
  doubts: {
    reading: 'Aún se están cargando resultados: pueden llegar más.',
    gaps: 'No se pudo leer todo, así que puede haber más resultados: véanse las Notas de datos.',
  },
  converted: 'convertido',
};
