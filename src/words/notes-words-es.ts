import type { NotesWords } from './notes-words-en.ts';
import { countText, plural } from './view-words-tools.ts';

const entry = plural('entrada', 'entradas');
const observation = plural('observación', 'observaciones');
const problem = plural('problema', 'problemas');

/** What Data notes says, in Spanish. */
export const spanishNotesWords: NotesWords = {
  openedFor: (ehr, when, zone) => `Abierta desde ${ehr} el ${when} (${zone}) para`,
  openedBare: (ehr, when, zone) => `Abierta desde ${ehr} el ${when} (${zone}).`,
  patientNotLoaded: 'No se cargó el paciente.',
  patientNotLoadedYet: 'Aún no se ha recibido el paciente.',
  doesNotFollow:
    'Esta aplicación no sigue la historia: lo que cambie en el sistema solo se muestra después de Actualizar.',
  followsNoMore:
    'Esta aplicación no sigue la historia: lo que haya cambiado en el sistema desde entonces no se muestra.',
  stillReading: (open, all) =>
    `La lectura continúa: ${countText(open)} de ${plural('búsqueda', 'búsquedas')(all)} sin terminar. Aquí consta lo recibido hasta ahora; puede llegar más.`,
  inEncounter: (id) =>
    `El sistema indicó un episodio (identificador ${id}). Esta aplicación no lo lee; las entradas que se refieren a él pueden mostrarse solas en Problemas, Constantes y Resultados.`,
  inNoEncounter: 'El sistema no indicó ningún episodio.',
  user: {
    checking: 'Aún se comprueba quién ha iniciado la sesión.',
    unverified: 'El sistema dijo quién ha iniciado la sesión, pero no se pudo verificar.',
    absent: 'El sistema no dijo quién ha iniciado la sesión.',
  },
  permission: {
    renewed: 'El permiso del sistema se renueva mientras se use esta aplicación.',
    until: (time) => `El permiso del sistema termina el ${time}.`,
    unknown: 'El sistema no dijo cuándo termina su permiso.',
    over: 'La sesión ha terminado.',
  },
  whatIsMissing: 'Lo que falta, se rechazó o no está actualizado',
  networkFirst:
    'No se pudo conectar con el sistema, o este no deja que una aplicación web lea sus respuestas (CORS). Compruebe la red e inténtelo de nuevo. Si el propio sistema funciona, dé a su equipo de soporte los detalles de «Para asistencia», más abajo.',
  whatWasAsked: 'Lo que se pidió',
  howItAddsUp:
    'Cada entrada recibida se muestra, o se cuenta aquí con la razón de que no se muestre.',
  whereItIs:
    'Qué búsqueda encontró una entrada y qué vista la muestra son dos cosas: cada vista toma lo que le corresponde por lo que es.',
  allSearches: 'Todas las búsquedas',
  pages: (count) => plural('página', 'páginas')(count),
  counts: {
    received: (count) => plural('recibida', 'recibidas')(count),
    shown: (count) => plural('mostrada', 'mostradas')(count),
    enteredInError: (count) => `${countText(count)} con registro erróneo`,
    elsewhere: (count) =>
      plural(
        'hallada también por otra búsqueda, contada allí',
        'halladas también por otra búsqueda, contadas allí',
      )(count),
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
  notOfferedDetail: 'No se ofrece: el sistema no conoce esta categoría.',
  maybe: 'Quizá incompleto',
  inPart: 'En parte',
  againUnderWay: (state, asOf, received) =>
    `${state} a las ${asOf}; leyendo de nuevo: ${entry(received)} hasta ahora`,
  againFailed: (asOf) => `De las ${asOf}; no se pudo leer de nuevo`,
  enteredInError: 'Registros erróneos',
  errorCounts: (problems, results) =>
    `${problem(problems)} y ${observation(results)} marcados como registro erróneo. No aparecen en ningún otro lugar de esta aplicación.`,
  errorsShown: (most) => `Se enumeran los primeros ${countText(most)} de cada tipo.`,
  showWrongValue: 'Mostrar el valor erróneo',
  oddThings: 'Datos poco habituales',
  oddIsShown: 'Se muestran como los demás; no se excluyen.',
  nothingOdd:
    'En lo recibido no se observó nada de esto: valores de un tipo desconocido, números sin unidad, falta de nombre, hora, categoría o identificador, fechas ilegibles, indicaciones o estados ausentes o no reconocidos, contradicciones, modificaciones.',
  oddNothingArrived: 'No se recibió nada que se pudiera comprobar.',
  oddUnsupported: (count) =>
    `${plural('valor', 'valores')(count)} de un tipo que esta aplicación no puede mostrar.`,
  oddWithoutUnit: (count) => `${plural('número', 'números')(count)} sin unidad.`,
  oddUnnamed: (count) =>
    `${plural('observación o problema', 'observaciones o problemas')(count)} sin nombre ni código.`,
  oddUntimed: (count) =>
    `${observation(count)} sin la hora en que se ${count === 1 ? 'hizo' : 'hicieron'}.`,
  oddUncategorised: (count) => `${observation(count)} sin categoría.`,
  oddWithoutId: (count) =>
    `${plural('observación o problema', 'observaciones o problemas')(count)} sin identificador: si se envió dos veces, se muestra dos veces.`,
  oddFlag: (count) =>
    `${plural('resultado', 'resultados')(count)} con una indicación que esta aplicación no reconoce.`,
  oddDate: (count) =>
    `${plural('observación o problema', 'observaciones o problemas')(count)} con otra fecha ilegible.`,
  oddStatus: (count) => `${observation(count)} con un estado ausente, desconocido o no reconocido.`,
  oddProblemStatus: (count) =>
    `${problem(count)} con un estado o una certeza ausentes, desconocidos o no reconocidos.`,
  oddReadings: (count, doubt) => `${observation(count)}: ${doubt}.`,
  oddProblems: (count, doubt) => `${problem(count)}: ${doubt}.`,
  whatIsNotHere: 'Lo que esta aplicación no muestra',
  categoryLimit:
    'Las observaciones se buscan por categoría. Los resultados sin categoría no se pueden encontrar así y pueden faltar.',
  limits: [
    'Solo se muestran el paciente, los problemas (condiciones) y las observaciones: ni medicamentos, ni alergias, ni informes, ni procedimientos, ni vacunas, ni documentos, ni imágenes.',
    'Las versiones anteriores de los resultados corregidos no están disponibles aquí.',
  ],
  forSupport: 'Para asistencia',
  supportIntro: 'Detalle técnico sin datos del paciente, para enviar a su servicio de asistencia:',
};
