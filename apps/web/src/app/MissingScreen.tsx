import { Trans } from '@lingui/react/macro';
import { ToExamples } from '../ui/ToExamples.tsx';
import styles from './Shell.module.css';

export function MissingScreen() {
  return (
    <div className={styles.missing}>
      <h1 className={styles.title}>
        <Trans>There is no such screen.</Trans>
      </h1>
      <ToExamples />
    </div>
  );
}
