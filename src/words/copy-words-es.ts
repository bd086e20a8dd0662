import type { CopyWords } from './copy-words-en.ts';
import { countText, plural } from './view-words-tools.ts';

const row = plural('línea', 'líneas');

/** What a copy says, and what is said of copying, in Spanish. */
export const spanishCopyWords: CopyWords = {
  patient: 'Paciente',
  chartOf: 'Copiado de',
  copiedAt: (when) => `Copiado de Chartside el ${when}`,
  content: 'Contenido',
  incomplete: 'Incompleto',
  stillLoading: 'La historia aún se estaba cargando al copiar: puede haber más.',
  shownPart: 'Se muestra una parte',
  nothing: 'Aquí no se muestra nada.',
  range: 'Intervalo',
  rangeIs: (range) => `Intervalo ${range}`,
  columns: {
    group: 'Grupo',
    name: 'Prueba',
    value: 'Resultado con unidad',
    number: 'Número',
    unit: 'Unidad',
    flag: 'Marca',
    status: 'Estado',
    range: 'Intervalo de referencia',
    time: 'Hora',
    remarks: 'Observaciones',
  },
  problemColumns: {
    group: 'Grupo',
    name: 'Problema',
    certainty: 'Certeza',
    state: 'Estado',
    dates: 'Fechas',
    remarks: 'Observaciones',
  },

  copied: (title, rows, form) =>
    `Copiado como ${form === 'text' ? 'texto' : 'tabla'}: ${title}, ${row(rows)}`,
  notCopied: 'Este marco no permite copiar.',
  byHand: 'Este marco no permite copiar. El texto está seleccionado: pulse Ctrl+C o Comando+C.',
  done: 'Copiado',
  asTable: 'Copiar como tabla',
  asText: 'Copiar como texto',
  show: 'Mostrar lo copiado',
  dialog: 'Copiar',
  form: 'Forma',
  forms: { text: 'Texto', table: 'Tabla' },
  tableHint: 'Las columnas se separan con tabuladores, para una hoja de cálculo.',
  dismiss: 'Cerrar aviso',

  select: 'Seleccionar',
  selectHint: 'Elija resultados o pruebas para copiar; Mayús y una flecha eligen varios seguidos.',
  selected: (count) =>
    count === 1 ? '1 resultado seleccionado' : `${countText(count)} resultados seleccionados`,
  copySelected: 'Copiar lo seleccionado',
  selectNone: 'Vaciar',
  selectDone: 'Terminar',
  selection: (count) => `Selección de ${countText(count)}`,
};
