import { randomText } from './random.ts';

/**
 * What launch.html leaves for the screen that says why it failed: the address to be added to the
 * registry, what is wrong in the registry, and what opened it, so that "try again" can. Each note
 * has a random name that travels in the address, so that two frames of one tab never take each
 * other's; it is read once, and gone. Through storage and not the address itself, so that no link
 * from outside can put a text on the screen. Where storage is blocked there is none.
 */
export type LaunchNote = {
  readonly origin?: string;
  readonly faults?: readonly string[];
  /** The EHR's launch value has not been used yet while these are kept. */
  readonly retry?: { readonly iss: string; readonly launch: string };
};

const PREFIX = 'chartside.note.';
const NAME = /^[A-Za-z0-9_-]{43}$/;
const MAX_AGE_MS = 15 * 60_000;

type Kept = { readonly at: number; readonly note: LaunchNote };

function forgetOld(now: number): void {
  for (const key of Object.keys(sessionStorage)) {
    if (!key.startsWith(PREFIX)) continue;
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
    if (kept === null || Math.abs(now - kept.at) > MAX_AGE_MS) sessionStorage.removeItem(key);
  }
}

/** Leaves a note; returns its name, or undefined where storage is blocked. */
export function leaveNote(note: LaunchNote, now: number): string | undefined {
  try {
    forgetOld(now);
    const name = randomText();
    sessionStorage.setItem(PREFIX + name, JSON.stringify({ at: now, note } satisfies Kept));
    return name;
  } catch {
    return undefined;
  }
}

/** Takes the note of this name; an empty one where there is none. */
export function takeNote(name: string | null): LaunchNote {
  if (name === null || !NAME.test(name)) return {};
  try {
    const text = sessionStorage.getItem(PREFIX + name);
    sessionStorage.removeItem(PREFIX + name);
    // Written by leaveNote, on this origin only.
    return text === null ? {} : (JSON.parse(text) as Kept).note;
  } catch {
    return {};
  }
}
