import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import styles from './ClaimsLab.module.css';

interface Row {
  readonly row: string;
  readonly statement: string;
}

interface UntriedProps {
  readonly history: readonly Row[];
}

/** What the articles say as well, and why nobody can bet on it. */
export function Untried({ history }: UntriedProps) {
  const all = plural(history.length, {
    one: '# sentence of the articles is not tried',
    other: '# sentences of the articles are not tried',
  });
  return (
    <details className={styles.untried}>
      <summary>{all}</summary>
      <ul>
        {history.map(({ row, statement }) => (
          <li key={row}>
            {statement}{' '}
            <span>
              <Trans>history: nothing to run</Trans>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
