import { englishLaunchWords } from './launch-words-en.ts';
import { spanishLaunchWords } from './launch-words-es.ts';
import type { ScreenWords } from './session-words.ts';
import type { Language } from './words.ts';

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

/** What is said where there is no chart: why a launch failed, and where to sign in. */
export type LaunchWords = {
  readonly problems: Readonly<Record<Problems, ScreenWords>>;
  /** Said after the message where the screen must name an address for whoever installs the app. */
  readonly originToAdd: (origin: string) => string;
  readonly tryAgain: string;
  readonly copyDetails: string;
  readonly copied: string;
  readonly details: string;
  readonly notOpened: ScreenWords;
  readonly chooseEhr: ScreenWords;
  readonly openWith: (ehr: string) => string;
  readonly registryFaults: (count: number) => string;
};

export const launchWordsFor = (language: Language): LaunchWords =>
  language === 'es' ? spanishLaunchWords : englishLaunchWords;
