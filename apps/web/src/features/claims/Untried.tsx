import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import styles from './ClaimsLab.module.css';

interface Row {
  readonly row: string;
  readonly statement: string;
  readonly reason: string;
}

interface UntriedProps {
  readonly waiting: readonly Row[];
  readonly history: readonly Row[];
}

/** What the articles say as well, and why nobody can bet on it. */
export function Untried({ waiting, history }: UntriedProps) {
  const all = plural(waiting.length + history.length, {
    one: '# sentence of the articles is not tried',
    other: '# sentences of the articles are not tried',
  });
  return (
    <details className={styles.untried}>
      <summary>{all}</summary>
      <ul>
        {waiting.map(({ row, statement, reason }) => (
          <li key={row}>
            {statement} <span>{reason}</span>
          </li>
        ))}
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
