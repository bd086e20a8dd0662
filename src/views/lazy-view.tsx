import { lazy, memo, useState, type ComponentType, type ReactNode } from 'react';

const failed = new Set<() => void>();

/** Has code that did not come asked for again; React keeps a failure as long as the component. */
export function forgetFailures(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/** The file that did not come, as Chromium and Firefox name it in what `import` throws. */
const fileIn = (thrown: unknown): string | undefined =>
  thrown instanceof Error ? /https?:\/\/\S+\.js(?!\S)/.exec(thrown.message)?.[0] : undefined;

/**
 * A view whose code loads when it is opened, or ahead. React's `lazy` shows its fallback for about
 * a third of a second on first sight even of code that is already here; this one draws it at once.
 *
 * Until 2026 the HTML standard had browsers keep a failed import as long as the page (whatwg/html
 * #10327; Chromium 150 does). The same file under another address is another module for them; what
 * it imports itself is not, and stays missing where that was what did not come.
 */
export function lazyView<Code, Props extends object>(
  fetchCode: () => Promise<Code>,
  viewIn: (code: Code) => ComponentType<Props>,
) {
  let ready: ComponentType<Props> | undefined;
  let missing: string | undefined;
  let tries = 0;
  const again = (file: string): Promise<Code> => {
    tries += 1;
    return import(/* @vite-ignore */ `${file}?${tries}`);
  };
  const load = async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      ready ??= viewIn(await (missing === undefined ? fetchCode() : again(missing)));
    } catch (thrown) {
      missing ??= fileIn(thrown);
      failed.add(() => (later = lazy(load)));
      throw thrown;
    }
    return { default: ready };
  };
  let later = lazy(load);

  function View(props: Props): ReactNode {
    // Chosen once: another component in its place would lose what the view remembers.
    const [Chosen] = useState(() => ready ?? later);
    return <Chosen {...props} />;
  }
  return { View: memo(View), load };
}
