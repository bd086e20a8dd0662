/**
 * What launch.html leaves for the screen that says why it failed: the address to be added to the
 * registry, and what opened it, so that "try again" can. Read once, then gone; where storage is
 * blocked there is none. Through storage and not the URL, so that no link from outside can put a
 * text on the screen.
 */
export type LaunchNote = {
  readonly origin?: string;
  /** The EHR's launch value has not been used yet while these are kept. */
  readonly retry?: { readonly iss: string; readonly launch: string };
};

const KEY = 'chartside.note';

export function leaveNote(note: LaunchNote): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(note));
  } catch {
    // Blocked: the screen says less.
  }
}

export function takeNote(): LaunchNote {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    // Written by leaveNote, on this origin only.
    return text === null ? {} : (JSON.parse(text) as LaunchNote);
  } catch {
    return {};
  }
}
