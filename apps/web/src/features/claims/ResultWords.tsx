import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../use-format.ts';
import { claimQuantity } from './claim-quantity.ts';
import styles from './ClaimsLab.module.css';
import type { ListedClaim, Tried } from './claims-query.ts';
import { useClaimWords } from './use-claim-words.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { comparedArms } from './WorldResult.tsx';

interface ResultWordsProps {
  readonly claim: ListedClaim;
  readonly tried: Tried;
  readonly currency: string;
}

/** The verdict in words, with the effect, how sure it is, and the number of every arm. */
export function ResultWords({ claim, tried, currency }: ResultWordsProps) {
  const words = useClaimWords();
  const format = useFormat();
  const quantity = claimQuantity(format, claim.measure?.unit ?? '', currency);
  const hasInterval = tried.population !== 'EXPECTED' && tried.replications > 1;
  return (
    <div className={styles.words}>
      <p className={styles.verdict}>
        <VerdictMark verdict={tried.verdict} />
        {words.verdict[tried.verdict]}
      </p>
      <p className={styles.effect}>{words.effect(claim, tried, currency)}</p>
      <p className={styles.sure}>{words.sure(claim, tried, currency)}</p>
      {claim.kind === 'EXPERIMENT' && (
        <table className={styles.arms}>
          <caption>{claim.measure?.label}</caption>
          <thead className={styles.unseen}>
            <tr>
              <th scope="col">
                <Trans>Arm</Trans>
              </th>
              <th scope="col">
                <Trans>Value</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {comparedArms(claim, tried).map(({ id, letter, label, value, low, high }) => {
              const [from, to] = [quantity.short(low), quantity.short(high)];
              return (
                <tr key={id}>
                  <th scope="row">
                    <b>{letter}</b> {label}
                  </th>
                  <td>
                    {quantity.full(value)}
                    {hasInterval && (
                      <small>
                        <Trans>
                          {from} to {to}
                        </Trans>
                      </small>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </div>
  );
}
