import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { buttonClass } from '../ui/button-class.ts';
import styles from './Shell.module.css';

export function MissingScreen() {
  return (
    <div className={styles.missing}>
      <h1 className={styles.title}>
        <Trans>There is no such screen.</Trans>
      </h1>
      <Link to="/" className={buttonClass('link')}>
        <Trans>Go to the examples</Trans>
      </Link>
    </div>
  );
}
