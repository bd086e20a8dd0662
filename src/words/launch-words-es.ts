import type { LaunchWords } from './launch-words.ts';
import { REOPEN, SUPPORT } from './session-words-es.ts';

export const spanishLaunchWords: LaunchWords = {
  problems: {
    'launch-incomplete': {
      title: 'La historia no dijo qué paciente abrir',
      message: `Faltó parte de lo que el sistema debe enviar. ${REOPEN}`,
    },
    'storage-blocked': {
      title: 'El navegador no permite iniciar Chartside aquí',
      message:
        'En este marco el navegador bloquea el almacenamiento que necesita un inicio de sesión seguro. Pida a su equipo de soporte que abra Chartside en su propia ventana o que permita el almacenamiento.',
    },
    'registry-unavailable': {
      title: 'Chartside no pudo leer su propia configuración',
      message:
        'No se pudo cargar la lista de sistemas desde el servidor de Chartside. Inténtelo de nuevo en un momento.',
    },
    'registry-invalid': {
      title: 'La configuración de Chartside está dañada',
      message: `La lista de sistemas (ehrs.json) no se puede leer. ${SUPPORT}`,
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
      message:
        'Chartside no pudo llegar al servidor del sistema. Revise la conexión e inténtelo de nuevo.',
    },
    'discovery-refused': {
      title: 'El sistema no dijo cómo iniciar sesión',
      message: `El servidor respondió con un error. Inténtelo de nuevo en un momento. ${SUPPORT}`,
    },
    'discovery-unreadable': {
      title: 'La respuesta del sistema no se pudo leer',
      message: `El servidor no dijo cómo iniciar sesión. Inténtelo de nuevo en un momento. ${SUPPORT}`,
    },
    'endpoint-unsafe': {
      title: 'La dirección de inicio de sesión no es segura',
      message: `El sistema nombró una dirección sin cifrar o que no es una dirección. Chartside no fue allí. ${SUPPORT}`,
    },
    'endpoint-not-trusted': {
      title: 'La dirección de inicio de sesión no está aprobada',
      message:
        'El sistema quiere que inicie sesión en una dirección en la que Chartside no está configurado para confiar. Chartside no fue allí.',
    },
    'pkce-not-supported': {
      title: 'El inicio de sesión del sistema no es lo bastante seguro',
      message: `El sistema no ofrece la protección (PKCE con S256) que Chartside exige. ${SUPPORT}`,
    },
    'state-unknown': {
      title: 'Este inicio de sesión no empezó aquí',
      message: `Chartside no tiene un inicio de sesión abierto que corresponda a esta página: ya se usó, es demasiado antiguo o empezó en otro lugar. ${REOPEN}`,
    },
    'issuer-mismatch': {
      title: 'La respuesta vino de otro servidor',
      message: `La respuesta no vino del sistema al que se preguntó, y no se usó. ${REOPEN}`,
    },
    'access-denied': {
      title: 'El sistema no dio acceso',
      message: `El sistema negó el acceso a esta historia, o se canceló el inicio de sesión. ${REOPEN}`,
    },
    'scope-refused': {
      title: 'El sistema no permitió lo que Chartside pidió',
      message: `Los permisos que pidió Chartside no están configurados en el sistema. ${SUPPORT}`,
    },
    'ehr-unavailable': {
      title: 'El inicio de sesión no está disponible',
      message: `El sistema informó de un problema propio. Espere un momento. ${REOPEN}`,
    },
    'authorization-refused': {
      title: 'El sistema rechazó el inicio de sesión',
      message: `El sistema no aceptó la solicitud de Chartside. ${SUPPORT}`,
    },
    'code-missing': {
      title: 'El inicio de sesión volvió incompleto',
      message: `Faltó parte de la respuesta del sistema. ${REOPEN}`,
    },
    'token-unreachable': {
      title: 'No se pudo terminar el inicio de sesión',
      message: `El servidor no respondió, o no permite que un navegador termine el inicio de sesión (CORS). ${REOPEN} ${SUPPORT}`,
    },
    'token-refused': {
      title: 'El sistema no quiso terminar el inicio de sesión',
      message: `El inicio de sesión era demasiado antiguo, ya se había usado o no fue aceptado. ${REOPEN}`,
    },
    'token-unreadable': {
      title: 'La respuesta del sistema no se pudo leer',
      message: `El inicio de sesión casi terminó, pero la respuesta no se pudo usar. ${REOPEN} ${SUPPORT}`,
    },
    'token-type-unknown': {
      title: 'La respuesta del sistema es de un tipo desconocido',
      message: `El sistema dio un tipo de acceso que Chartside no conoce. ${SUPPORT}`,
    },
    'no-patient': {
      title: 'No llegó ningún paciente con el inicio de sesión',
      message: `El sistema no dijo de quién es la historia abierta, y no se leyó nada. ${REOPEN}`,
    },
    unexpected: {
      title: 'Chartside no se pudo abrir',
      message: `Ocurrió algo que Chartside no esperaba. ${REOPEN} ${SUPPORT}`,
    },
  },
  originToAdd: (origin) =>
    `Para quien instala Chartside: si esta dirección es correcta, agregue "${origin}" a "origins" de este sistema en ehrs.json.`,
  tryAgain: 'Intentar de nuevo',
  copyDetails: 'Copiar los detalles para soporte',
  copied: 'Copiado',
  details: 'Detalles para soporte',
  notOpened: {
    title: 'Abra Chartside desde la historia de un paciente',
    message:
      'Chartside muestra la historia desde la que se abrió. En su sistema, abra un paciente e inicie Chartside allí.',
  },
  chooseEhr: {
    title: 'Iniciar sesión en un sistema',
    message:
      'Chartside no se abrió desde una historia. Elija dónde iniciar sesión y después un paciente.',
  },
  openWith: (ehr) => `Iniciar sesión en ${ehr}`,
  registryFaults: (count) =>
    count === 1
      ? 'Una entrada de ehrs.json no se puede usar:'
      : `${count} entradas de ehrs.json no se pueden usar:`,
};
