/**
 * A single key outside of a field. With Ctrl, Alt or Command it is the browser's; Shift is part of
 * what is typed ("?"). A key that an input method is still composing is no key yet.
 */
export function isPlainKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.defaultPrevented || event.isComposing) return false;
  const { target } = event;
  return !(target instanceof Element && target.closest(fields) !== null);
}

// A switch takes no letters and no digits.
const fields =
  'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]:not([contenteditable=false])';

/** Within a dialog a shortcut acts only on what is in the dialog. */
export const isInDialog = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('dialog') !== null;
