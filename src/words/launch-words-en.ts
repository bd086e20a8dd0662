import type { LaunchWords } from './launch-words.ts';
import { REOPEN, SUPPORT } from './session-words-en.ts';

export const englishLaunchWords: LaunchWords = {
  problems: {
    'launch-incomplete': {
      title: 'The chart did not say which patient to open',
      message: `Part of what the EHR should send was missing. ${REOPEN}`,
    },
    'storage-blocked': {
      title: 'The browser does not let Chartside start here',
      message:
        'Inside this frame the browser blocks the storage that a safe sign-in needs. Ask your support team to open Chartside in its own window, or to allow storage for it.',
    },
    'registry-unavailable': {
      title: 'Chartside could not read its own settings',
      message:
        'The list of EHRs could not be loaded from the Chartside server. Try again in a moment.',
    },
    'registry-invalid': {
      title: 'Chartside’s settings are damaged',
      message: `The list of EHRs (ehrs.json) is not readable. ${SUPPORT}`,
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
      message: `The EHR’s server answered with an error. Try again in a moment. ${SUPPORT}`,
    },
    'discovery-unreadable': {
      title: 'The EHR’s answer was not readable',
      message: `The EHR’s server did not say how to sign in. Try again in a moment. ${SUPPORT}`,
    },
    'endpoint-unsafe': {
      title: 'The EHR’s sign-in address is not safe',
      message: `The EHR named a sign-in address that is not encrypted or not an address at all. Chartside did not go there. ${SUPPORT}`,
    },
    'endpoint-not-trusted': {
      title: 'The EHR’s sign-in address is not approved',
      message:
        'The EHR wants to sign you in at an address that Chartside has not been set up to trust. Chartside did not go there.',
    },
    'pkce-not-supported': {
      title: 'The EHR’s sign-in is not safe enough',
      message: `The EHR does not offer the protection (PKCE with S256) that Chartside requires. ${SUPPORT}`,
    },
    'state-unknown': {
      title: 'This sign-in was not started here',
      message: `Chartside has no open sign-in that belongs to this page: it was used already, is too old, or was begun elsewhere. ${REOPEN}`,
    },
    'issuer-mismatch': {
      title: 'The sign-in came back from the wrong server',
      message: `The answer did not come from the EHR that was asked, so it was not used. ${REOPEN}`,
    },
    'access-denied': {
      title: 'The EHR did not give access',
      message: `The EHR refused access to this chart, or the sign-in was cancelled. ${REOPEN}`,
    },
    'scope-refused': {
      title: 'The EHR did not allow what Chartside asked for',
      message: `The permissions that Chartside asked for are not set up in the EHR. ${SUPPORT}`,
    },
    'ehr-unavailable': {
      title: 'The EHR’s sign-in is not available',
      message: `The EHR reported a problem of its own. Wait a moment. ${REOPEN}`,
    },
    'authorization-refused': {
      title: 'The EHR refused the sign-in',
      message: `The EHR did not accept Chartside’s request. ${SUPPORT}`,
    },
    'code-missing': {
      title: 'The sign-in came back incomplete',
      message: `Part of the EHR’s answer was missing. ${REOPEN}`,
    },
    'token-unreachable': {
      title: 'The sign-in could not be finished',
      message: `The EHR’s server did not answer, or does not allow browsers to finish the sign-in (CORS). ${REOPEN} ${SUPPORT}`,
    },
    'token-refused': {
      title: 'The EHR refused to finish the sign-in',
      message: `The sign-in was too old, used already, or not accepted. ${REOPEN}`,
    },
    'token-unreadable': {
      title: 'The EHR’s answer was not readable',
      message: `The sign-in was almost finished, but the EHR’s answer could not be used. ${REOPEN} ${SUPPORT}`,
    },
    'token-type-unknown': {
      title: 'The EHR’s answer was not of a known kind',
      message: `The EHR gave a kind of access that Chartside does not know. ${SUPPORT}`,
    },
    'no-patient': {
      title: 'No patient came with the sign-in',
      message: `The EHR did not say whose chart is open, so nothing was read. ${REOPEN}`,
    },
    unexpected: {
      title: 'Chartside could not open',
      message: `Something happened that Chartside did not expect. ${REOPEN} ${SUPPORT}`,
    },
  },
  originToAdd: (origin) =>
    `For whoever installs Chartside: if this address is right, add "${origin}" to "origins" of this EHR in ehrs.json.`,
  tryAgain: 'Try again',
  copyDetails: 'Copy details for support',
  copied: 'Copied',
  details: 'Details for support',
  notOpened: {
    title: 'Open Chartside from a patient’s chart',
    message:
      'Chartside shows the chart it was opened from. In your EHR, open a patient and start Chartside there.',
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
};
