import { useEffect, type RefObject } from 'react';

/**
 * A modal dialog lies in a layer of its own, which a printer takes for one page. While the page is
 * printed it stands in its place in the document, and runs over as many pages as it needs.
 */
export function usePrintedInFlow(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const begin = () => {
      dialog.current?.close();
      dialog.current?.show();
    };
    const end = () => {
      dialog.current?.close();
      dialog.current?.showModal();
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [dialog]);
}
