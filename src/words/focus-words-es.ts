import { focusNotices } from './focus-words-en.ts';
import type { FocusWords } from './focus-words.ts';
import { countText, plural } from './view-words-tools.ts';

const result = plural('resultado', 'resultados');
const entry = plural('entrada', 'entradas');

export const spanishFocusWords: FocusWords = {
  details: 'Detalles',
  detailsOf: (name) => `Detalles: ${name}`,
  back: 'Volver a los problemas',
  opening: 'Buscando resultados relacionados…',
  past: 'Este problema consta como pasado: resuelto, inactivo o antecedente.',
  notReviewed:
    'Qué resultados están relacionados procede de una lista fija que ningún clínico ha revisado todavía. Solo sirve para encontrar resultados y no dice nada sobre lo que es normal o necesario.',
  noSet: 'No existe una lista de resultados relacionados para los códigos de este problema.',
  noCode:
    'Este problema se envió sin código, por lo que no se puede buscar una lista de resultados relacionados.',
  ruledOut: 'Este problema se descartó, por lo que no se le vincula ningún resultado.',
  enteredInError:
    'Este problema se registró por error, por lo que no se le vincula ningún resultado.',
  nothingFound: 'No se recibió ningún resultado de la lista.',
  linkedBy: 'Reconocido por',
  rule: (system, code, entry) =>
    system === 'snomed'
      ? `SNOMED CT ${code}`
      : code === entry
        ? `ICD-10-CM ${code}`
        : `ICD-10-CM ${code} (empieza por ${entry})`,
  received: 'Recibidos',
  before: 'Anterior',
  onlyOne: 'No se recibió ningún resultado anterior',
  allOf: (count) => (count === 1 ? 'Ver el resultado' : `Ver los ${result(count)}`),
  someOf: (count) => (count === 1 ? 'Ver el resultado recibido' : `Ver ${result(count)} recibidos`),
  named: (text, name) => `${text}: ${name}`,
  why: 'Por qué está aquí',
  whyCode: (test, loinc) => `Enviado con LOINC ${loinc}, que está en la lista como «${test}».`,
  whyVital: (test, loinc) =>
    `El mismo signo vital que LOINC ${loinc}, que está en la lista como «${test}».`,
  whyPanel: (test, loinc) =>
    `Parte de un panel con LOINC ${loinc}, que está en la lista como «${test}».`,
  becauseOf: (rules) => `Vinculado porque el problema se envió con ${rules}.`,
  sources: 'Fuentes de la lista, leídas en parte:',
  source: (title, year) =>
    year === undefined ? `${title} (año no indicado)` : `${title}, ${year}`,
  notReceived: 'Buscados y no recibidos',
  notFoundMeans:
    'Entre lo recibido no hay ningún resultado con uno de estos códigos. Puede haberse hecho en otro lugar o enviado con otro código.',
  notFoundGaps: 'No se pudo leer todo, así que pueden existir: véanse las Notas de datos.',
  notFoundLoading: 'La historia aún se está cargando, así que todavía pueden llegar.',
  lookedFor: 'Códigos buscados',
  leftOut: (tests) =>
    `No vinculado a este problema a propósito: ${tests.join(', ')}. Se encuentran en Resultados.`,
  everythingElse: 'Todo lo demás',
  others: {
    vitals: (count) => `${plural('medición más', 'mediciones más')(count)} en Constantes`,
    results: (count) => `${plural('resultado más', 'resultados más')(count)} en Resultados`,
    history: (count) =>
      `${plural('entrada más', 'entradas más')(count)} en Antecedentes y evaluaciones`,
  },
  noOthers: 'No se recibió nada más.',
  noOthersYet: 'Hasta ahora no se ha recibido nada más.',
  whole: {
    vitals: (count) => `${plural('medición', 'mediciones')(count)} en Constantes`,
    results: (count) => `${result(count)} en Resultados`,
    history: (count) => `${entry(count)} en Antecedentes y evaluaciones`,
  },
  wholeChart: 'Lo recibido',
  aboutList: 'Fuentes de toda la lista',
  notices: focusNotices,
  findProblem: 'Buscar un problema',
  problemsFound: (found, total) =>
    found === total
      ? ''
      : `${countText(found)} de ${entry(total)}; ${countText(total - found)} sin mostrar`,
  noneFound: (total) => `Ningún problema coincide. ${countText(total)} sin mostrar.`,
  problemsInError: (count) =>
    `${entry(count)} con registro erróneo no se ${count === 1 ? 'muestra' : 'muestran'} aquí y ${count === 1 ? 'figura' : 'figuran'} en Notas de datos.`,
  eachEntry: 'Cada entrada',
  statedBy: (who) => `Declarado por ${who}`,
  recordedBy: (who) => `Registrado por ${who}`,
  evidence: (names) => `Indicios: ${names.join(', ')}`,
  updated: (when) => `Modificado en el sistema ${when}`,
};
