import { Trans } from '@lingui/react/macro';
import styles from './ClaimsLab.module.css';
import type { ListedClaim } from './claims-query.ts';
import { letters } from './WorldResult.tsx';

/** What will be done, before it is done. */
export function Setup({ claim }: { readonly claim: ListedClaim }) {
  const { measure, arms, kind, noLine } = claim;
  const compared = arms.filter(({ isCompared }) => isCompared);
  return (
    <aside className={styles.setup}>
      {kind === 'CHECK' ? (
        <>
          <h2>
            <Trans>The experiment</Trans>
          </h2>
          <p>
            <Trans>
              This one is a look at what ships: every journey, channel and scenario it speaks of is looked up.
            </Trans>
          </p>
        </>
      ) : (
        <>
          <h2>{compared.length > 1 ? <Trans>What is compared</Trans> : <Trans>What is looked at</Trans>}</h2>
          <ul className={styles.armList}>
            {compared.map(({ id, label }, i) => (
              <li key={id}>
                <b>{letters[i]}</b> {label}
              </li>
            ))}
          </ul>
          {compared.length > 1 && (
            <p className={styles.small}>
              <Trans>The same people with the same luck live in each of them.</Trans>
            </p>
          )}
          <h2>
            <Trans>What is measured</Trans>
          </h2>
          <p>{measure?.label}</p>
          <p className={styles.small}>{measure?.meaning}</p>
        </>
      )}
      {noLine !== null && (
        <p className={styles.small}>
          <Trans>There is no line to draw. {noLine}</Trans>
        </p>
      )}
    </aside>
  );
}
