import { Component, type ReactNode } from 'react';
import { ProblemScreen } from '../ui/problem-screen.tsx';
import { useWords } from '../views/use-words.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly crashed: boolean };

/** Whatever a view throws ends here: a screen that says so, and the chart again on request. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { crashed: false };

  static getDerivedStateFromError(): State {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? (
      <Crashed onShowAgain={() => this.setState({ crashed: false })} />
    ) : (
      this.props.children
    );
  }
}

function Crashed({ onShowAgain }: { onShowAgain: () => void }) {
  const { session: words } = useWords();
  return (
    <ProblemScreen {...words.crashed} action={{ label: words.showAgain, onAct: onShowAgain }} />
  );
}
