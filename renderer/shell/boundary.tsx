import { Component, type ReactNode } from 'react';

type Props = {
  /** What to show in place of what failed; `again` tries once more. */
  fallback: (error: unknown, again: () => void) => ReactNode;
  children: ReactNode;
};

/** Catches a failure of what it holds, so that one screen's fault never takes the window. */
export class Boundary extends Component<Props, { failed: boolean; error: unknown }> {
  override state = { failed: false, error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { failed: true, error };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const again = () => this.setState({ failed: false, error: undefined });
    return this.props.fallback(this.state.error, again);
  }
}
