import type { LaunchNote } from '../session/launch-note.ts';
import type { LaunchProblemCode } from '../session/launch-problem.ts';
import type { Registry } from '../session/registry.ts';
import type { Session } from '../session/session.ts';

/** What index.html was opened for, once it is known. There is no half-open state. */
export type Opening =
  | { readonly kind: 'session'; readonly session: Session }
  | ({ readonly kind: 'problem'; readonly code: LaunchProblemCode } & LaunchNote)
  | { readonly kind: 'reload' }
  | { readonly kind: 'choose'; readonly registry: Registry };
