import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** A new value is a new attempt. */
  readonly resetKey: string;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
  readonly failedAt: string | null;
}

/** Keeps a part of the page that broke from taking the rest with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, failedAt: null };

  static getDerivedStateFromError(error: Error): Partial<ErrorBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    if (state.error === null) return null;
    if (state.failedAt === null) return { failedAt: props.resetKey };
    return state.failedAt === props.resetKey ? null : { error: null, failedAt: null };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Notice
        role="alert"
        title={<Trans>This part of the page stopped working.</Trans>}
        actions={
          <Button onPress={() => this.setState({ error: null, failedAt: null })}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <p>
          <Trans>Your draft is kept in this browser.</Trans>
        </p>
        <p>
          <code>{error.message}</code>
        </p>
      </Notice>
    );
  }
}
