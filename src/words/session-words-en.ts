import type { SessionWords } from './session-words.ts';

export const REOPEN = 'Close Chartside and open it again from the patient’s chart.';
export const SUPPORT = 'If it happens again, give your support team the details below.';

export const englishSessionWords: SessionWords = {
  reloaded: {
    title: 'The session ended',
    message: `The page was reloaded or left. For safety Chartside keeps nothing of a chart, so it cannot go on by itself. ${REOPEN}`,
  },
  crashed: {
    title: 'This view could not be drawn',
    message:
      'Chartside met something that it did not expect. Nothing was changed in the chart. Use the EHR’s own views for this patient until Chartside works again.',
  },
  showAgain: 'Show the chart again',
  ends: {
    expired: {
      title: 'The session has ended',
      message: `The EHR’s permission ran out. ${REOPEN}`,
    },
    refused: {
      title: 'The session has ended',
      message: `The EHR no longer accepts this session. ${REOPEN}`,
    },
    closed: { title: 'Session closed', message: `You closed this session. ${REOPEN}` },
    idle: {
      title: 'Closed because nobody was here',
      message: `For safety the chart is cleared when Chartside is not used for a while. ${REOPEN}`,
    },
    'other-patient': {
      title: 'Stopped: another patient',
      message: `The EHR answered with a patient other than the one this session was opened for. Everything was cleared. ${REOPEN} If it happens again, tell your support team for which patient and when.`,
    },
    left: {
      title: 'The session ended',
      message: `The page was left, and for safety the chart was cleared. ${REOPEN}`,
    },
  },
  endedAt: (time) => `Ended at ${time}. What you see is from before and no longer updated.`,
  staysUntil: (time) => `This display is cleared at ${time}.`,
  endsIn: (minutes) =>
    minutes <= 1
      ? 'This session ends in less than a minute.'
      : `This session ends in ${minutes} minutes.`,
  close: 'Close session',
  backToEhr: 'Done, back to the EHR',
  ehrDidNot: 'The EHR did not close Chartside.',
  signedInAs: (name) => `Signed in as ${name}`,
  signedIn: 'Signed in; identity verified',
  identityUnverified: 'Signed in; identity not verified',
  openedAt: (time, ehr) => `Opened ${time} from ${ehr}; does not follow the chart`,
  openedInEncounter: (time, ehr) =>
    `Opened ${time} from ${ehr} in an encounter; does not follow the chart`,
  doesNotFollow: 'Does not follow the chart',
};
