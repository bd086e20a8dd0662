import { lazy, memo, useState, type ComponentType, type ReactNode } from 'react';

const failed = new Set<() => void>();

/** Has code that did not come asked for again; React keeps a failure as long as the component. */
export function forgetFailures(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/**
 * A view whose code loads when it is opened, or ahead. React's `lazy` shows its fallback for about
 * a third of a second on first sight even of code that is already here; this one draws it at once.
 */
export function lazyView<Props extends object>(fetchView: () => Promise<ComponentType<Props>>) {
  let ready: ComponentType<Props> | undefined;
  const load = async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      ready ??= await fetchView();
    } catch (thrown) {
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
