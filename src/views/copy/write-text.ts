/** Into the clipboard; false where the frame has no permission, or the browser no clipboard. */
export async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
