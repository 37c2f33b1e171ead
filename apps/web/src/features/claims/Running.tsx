import { Trans, useLingui } from '@lingui/react/macro';
import { useSubscription } from 'urql';
import { useFormat } from '../../use-format.ts';
import { ClaimProgress, type ListedClaim } from './claims-query.ts';
import styles from './ClaimsLab.module.css';

interface RunningProps {
  readonly claim: ListedClaim;
  readonly seed: string | null;
}

/** A test under way: how many of its worlds are lived. */
export function Running({ claim, seed }: RunningProps) {
  const { t } = useLingui();
  const format = useFormat();
  const isCheck = claim.kind === 'CHECK';
  const [{ data }] = useSubscription({
    query: ClaimProgress,
    variables: { input: { claim: claim.id, ...(seed === null ? {} : { seed }) } },
    pause: isCheck,
  });
  const { armsDone = 0, armsTotal = 2 * claim.arms.length } = data?.claimProgress ?? {};
  const [done, total] = [format.count(armsDone), format.count(armsTotal)];
  return (
    <div className={styles.running}>
      <output>
        {isCheck ? (
          <Trans>Being looked up …</Trans>
        ) : (
          <Trans>
            {done} of {total} worlds lived, with the same people …
          </Trans>
        )}
      </output>
      {!isCheck && (
        <progress aria-label={t`Worlds lived`} className={styles.bar} value={armsDone} max={armsTotal} />
      )}
    </div>
  );
}
