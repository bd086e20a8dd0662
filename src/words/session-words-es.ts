import type { SessionWords } from './session-words.ts';

export const REOPEN = 'Cierre Chartside y ábralo de nuevo desde la historia del paciente.';
export const SUPPORT = 'Si vuelve a ocurrir, dé a su equipo de soporte los detalles de abajo.';

export const spanishSessionWords: SessionWords = {
  reloaded: {
    title: 'La sesión terminó',
    message: `La página se recargó o se abandonó. Por seguridad Chartside no guarda nada de una historia y no puede seguir por sí mismo. ${REOPEN}`,
  },
  crashed: {
    title: 'No se pudo dibujar esta vista',
    message:
      'Chartside encontró algo que no esperaba. Nada cambió en la historia. Use las vistas del propio sistema para este paciente hasta que Chartside funcione de nuevo.',
  },
  showAgain: 'Mostrar la historia de nuevo',
  ends: {
    expired: {
      title: 'La sesión ha terminado',
      message: `El permiso del sistema se agotó. ${REOPEN}`,
    },
    refused: {
      title: 'La sesión ha terminado',
      message: `El sistema ya no acepta esta sesión. ${REOPEN}`,
    },
    closed: { title: 'Sesión cerrada', message: `Usted cerró esta sesión. ${REOPEN}` },
    idle: {
      title: 'Cerrada porque no había nadie',
      message: `Por seguridad la historia se borra cuando Chartside no se usa durante un tiempo. ${REOPEN}`,
    },
    'other-patient': {
      title: 'Detenido: otro paciente',
      message: `El sistema respondió con un paciente distinto del que abrió esta sesión. Se borró todo. ${REOPEN} Si vuelve a ocurrir, diga a su equipo de soporte con qué paciente y cuándo.`,
    },
    left: {
      title: 'La sesión terminó',
      message: `La página se abandonó y por seguridad la historia se borró. ${REOPEN}`,
    },
  },
  endedAt: (time) => `Terminó el ${time}. Lo que ve es de antes y ya no se actualiza.`,
  staysUntil: (time) => `Esta pantalla se borra el ${time}.`,
  endsIn: (minutes) =>
    minutes <= 1
      ? 'Esta sesión termina en menos de un minuto.'
      : `Esta sesión termina en ${minutes} minutos.`,
  close: 'Cerrar la sesión',
  backToEhr: 'Listo, volver al sistema',
  ehrDidNot: 'El sistema no cerró Chartside.',
  signedInAs: (name) => `Sesión de ${name}`,
  signedIn: 'Sesión iniciada; identidad verificada',
  identityUnverified: 'Sesión iniciada; identidad no verificada',
  openedAt: (time, ehr) => `Abierto el ${time} desde ${ehr}; no sigue a la historia`,
  openedInEncounter: (time, ehr) =>
    `Abierto el ${time} desde ${ehr} en un episodio; no sigue a la historia`,
  doesNotFollow: 'No sigue a la historia',
};
