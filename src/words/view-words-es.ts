import type { ViewWords } from './view-words.ts';
import { countText, joined, plural } from './view-words-tools.ts';

const entry = plural('entrada', 'entradas');
const result = plural('resultado', 'resultados');
const test = plural('prueba', 'pruebas');
const time = plural('momento', 'momentos');
const observation = plural('observación', 'observaciones');

const telecoms: Readonly<Record<string, string>> = {
  phone: 'Teléfono',
  fax: 'Fax',
  email: 'Correo electrónico',
  pager: 'Buscapersonas',
  url: 'Dirección web',
  sms: 'Mensaje de texto',
};
const uses: Readonly<Record<string, string>> = {
  home: 'domicilio',
  work: 'trabajo',
  temp: 'temporal',
  old: 'anterior',
  mobile: 'móvil',
  billing: 'facturación',
};
const withUse = (text: string, use: string | undefined): string =>
  use === undefined ? text : `${text}, ${uses[use] ?? use}`;

/** What the views themselves say, in Spanish. */
export const spanishViewWords: ViewWords = {
  chartHeading: 'Chartside',
  opening: 'Abriendo…',
  reviewInEhr: 'Revisar en el sistema',
  reviewNamed: (name: string) => `Revisar ${name} en el sistema`,
  reviewRefused: 'El sistema no lo abrió.',
  chartViews: 'Vistas de la historia',
  skipToChart: 'Ir a la historia clínica',
  tabs: {
    summary: 'Resumen',
    problems: 'Problemas',
    vitals: 'Constantes',
    results: 'Resultados',
    history: 'Antecedentes y evaluaciones',
  },
  displayLanguage: 'Idioma de la pantalla',
  close: 'Cerrar',
  copy: 'Copiar',
  tryAgain: 'Intentar de nuevo',
  showMore: 'Mostrar más',
  scrolls: (name) => `${name}, desplazable`,
  dataAsOf: (when, zone) => `Datos a fecha de ${when} (${zone})`,
  loadingSoFar: (received, done, all) =>
    `Cargando: ${entry(received)}; ${done} de ${all} búsquedas terminadas`,
  busy: (when) => `Sistema ocupado o sin respuesta. Otro intento: ${when}`,
  readingAgain: (when) => `Leyendo de nuevo; lo que se muestra es de las ${when}`,
  refresh: 'Actualizar',
  searchesFinished: 'Todas las búsquedas terminadas',
  gapsCount: (count) => `${plural('laguna', 'lagunas')(count)} en los datos`,
  announceLoading: 'Cargando la historia clínica',
  announceBusy: 'El sistema está ocupado o no responde. La historia clínica aún se está cargando',
  announceAgain: 'Leyendo la historia clínica de nuevo. Mientras tanto se mantiene lo mostrado',
  announceLoaded: (gaps) =>
    gaps === 0
      ? 'La historia clínica está cargada'
      : `La historia clínica está cargada con ${plural('laguna', 'lagunas')(gaps)}. Vea Notas sobre los datos`,

  loading: {
    patient: 'Cargando el paciente…',
    problems: 'Cargando problemas…',
    vitals: 'Cargando constantes vitales…',
    results: 'Cargando resultados de laboratorio…',
    history: 'Cargando antecedentes y evaluaciones…',
    social: 'Cargando antecedentes sociales…',
  },
  none: {
    patient: 'No se recibió ningún registro del paciente',
    problems: 'Ningún problema registrado',
    vitals: 'Ninguna constante vital registrada',
    results: 'Ningún resultado de laboratorio registrado',
    history: 'Ningún antecedente ni evaluación registrados',
    social: 'Ningún antecedente social registrado',
  },
  notLoaded: {
    patient: 'No se pudo cargar el paciente',
    problems: 'No se pudieron cargar los problemas',
    vitals: 'No se pudieron cargar las constantes vitales',
    results: 'No se pudieron cargar los resultados de laboratorio',
    history: 'No se pudieron cargar los antecedentes y evaluaciones',
    social: 'No se pudieron cargar los antecedentes sociales',
  },
  notPermitted: {
    patient: 'Esta aplicación no tiene permiso para leer el paciente',
    problems: 'Esta aplicación no tiene permiso para leer los problemas',
    vitals: 'Esta aplicación no tiene permiso para leer las constantes vitales',
    results: 'Esta aplicación no tiene permiso para leer los resultados de laboratorio',
    history: 'Esta aplicación no tiene permiso para leer los antecedentes y evaluaciones',
    social: 'Esta aplicación no tiene permiso para leer los antecedentes sociales',
  },
  notAsked: {
    patient: 'No se pidió el paciente',
    problems: 'No se pidieron los problemas',
    vitals: 'No se pidieron las constantes vitales',
    results: 'No se pidieron los resultados de laboratorio',
    history: 'No se pidieron los antecedentes y evaluaciones',
    social: 'No se pidieron los antecedentes sociales',
  },
  notAskedDetail:
    'Este sistema no ofrece esta categoría a la aplicación, así que aquí no se sabe nada.',
  askForAccess: 'No se pidió nada, así que no es lo mismo que «ninguno registrado».',
  asked: (names) => `Se pidió al sistema: ${joined(names, 'y')}. Respondió que no hay ninguno.`,
  askedElsewhere: (names, count) =>
    `Se pidió al sistema: ${joined(names, 'y')}. Envió ${entry(count)}, ninguna de este apartado: vea las demás vistas y Notas sobre los datos.`,
  nothingToShow: {
    patient: 'Ningún registro del paciente que mostrar',
    problems: 'Ningún problema que mostrar',
    vitals: 'Ninguna constante vital que mostrar',
    results: 'Ningún resultado de laboratorio que mostrar',
    history: 'Ningún antecedente ni evaluación que mostrar',
    social: 'Ningún antecedente social que mostrar',
  },
  askedInError: (names, count) =>
    `Se pidió al sistema: ${joined(names, 'y')}. Envió ${entry(count)} con la marca de registro erróneo y nada más de este apartado: vea Notas sobre los datos.`,
  loadingMore: (received) =>
    received === 0 ? 'Cargando más…' : `Cargando más: ${entry(received)} hasta ahora`,
  loadingSome: (received) => `${entry(received)} hasta ahora`,
  networkFirst:
    'No se pudo conectar con el sistema, o este no deja que una aplicación web lea sus respuestas (CORS). Compruebe la red e inténtelo de nuevo. Si el propio sistema funciona, dé a su equipo de soporte los detalles de Notas sobre los datos.',
  gapAgainFailed: (name, when, why, asOf) =>
    `${name}: no se pudo leer de nuevo a las ${when}. ${why} Lo que se muestra es de las ${asOf}.`,
  gapContradictory: (name, count) =>
    `${name}: ${entry(count)} con el mismo dato dos veces y valores distintos, no se ${count === 1 ? 'muestra' : 'muestran'}.`,
  gapScope: (name) => `${name}: esta aplicación solo tiene permiso para leer una parte.`,
  gapStatus: (name) =>
    `${name}: el sistema solo admite búsquedas por estado. Pueden faltar los que no tienen estado.`,
  gapFailed: (name, why) => `${name}: no se pudo cargar nada. ${why}`.trim(),
  gapIncomplete: (name, received, why) =>
    `${name}: solo se recibieron los primeros ${countText(received)}, puede haber más. ${why}`.trim(),
  gapNotGranted: (name) => `${name}: esta aplicación no tiene permiso para leerlos.`,
  gapMaybe: (name) => `${name}: el sistema dice que su respuesta puede estar incompleta.`,
  gapMalformed: (name, count) =>
    `${name}: ${entry(count)} no se ${count === 1 ? 'pudo leer y no se muestra' : 'pudieron leer y no se muestran'}.`,
  gapWithoutSubject: (name, count) =>
    `${name}: ${entry(count)} sin paciente, no se ${count === 1 ? 'muestra' : 'muestran'}.`,
  gapOtherPatient: (name, count) =>
    `${name}: ${entry(count)} de otro paciente, ${count === 1 ? 'rechazada' : 'rechazadas'}.`,

  patient: 'Paciente',
  patientBanner: 'Cabecera del paciente',
  born: 'Nacimiento',
  bornValue: (date, age) => (age === '' ? date : `${date} (${age})`),
  sex: 'Sexo',
  recordNumber: 'Número de historia clínica',
  preferredName: 'Nombre preferido',
  previousName: 'Nombre anterior',
  otherName: 'Otro nombre',
  language: 'Idioma',
  preferredLanguage: (language) => `${language} (preferido)`,
  interpreter: 'Necesita intérprete',
  notRecorded: 'No registrado',
  notRecordedHere: 'No registrado en el paciente',
  notSent: 'No enviado',
  moreDemographics: 'Otros nombres, contacto, raza y etnia, otros identificadores',
  telecom: (system, use) => withUse(telecoms[system ?? ''] ?? 'Contacto', use),
  address: (use) => withUse('Dirección', use),
  contact: (relationships) =>
    relationships.length === 0 ? 'Persona de contacto' : `Contacto: ${relationships.join(', ')}`,
  noLongerUsed: (text) => `${text} (ya no se usa)`,
  practitioner: 'Médico de cabecera',
  organization: 'Organización responsable',
  race: 'Raza',
  ethnicity: 'Etnia',
  tribe: 'Afiliación tribal',
  maritalStatus: 'Estado civil',
  multipleBirth: 'Parto múltiple',
  deceasedLabel: 'Fallecido',
  recordActive: 'Registro en uso',
  deceased: (date) => `Fallecimiento: ${date}`,
  deceasedUndated: 'Fallecimiento (fecha no registrada)',

  problems: 'Problemas',
  latestVitals: 'Últimas constantes',
  recentResults: 'Resultados recientes',
  social: 'Social',
  before: 'Antes',
  allVitals: 'Todas las constantes',
  allProblems: 'Todos los problemas',
  allResults: 'Todos los resultados',
  allHistory: 'Todos los antecedentes',
  moreVitals: (count) => `${countText(count)} tipos más en Constantes`,
  moreProblems: (count) => `${countText(count)} más en Problemas`,
  moreTests: (count) => `${plural('prueba más', 'pruebas más')(count)} en Resultados`,
  moreEntries: (count) =>
    `${plural('entrada más', 'entradas más')(count)} en Antecedentes y evaluaciones`,

  problemGroup: (kind, state) => `${kind}: ${state.toLowerCase()}`,
  ruledOut: 'Descartados',
  noKnownProblems: 'Consta que no tiene problemas conocidos',
  noneActive: 'Ningún problema activo en la lista de problemas recibida.',
  problemsInError: (count) =>
    `${entry(count)} con registro erróneo no se ${count === 1 ? 'muestra' : 'muestran'} aquí y ${count === 1 ? 'figura' : 'figuran'} en Notas sobre los datos.`,
  entries: (count) => entry(count),
  onset: (when) => `Inicio ${when}`,
  ended: (when) => `Fin ${when}`,
  diagnosed: (when) => `Diagnóstico ${when}`,
  recorded: (when) => `Registro ${when}`,
  recordedBetween: (first, last) =>
    first === last ? `registro ${last}` : `registros de ${first} a ${last}`,
  times: (count) => `En ${plural('encuentro', 'encuentros')(count)}`,
  eachEntry: 'Cada entrada',
  noDate: 'Sin fecha enviada',
  severity: (text) => `Gravedad: ${text}`,
  stage: (text) => `Estadio: ${text}`,
  bodySite: (text) => `Localización: ${text}`,
  patientStated: 'Declarado por el paciente',
  statedBy: (who) => `Declarado por ${who}`,
  recordedBy: (who) => `Registrado por ${who}`,

  systolic: { short: 'Sis', long: 'Sistólica' },
  diastolic: { short: 'Dia', long: 'Diastólica' },
  alsoAbsent: (reason) => `También enviado como ausente: ${reason}`,
  inTheFuture: 'Con fecha futura',
  patientSupplied: 'Aportado por el paciente',
  valuesAtOneTime: (count) => `${count} valores`,
  formattedNote: 'No se muestra el formato de esta nota',
  time: 'Hora',
  latest: 'Último',
  previous: 'Anterior',
  test: 'Prueba',
  result: 'Resultado',
  range: 'Intervalo de referencia',
  resulted: (when) => `Informado ${when}`,
  resultedTime: 'hora del informe',
  noTimeOfDay: 'sin hora',
  measurements: (count) => plural('medición', 'mediciones')(count),
  resultsCount: (count) => result(count),
  tests: (count) => test(count),
  testsFound: (found, total) => `${countText(found)} de ${test(total)}`,
  findTest: 'Buscar una prueba',
  earlier: 'Anteriores',
  later: 'Posteriores',
  timesWindow: (first, last, total) =>
    `Momentos de toma ${countText(first)} a ${countText(last)} de ${countText(total)}, el más reciente al final`,
  notInTheseTimes: (count, when) =>
    `${count === 1 ? 'Un resultado' : result(count)} fuera de estos momentos, el último ${when}:`,
  moreResults: (count) => plural('resultado más', 'resultados más')(count),
  timesShown: (shown, total) =>
    `Se muestran ${countText(shown)} de ${time(total)}, primero los más recientes`,
  testsShown: (shown, total) => `Se muestran ${countText(shown)} de ${test(total)}, por nombre`,
  resultsShown: (shown, total) =>
    `Se muestran ${countText(shown)} de ${result(total)}, primero los más recientes`,
  entriesShown: (shown, total) =>
    `Se muestran ${countText(shown)} de ${entry(total)}, primero las más recientes`,
  missingMembers: (count) =>
    `${plural('parte', 'partes')(count)} de este panel no se ${count === 1 ? 'cargó' : 'cargaron'}.`,
  uncategorised: 'De ninguna categoría que esta aplicación conozca',

  dataNotes: 'Notas sobre los datos',
  openedFor: (ehr, when, zone) => `Abierta desde ${ehr} el ${when} (${zone}) para`,
  doesNotFollow:
    'Esta aplicación no sigue la historia: lo que cambie en el sistema solo se muestra después de Actualizar.',
  whatIsMissing: 'Lo que falta',
  whatWasAsked: 'Lo que se pidió',
  howItAddsUp:
    'Cada entrada recibida se muestra, o se cuenta aquí con la razón de que no se muestre.',
  allSearches: 'Todas las búsquedas',
  pages: (count) => plural('página', 'páginas')(count),
  counts: {
    received: (count) => plural('recibida', 'recibidas')(count),
    shown: (count) => plural('mostrada', 'mostradas')(count),
    enteredInError: (count) => `${countText(count)} con registro erróneo`,
    elsewhere: (count) =>
      plural('mostrada por otra búsqueda', 'mostradas por otra búsqueda')(count),
    otherPatient: (count) =>
      plural('de otro paciente, rechazada', 'de otro paciente, rechazadas')(count),
    withoutSubject: (count) => plural('sin paciente, rechazada', 'sin paciente, rechazadas')(count),
    malformed: (count) => plural('que no se pudo leer', 'que no se pudieron leer')(count),
    contradictory: (count) =>
      plural('que se contradice a sí misma', 'que se contradicen a sí mismas')(count),
    otherType: (count) => `${countText(count)} de un tipo que no se pidió`,
    duplicates: (count) => plural('enviada más de una vez', 'enviadas más de una vez')(count),
  },
  notOffered: 'No se ofrece',
  notOfferedDetail: 'El sistema no conoce esta categoría.',
  notGrantedDetail: 'El sistema no lo permitió, así que no se pidió nada.',
  againUnderWay: (received) => `Leyendo de nuevo: ${entry(received)} hasta ahora`,
  againFailed: (when, why) =>
    `No se pudo leer de nuevo a las ${when}. ${why} Se muestra la respuesta anterior.`,
  noticeMaybe: 'El sistema dice que su respuesta puede estar incompleta.',
  noticeScope: 'Solo se permitió una parte.',
  noticeStatus:
    'El sistema solo admite búsquedas por estado: pueden faltar los que no tienen estado.',
  enteredInError: 'Registros erróneos',
  errorCounts: (problems, results) =>
    `${plural('problema', 'problemas')(problems)} y ${observation(results)} marcados como registro erróneo. No aparecen en ningún otro lugar de esta aplicación.`,
  errorsShown: (most) => `Se enumeran los primeros ${countText(most)} de cada tipo.`,
  showWrongValue: 'Mostrar el valor erróneo',
  oddThings: 'Datos poco habituales',
  oddIsShown: 'Se muestran como los demás; no se excluyen.',
  nothingOdd: 'No se observó nada poco habitual en las observaciones recibidas.',
  oddUnsupported: (count) =>
    `${plural('valor', 'valores')(count)} de un tipo que esta aplicación no puede mostrar.`,
  oddWithoutUnit: (count) => `${plural('número', 'números')(count)} sin unidad.`,
  oddUnnamed: (count) => `${observation(count)} sin nombre ni código.`,
  oddUntimed: (count) => `${observation(count)} sin la hora en que se hicieron.`,
  oddUncategorised: (count) => `${observation(count)} sin categoría.`,
  oddWithoutId: (count) =>
    `${plural('observación o problema', 'observaciones o problemas')(count)} sin identificador: si se envió dos veces, se muestra dos veces.`,
  whatIsNotHere: 'Lo que esta aplicación no muestra',
  categoryLimit:
    'Las observaciones se buscan por categoría. Los resultados sin categoría no se pueden encontrar así y pueden faltar.',
  limits: [
    'Solo se muestran el paciente, los problemas (condiciones) y las observaciones: ni medicamentos, ni alergias, ni informes, ni procedimientos, ni vacunas, ni documentos, ni imágenes.',
    'Las versiones anteriores de los resultados corregidos no están disponibles aquí.',
  ],
  forSupport: 'Para asistencia',
  supportIntro: 'Detalle técnico sin datos del paciente, para enviar a su servicio de asistencia:',
  copied: 'Copiado',
  copyByHand: 'Este marco no permite copiar. El texto está seleccionado: pulse Ctrl+C o Comando+C.',
};
