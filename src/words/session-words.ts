/** One screen: what happened, in words a clinician understands, and what to do next. */
export type ScreenWords = { readonly title: string; readonly message: string };

type Ends = 'expired' | 'refused' | 'closed' | 'idle' | 'other-patient' | 'left';

/** What is said of a session while it is open and when it ends. */
export type SessionWords = {
  readonly reloaded: ScreenWords;
  readonly crashed: ScreenWords;
  readonly showAgain: string;
  readonly ends: Readonly<Record<Ends, ScreenWords>>;
  /** The bar over content that stays readable after the end. */
  readonly endedAt: (time: string) => string;
  readonly staysUntil: (time: string) => string;
  readonly endsIn: (minutes: number) => string;
  readonly close: string;
  readonly backToEhr: string;
  readonly ehrDidNot: string;
  readonly signedInAs: (name: string) => string;
  readonly signedIn: string;
  readonly identityUnverified: string;
  readonly openedAt: (time: string, ehr: string) => string;
  /** The same, where the EHR named an encounter. */
  readonly openedInEncounter: (time: string, ehr: string) => string;
  /** The end of `openedAt`, alone where there is little room. */
  readonly doesNotFollow: string;
};
