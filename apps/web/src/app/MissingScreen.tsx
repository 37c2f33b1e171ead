import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { buttonClass } from '../ui/button-class.ts';
import { Notice } from '../ui/Notice.tsx';

export function MissingScreen() {
  return (
    <Notice
      title={<Trans>There is no such screen.</Trans>}
      actions={
        <Link to="/" className={buttonClass('link')}>
          <Trans>Go to the examples</Trans>
        </Link>
      }
    />
  );
}
