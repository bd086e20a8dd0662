import type { Language } from './words.ts';

/** One screen: what happened, in words a clinician understands, and what to do next. */
export type ScreenWords = { readonly title: string; readonly message: string };

type Problems =
  | 'launch-incomplete'
  | 'storage-blocked'
  | 'registry-unavailable'
  | 'registry-invalid'
  | 'ehr-not-registered'
  | 'standalone-not-allowed'
  | 'discovery-unreachable'
  | 'discovery-refused'
  | 'discovery-unreadable'
  | 'endpoint-unsafe'
  | 'endpoint-not-trusted'
  | 'pkce-not-supported'
  | 'state-unknown'
  | 'issuer-mismatch'
  | 'access-denied'
  | 'scope-refused'
  | 'ehr-unavailable'
  | 'authorization-refused'
  | 'code-missing'
  | 'token-unreachable'
  | 'token-refused'
  | 'token-unreadable'
  | 'token-type-unknown'
  | 'no-patient'
  | 'unexpected';

type Ends = 'expired' | 'refused' | 'closed' | 'idle' | 'other-patient' | 'left';

export type LaunchWords = {
  readonly opening: string;
  readonly problems: Readonly<Record<Problems, ScreenWords>>;
  /** Said after the message where the screen must name an address for whoever installs the app. */
  readonly originToAdd: (origin: string) => string;
  readonly tryAgain: string;
  readonly copyDetails: string;
  readonly copied: string;
  readonly details: string;
  readonly reloaded: ScreenWords;
  readonly crashed: ScreenWords;
  readonly showAgain: string;
  readonly notOpened: ScreenWords;
  readonly chooseEhr: ScreenWords;
  readonly openWith: (ehr: string) => string;
  readonly registryFaults: (count: number) => string;
  readonly ends: Readonly<Record<Ends, ScreenWords>>;
  /** The bar over content that stays readable after the end. */
  readonly endedAt: (time: string) => string;
  readonly staysUntil: (time: string) => string;
  readonly endsIn: (minutes: number) => string;
  readonly close: string;
  readonly signedInAs: (name: string) => string;
  readonly identityUnverified: string;
  readonly openedAt: (time: string, ehr: string) => string;
};

const REOPEN_EN = 'Close Chartside and open it again from the patient’s chart.';
const SUPPORT_EN = 'If it happens again, give your support team the details below.';
const REOPEN_ES = 'Cierre Chartside y ábralo de nuevo desde la historia del paciente.';
const SUPPORT_ES = 'Si vuelve a ocurrir, dé a su equipo de soporte los detalles de abajo.';

const en: LaunchWords = {
  opening: 'Opening the chart…',
  problems: {
    'launch-incomplete': {
      title: 'The chart did not say which patient to open',
      message: `Part of what the EHR should send was missing. ${REOPEN_EN}`,
    },
    'storage-blocked': {
      title: 'The browser does not let Chartside start here',
      message:
        'Inside this frame the browser blocks the storage that a safe sign-in needs. Ask your support team to open Chartside in its own window, or to allow storage for it.',
    },
    'registry-unavailable': {
      title: 'Chartside could not read its own settings',
      message: 'The list of EHRs could not be loaded from the Chartside server. Try again in a moment.',
    },
    'registry-invalid': {
      title: 'Chartside’s settings are damaged',
      message: `The list of EHRs (ehrs.json) is not readable. ${SUPPORT_EN}`,
    },
    'ehr-not-registered': {
      title: 'This EHR is not known to Chartside',
      message:
        'Chartside was opened by an EHR that it has not been set up for, so nothing was sent to it. Ask your support team to add it.',
    },
    'standalone-not-allowed': {
      title: 'Open Chartside from the chart',
      message: 'For this EHR, Chartside opens only from inside a patient’s chart.',
    },
    'discovery-unreachable': {
      title: 'The EHR did not answer',
      message: 'Chartside could not reach the EHR’s server. Check the connection and try again.',
    },
    'discovery-refused': {
      title: 'The EHR did not say how to sign in',
      message: `The EHR’s server answered with an error. Try again in a moment. ${SUPPORT_EN}`,
    },
    'discovery-unreadable': {
      title: 'The EHR’s answer was not readable',
      message: `The EHR’s server did not say how to sign in. Try again in a moment. ${SUPPORT_EN}`,
    },
    'endpoint-unsafe': {
      title: 'The EHR’s sign-in address is not safe',
      message: `The EHR named a sign-in address that is not encrypted or not an address at all. Chartside did not go there. ${SUPPORT_EN}`,
    },
    'endpoint-not-trusted': {
      title: 'The EHR’s sign-in address is not approved',
      message:
        'The EHR wants to sign you in at an address that Chartside has not been set up to trust. Chartside did not go there.',
    },
    'pkce-not-supported': {
      title: 'The EHR’s sign-in is not safe enough',
      message: `The EHR does not offer the protection (PKCE with S256) that Chartside requires. ${SUPPORT_EN}`,
    },
    'state-unknown': {
      title: 'This sign-in was not started here',
      message: `Chartside has no open sign-in that belongs to this page: it was used already, is too old, or was begun elsewhere. ${REOPEN_EN}`,
    },
    'issuer-mismatch': {
      title: 'The sign-in came back from the wrong server',
      message: `The answer did not come from the EHR that was asked, so it was not used. ${REOPEN_EN}`,
    },
    'access-denied': {
      title: 'The EHR did not give access',
      message: `The EHR refused access to this chart, or the sign-in was cancelled. ${REOPEN_EN}`,
    },
    'scope-refused': {
      title: 'The EHR did not allow what Chartside asked for',
      message: `The permissions that Chartside asked for are not set up in the EHR. ${SUPPORT_EN}`,
    },
    'ehr-unavailable': {
      title: 'The EHR’s sign-in is not available',
      message: `The EHR reported a problem of its own. Wait a moment. ${REOPEN_EN}`,
    },
    'authorization-refused': {
      title: 'The EHR refused the sign-in',
      message: `The EHR did not accept Chartside’s request. ${SUPPORT_EN}`,
    },
    'code-missing': {
      title: 'The sign-in came back incomplete',
      message: `Part of the EHR’s answer was missing. ${REOPEN_EN}`,
    },
    'token-unreachable': {
      title: 'The sign-in could not be finished',
      message: `The EHR’s server did not answer, or does not allow browsers to finish the sign-in (CORS). ${REOPEN_EN} ${SUPPORT_EN}`,
    },
    'token-refused': {
      title: 'The EHR refused to finish the sign-in',
      message: `The sign-in was too old, used already, or not accepted. ${REOPEN_EN}`,
    },
    'token-unreadable': {
      title: 'The EHR’s answer was not readable',
      message: `The sign-in was almost finished, but the EHR’s answer could not be used. ${REOPEN_EN} ${SUPPORT_EN}`,
    },
    'token-type-unknown': {
      title: 'The EHR’s answer was not of a known kind',
      message: `The EHR gave a kind of access that Chartside does not know. ${SUPPORT_EN}`,
    },
    'no-patient': {
      title: 'No patient came with the sign-in',
      message: `The EHR did not say whose chart is open, so nothing was read. ${REOPEN_EN}`,
    },
    unexpected: {
      title: 'Chartside could not open',
      message: `Something happened that Chartside did not expect. ${REOPEN_EN} ${SUPPORT_EN}`,
    },
  },
  originToAdd: (origin) =>
    `For whoever installs Chartside: if this address is right, add "${origin}" to "origins" of this EHR in ehrs.json.`,
  tryAgain: 'Try again',
  copyDetails: 'Copy details for support',
  copied: 'Copied',
  details: 'Details for support',
  reloaded: {
    title: 'The session ended',
    message: `The page was reloaded or left. For safety Chartside keeps nothing of a chart, so it cannot go on by itself. ${REOPEN_EN}`,
  },
  crashed: {
    title: 'This view could not be drawn',
    message:
      'Chartside met something that it did not expect. Nothing was changed in the chart. Use the EHR’s own views for this patient until Chartside works again.',
  },
  showAgain: 'Show the chart again',
  notOpened: {
    title: 'Open Chartside from a patient’s chart',
    message: 'Chartside shows the chart it was opened from. In your EHR, open a patient and start Chartside there.',
  },
  chooseEhr: {
    title: 'Sign in to an EHR',
    message: 'Chartside was not opened from a chart. Choose where to sign in, then a patient.',
  },
  openWith: (ehr) => `Sign in to ${ehr}`,
  registryFaults: (count) =>
    count === 1
      ? 'One entry of ehrs.json cannot be used:'
      : `${count} entries of ehrs.json cannot be used:`,
  ends: {
    expired: {
      title: 'The session has ended',
      message: `The EHR’s permission ran out. ${REOPEN_EN}`,
    },
    refused: {
      title: 'The session has ended',
      message: `The EHR no longer accepts this session. ${REOPEN_EN}`,
    },
    closed: { title: 'Session closed', message: `You closed this session. ${REOPEN_EN}` },
    idle: {
      title: 'Closed because nobody was here',
      message: `For safety the chart is cleared when Chartside is not used for a while. ${REOPEN_EN}`,
    },
    'other-patient': {
      title: 'Stopped: another patient',
      message: `The EHR answered with a patient other than the one this session was opened for. Everything was cleared. ${REOPEN_EN} ${SUPPORT_EN}`,
    },
    left: {
      title: 'The session ended',
      message: `The page was left, and for safety the chart was cleared. ${REOPEN_EN}`,
    },
  },
  endedAt: (time) => `Ended at ${time}. What you see is from before and no longer updated.`,
  staysUntil: (time) => `It is cleared at ${time}.`,
  endsIn: (minutes) =>
    minutes <= 1
      ? 'This session ends in less than a minute.'
      : `This session ends in ${minutes} minutes.`,
  close: 'Close session',
  signedInAs: (name) => `Signed in as ${name}`,
  identityUnverified: 'Signed in; identity not verified',
  openedAt: (time, ehr) => `Opened ${time} from ${ehr}; does not follow the chart`,
};

const es: LaunchWords = {
  opening: 'Abriendo la historia…',
  problems: {
    'launch-incomplete': {
      title: 'La historia no dijo qué paciente abrir',
      message: `Faltó parte de lo que el sistema debe enviar. ${REOPEN_ES}`,
    },
    'storage-blocked': {
      title: 'El navegador no permite iniciar Chartside aquí',
      message:
        'En este marco el navegador bloquea el almacenamiento que necesita un inicio de sesión seguro. Pida a su equipo de soporte que abra Chartside en su propia ventana o que permita el almacenamiento.',
    },
    'registry-unavailable': {
      title: 'Chartside no pudo leer su propia configuración',
      message: 'No se pudo cargar la lista de sistemas desde el servidor de Chartside. Inténtelo de nuevo en un momento.',
    },
    'registry-invalid': {
      title: 'La configuración de Chartside está dañada',
      message: `La lista de sistemas (ehrs.json) no se puede leer. ${SUPPORT_ES}`,
    },
    'ehr-not-registered': {
      title: 'Chartside no conoce este sistema',
      message:
        'Chartside fue abierto por un sistema para el que no está configurado, y no se le envió nada. Pida a su equipo de soporte que lo agregue.',
    },
    'standalone-not-allowed': {
      title: 'Abra Chartside desde la historia',
      message: 'Con este sistema, Chartside solo se abre desde la historia de un paciente.',
    },
    'discovery-unreachable': {
      title: 'El sistema no respondió',
      message: 'Chartside no pudo llegar al servidor del sistema. Revise la conexión e inténtelo de nuevo.',
    },
    'discovery-refused': {
      title: 'El sistema no dijo cómo iniciar sesión',
      message: `El servidor respondió con un error. Inténtelo de nuevo en un momento. ${SUPPORT_ES}`,
    },
    'discovery-unreadable': {
      title: 'La respuesta del sistema no se pudo leer',
      message: `El servidor no dijo cómo iniciar sesión. Inténtelo de nuevo en un momento. ${SUPPORT_ES}`,
    },
    'endpoint-unsafe': {
      title: 'La dirección de inicio de sesión no es segura',
      message: `El sistema nombró una dirección sin cifrar o que no es una dirección. Chartside no fue allí. ${SUPPORT_ES}`,
    },
    'endpoint-not-trusted': {
      title: 'La dirección de inicio de sesión no está aprobada',
      message:
        'El sistema quiere que inicie sesión en una dirección en la que Chartside no está configurado para confiar. Chartside no fue allí.',
    },
    'pkce-not-supported': {
      title: 'El inicio de sesión del sistema no es lo bastante seguro',
      message: `El sistema no ofrece la protección (PKCE con S256) que Chartside exige. ${SUPPORT_ES}`,
    },
    'state-unknown': {
      title: 'Este inicio de sesión no empezó aquí',
      message: `Chartside no tiene un inicio de sesión abierto que corresponda a esta página: ya se usó, es demasiado antiguo o empezó en otro lugar. ${REOPEN_ES}`,
    },
    'issuer-mismatch': {
      title: 'La respuesta vino de otro servidor',
      message: `La respuesta no vino del sistema al que se preguntó, y no se usó. ${REOPEN_ES}`,
    },
    'access-denied': {
      title: 'El sistema no dio acceso',
      message: `El sistema negó el acceso a esta historia, o se canceló el inicio de sesión. ${REOPEN_ES}`,
    },
    'scope-refused': {
      title: 'El sistema no permitió lo que Chartside pidió',
      message: `Los permisos que pidió Chartside no están configurados en el sistema. ${SUPPORT_ES}`,
    },
    'ehr-unavailable': {
      title: 'El inicio de sesión no está disponible',
      message: `El sistema informó de un problema propio. Espere un momento. ${REOPEN_ES}`,
    },
    'authorization-refused': {
      title: 'El sistema rechazó el inicio de sesión',
      message: `El sistema no aceptó la solicitud de Chartside. ${SUPPORT_ES}`,
    },
    'code-missing': {
      title: 'El inicio de sesión volvió incompleto',
      message: `Faltó parte de la respuesta del sistema. ${REOPEN_ES}`,
    },
    'token-unreachable': {
      title: 'No se pudo terminar el inicio de sesión',
      message: `El servidor no respondió, o no permite que un navegador termine el inicio de sesión (CORS). ${REOPEN_ES} ${SUPPORT_ES}`,
    },
    'token-refused': {
      title: 'El sistema no quiso terminar el inicio de sesión',
      message: `El inicio de sesión era demasiado antiguo, ya se había usado o no fue aceptado. ${REOPEN_ES}`,
    },
    'token-unreadable': {
      title: 'La respuesta del sistema no se pudo leer',
      message: `El inicio de sesión casi terminó, pero la respuesta no se pudo usar. ${REOPEN_ES} ${SUPPORT_ES}`,
    },
    'token-type-unknown': {
      title: 'La respuesta del sistema es de un tipo desconocido',
      message: `El sistema dio un tipo de acceso que Chartside no conoce. ${SUPPORT_ES}`,
    },
    'no-patient': {
      title: 'No llegó ningún paciente con el inicio de sesión',
      message: `El sistema no dijo de quién es la historia abierta, y no se leyó nada. ${REOPEN_ES}`,
    },
    unexpected: {
      title: 'Chartside no se pudo abrir',
      message: `Ocurrió algo que Chartside no esperaba. ${REOPEN_ES} ${SUPPORT_ES}`,
    },
  },
  originToAdd: (origin) =>
    `Para quien instala Chartside: si esta dirección es correcta, agregue "${origin}" a "origins" de este sistema en ehrs.json.`,
  tryAgain: 'Intentar de nuevo',
  copyDetails: 'Copiar los detalles para soporte',
  copied: 'Copiado',
  details: 'Detalles para soporte',
  reloaded: {
    title: 'La sesión terminó',
    message: `La página se recargó o se abandonó. Por seguridad Chartside no guarda nada de una historia y no puede seguir por sí mismo. ${REOPEN_ES}`,
  },
  crashed: {
    title: 'No se pudo dibujar esta vista',
    message:
      'Chartside encontró algo que no esperaba. Nada cambió en la historia. Use las vistas del propio sistema para este paciente hasta que Chartside funcione de nuevo.',
  },
  showAgain: 'Mostrar la historia de nuevo',
  notOpened: {
    title: 'Abra Chartside desde la historia de un paciente',
    message: 'Chartside muestra la historia desde la que se abrió. En su sistema, abra un paciente e inicie Chartside allí.',
  },
  chooseEhr: {
    title: 'Iniciar sesión en un sistema',
    message: 'Chartside no se abrió desde una historia. Elija dónde iniciar sesión y después un paciente.',
  },
  openWith: (ehr) => `Iniciar sesión en ${ehr}`,
  registryFaults: (count) =>
    count === 1
      ? 'Una entrada de ehrs.json no se puede usar:'
      : `${count} entradas de ehrs.json no se pueden usar:`,
  ends: {
    expired: {
      title: 'La sesión ha terminado',
      message: `El permiso del sistema se agotó. ${REOPEN_ES}`,
    },
    refused: {
      title: 'La sesión ha terminado',
      message: `El sistema ya no acepta esta sesión. ${REOPEN_ES}`,
    },
    closed: { title: 'Sesión cerrada', message: `Usted cerró esta sesión. ${REOPEN_ES}` },
    idle: {
      title: 'Cerrada porque no había nadie',
      message: `Por seguridad la historia se borra cuando Chartside no se usa durante un tiempo. ${REOPEN_ES}`,
    },
    'other-patient': {
      title: 'Detenido: otro paciente',
      message: `El sistema respondió con un paciente distinto del que abrió esta sesión. Se borró todo. ${REOPEN_ES} ${SUPPORT_ES}`,
    },
    left: {
      title: 'La sesión terminó',
      message: `La página se abandonó y por seguridad la historia se borró. ${REOPEN_ES}`,
    },
  },
  endedAt: (time) => `Terminó a las ${time}. Lo que ve es de antes y ya no se actualiza.`,
  staysUntil: (time) => `Se borra a las ${time}.`,
  endsIn: (minutes) =>
    minutes <= 1
      ? 'Esta sesión termina en menos de un minuto.'
      : `Esta sesión termina en ${minutes} minutos.`,
  close: 'Cerrar la sesión',
  signedInAs: (name) => `Sesión de ${name}`,
  identityUnverified: 'Sesión iniciada; identidad no verificada',
  openedAt: (time, ehr) => `Abierto a las ${time} desde ${ehr}; no sigue a la historia`,
};

const CATALOGUES: Readonly<Record<Language, LaunchWords>> = { en, es };

/** The words of launch, end and session, in one language. */
export function launchWordsFor(language: Language): LaunchWords {
  return CATALOGUES[language];
}
