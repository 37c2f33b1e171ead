import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { buttonClass } from './button-class.ts';

/** The way out of an address that leads nowhere. */
export function ToExamples() {
  return (
    <p>
      <Link to="/" className={buttonClass('link')}>
        <Trans>Go to the examples</Trans>
      </Link>
    </p>
  );
}
