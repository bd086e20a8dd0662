import type { ViewWords } from './view-words.ts';
import { countText, joined, plural } from './view-words-tools.ts';

const entry = plural('entrada', 'entradas');
const result = plural('resultado', 'resultados');
const test = plural('prueba', 'pruebas');
const time = plural('momento', 'momentos');
const silence = (seconds: number): string =>
  seconds < 60 ? `${seconds} segundos` : plural('minuto', 'minutos')(seconds / 60);

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
  historyShort: 'Antecedentes',
  displayLanguage: 'Idioma de la pantalla',
  close: 'Cerrar',
  copy: 'Copiar',
  copyNamed: (name) => `Copiar ${name}`,
  preferences: 'Preferencias',
  shortcuts: 'Atajos de teclado',
  printedAt: (when) => `Impreso desde Chartside el ${when}`,
  printedLoading: 'La historia aún se estaba cargando al imprimir: puede haber más.',
  pageWord: 'Página ',
  pageOf: ' de ',
  tryAgain: 'Intentar de nuevo',
  parts: { encounter: 'Este episodio', detail: 'Detalles', trend: 'Evolución' },
  notDrawn: (name) => `No se pudo dibujar «${name}»`,
  notDrawnDetail:
    'No se cambió nada en la historia, y lo demás que se muestra sigue siendo válido. Consulte esta parte en el propio sistema; si vuelve a ocurrir, avise a su equipo de soporte.',
  showMore: 'Mostrar más',
  scrolls: (name) => `${name}, desplazable`,
  dataAsOf: (when, zone) => `Datos a fecha de ${when} (${zone})`,
  loadingSoFar: (received, done, all) =>
    `Cargando: ${entry(received)}; ${done} de ${all} búsquedas terminadas`,
  busy: (when) => `Sistema ocupado o sin respuesta. Otro intento: ${when}`,
  readingAgain: (done, all) => `Leyendo de nuevo: ${done} de ${all} búsquedas terminadas`,
  silent: (seconds) => `Cargando: el sistema lleva ${silence(seconds)} sin responder`,
  silentAgain: (seconds) => `Leyendo de nuevo: el sistema lleva ${silence(seconds)} sin responder`,
  nothingReceived: 'No se ha recibido nada',
  nothingReceivedYet: 'Aún no se ha recibido nada',
  refresh: 'Actualizar',
  searchesFinished: 'Todas las búsquedas terminadas',
  gapCounts: {
    notUpdated: (since) => `Sin actualizar desde las ${since}`,
    notLoaded: (names) => `Sin cargar: ${names}`,
    incomplete: (names) => `Quizá incompleto: ${names}`,
    notPermitted: (names) => `Sin permiso: ${names}`,
    searches: plural('búsqueda', 'búsquedas'),
    observations: 'Constantes, resultados y antecedentes',
    refused: (count, why) => `${plural('entrada rechazada', 'entradas rechazadas')(count)}: ${why}`,
    refusedAs: {
      otherPatient: 'de otro paciente',
      withoutSubject: 'sin paciente',
      malformed: 'ilegible',
      contradictory: 'contradictorio',
    },
  },
  nothingLoaded: 'No se cargó nada',
  andMore: (first, more) => `${first}, y ${plural('carencia más', 'carencias más')(more)}`,
  announceLoading: 'Cargando la historia clínica',
  announceBusy: 'El sistema está ocupado o no responde. La historia clínica aún se está cargando',
  announceSilent: 'El sistema no responde por el momento. La historia clínica aún se está cargando',
  announceAgain: 'Leyendo la historia clínica de nuevo. Mientras tanto se mantiene lo mostrado',
  announceLoaded: (gaps) =>
    gaps === ''
      ? 'La historia clínica está cargada'
      : `La lectura ha terminado: ${gaps}. Vea Notas de datos`,

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
  askForAccess: 'Por eso aquí no se sabe nada; no significa que no haya nada.',
  asked: (names) => `Se pidió al sistema: ${joined(names, 'y')}. Respondió que no hay ninguno.`,
  askedElsewhere: (names, count) =>
    `Se pidió al sistema: ${joined(names, 'y')}. Envió ${entry(count)}, ninguna de este apartado: vea las demás vistas y Notas de datos.`,
  nothingToShow: {
    patient: 'Ningún registro del paciente que mostrar',
    problems: 'Ningún problema que mostrar',
    vitals: 'Ninguna constante vital que mostrar',
    results: 'Ningún resultado de laboratorio que mostrar',
    history: 'Ningún antecedente ni evaluación que mostrar',
    social: 'Ningún antecedente social que mostrar',
  },
  askedInError: (names, count) =>
    `Se pidió al sistema: ${joined(names, 'y')}. Envió ${entry(count)} con la marca de registro erróneo y nada más de este apartado: vea Notas de datos.`,
  loadingMore: 'Cargando más…',
  networkFirst:
    'No se pudo conectar con el sistema, o este no deja que una aplicación web lea sus respuestas (CORS). Qué hacer: vea Notas de datos.',
  gaps: {
    failed: (names, why) => `Sin cargar: ${names}. ${why}`,
    incomplete: (names, why) =>
      `Incompleto: ${names}. Puede haber más; quizá falte lo más reciente. ${why}`,
    'not-permitted': (names) => `Sin permiso: ${names}.`,
    'not-updated': (names, why, at, asOf) =>
      `Sin actualizar: ${names}, no se pudo leer de nuevo a las ${at}. ${why} Lo que se muestra es de las ${asOf}.`,
    scope: (names) => `En parte: ${names}. Esta aplicación solo tiene permiso para leer una parte.`,
    status: (names) =>
      `Quizá incompleto: ${names}. El sistema solo admite búsquedas por estado; pueden faltar los que no tienen estado.`,
    maybe: (names) => `Quizá incompleto: ${names}. El propio sistema lo dice de su respuesta.`,
  },
  refused: {
    malformed: (count, names) =>
      `${entry(count)} no se ${count === 1 ? 'pudo leer y no se muestra' : 'pudieron leer y no se muestran'}: ${names}. Puede haber entre ellas un valor más reciente.`,
    contradictory: (count, names) =>
      `${entry(count)} con el mismo dato dos veces y valores distintos, no se ${count === 1 ? 'muestra' : 'muestran'}: ${names}. Puede haber entre ellas un valor más reciente.`,
    withoutSubject: (count, names) =>
      `${entry(count)} sin paciente, no se ${count === 1 ? 'muestra' : 'muestran'}: ${names}. Puede haber entre ellas un valor más reciente.`,
    otherPatient: (count, names) =>
      `${entry(count)} de otro paciente, ${count === 1 ? 'rechazada' : 'rechazadas'}: ${names}.`,
  },
  named: (name, count) => `${name} (${countText(count)})`,
  namedReceived: (name, count) =>
    `${name} (${count === 0 ? 'ninguna recibida' : plural('recibida', 'recibidas')(count)})`,
  and: 'y',

  patient: 'Paciente',
  patientBanner: 'Cabecera del paciente',
  born: 'Nacimiento',
  bornValue: (date, age) => (age === '' ? date : `${date} (${age})`),
  estimated: (date) => `${date}, fecha estimada`,
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
  beyondBanner: 'Idioma, intérprete, contacto y todo lo demás',
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
  deceasedUndated: (why) =>
    `Fallecimiento (${why === undefined ? 'fecha no registrada' : `fecha no enviada, motivo: ${why}`})`,
  deceasedNotKnown: (why) => `No se sabe si ha fallecido (${why})`,

  problems: 'Problemas',
  latestVitals: 'Últimas constantes',
  recentResults: 'Resultados recientes',
  social: 'Social',
  before: 'Antes',
  allVitals: 'Todas las constantes',
  allProblems: 'Todos los problemas',
  allResults: 'Todos los resultados',
  allHistory: 'Todos los antecedentes',
  moreProblems: (count) => `${countText(count)} más en Problemas`,
  moreEntries: (count) =>
    `${plural('entrada más', 'entradas más')(count)} en Antecedentes y evaluaciones`,

  problemGroup: (kind, state) => `${kind}: ${state.toLowerCase()}`,
  ruledOut: 'Descartados',
  noKnownProblems: 'Consta que no tiene problemas conocidos',
  noneActive: 'Ningún problema activo en la lista de problemas recibida.',
  entries: (count) => entry(count),
  onset: (when) => `Inicio ${when}`,
  ended: (when) => `Fin ${when}`,
  diagnosed: (when) => `Diagnóstico ${when}`,
  recorded: (when) => `Registro ${when}`,
  recordedBetween: (first, last) =>
    first === last ? `registro ${last}` : `registros de ${first} a ${last}`,
  times: (count) => `En ${plural('episodio', 'episodios')(count)}`,
  noDate: 'Sin fecha enviada',
  severity: (text) => `Gravedad: ${text}`,
  stage: (text) => `Estadio: ${text}`,
  bodySite: (text) => `Localización: ${text}`,
  patientStated: 'Declarado por el paciente',

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
  timesShown: (shown, total) =>
    `Se muestran ${countText(shown)} de ${time(total)}, primero los más recientes`,

  dataNotes: 'Notas de datos',
};
