import { Trans } from '@lingui/react/macro';
import type { Failure } from '../api/failure.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}

/** Says whether nobody answered, or the answer was no. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  if (failure.kind === 'unreachable') {
    return (
      <Notice
        role="alert"
        title={<Trans>The server does not answer.</Trans>}
        actions={
          onRetry === undefined ? undefined : (
            <Button onPress={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )
        }
      >
        <p>
          <Trans>Your plans are kept in this browser. Start the server, or check the connection.</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <Notice role="alert" title={<Trans>The server cannot do this.</Trans>}>
      {failure.messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </Notice>
  );
}
