import { Component, type ReactNode } from 'react';
import { Section } from '../ui/section.tsx';
import { forgetFailures } from './lazy-view.tsx';
import { useWords } from './use-words.tsx';

type Props = {
  /** The name of what is inside, as it stands in its own heading. */
  readonly heading: string;
  readonly children: ReactNode;
};
type State = { readonly broken: boolean };

/**
 * Around each view and each section of the Summary: what throws while it is drawn says so in its
 * place, and the others stand (hazard H-29). What was thrown is not shown: it may quote the chart.
 */
export class SectionBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <Broken
        heading={this.props.heading}
        onAgain={() => {
          // With the section the focus would be gone, too.
          document.querySelector<HTMLElement>('[role=tabpanel]')?.focus({ preventScroll: true });
          forgetFailures();
          this.setState({ broken: false });
        }}
      />
    ) : (
      this.props.children
    );
  }
}

function Broken({ heading, onAgain }: { heading: string; onAgain: () => void }) {
  const { view } = useWords();
  return (
    <Section
      heading={heading}
      state="problem"
      message={view.notDrawn(heading)}
      detail={view.notDrawnDetail}
      retry={{ label: view.tryAgain, onRetry: onAgain }}
    />
  );
}
