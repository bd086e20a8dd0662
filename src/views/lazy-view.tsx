import { lazy, useState, type ComponentType, type ReactNode } from 'react';

/**
 * A view whose code loads when it is opened, or ahead. React's `lazy` shows its fallback for about
 * a third of a second on first sight even of code that is already here; this one draws it at once.
 */
export function lazyView<Props extends object>(fetchView: () => Promise<ComponentType<Props>>) {
  let ready: ComponentType<Props> | undefined;
  const load = async (): Promise<{ default: ComponentType<Props> }> => {
    ready ??= await fetchView();
    return { default: ready };
  };
  const Later = lazy(load);

  function View(props: Props): ReactNode {
    // Chosen once: another component in its place would lose what the view remembers.
    const [Chosen] = useState(() => ready ?? Later);
    return <Chosen {...props} />;
  }
  return { View, load };
}
