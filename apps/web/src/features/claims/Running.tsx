import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { ResultOf } from '../../api/graphql.ts';
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
  const progress = useProgress(claim, seed);
  const [done, total] = [format.count(progress.done), format.count(progress.total)];
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
        <progress
          aria-label={t`Worlds lived`}
          className={styles.bar}
          value={progress.done}
          max={progress.total}
        />
      )}
    </div>
  );
}

type Progress = ResultOf<typeof ClaimProgress>['claimProgress'];

/** How far a test is. The server ends the stream with the test: nobody has to break it off, which some browsers take for a fault. */
function useProgress({ id, kind, arms }: ListedClaim, seed: string | null): Progress {
  const client = useClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (kind === 'CHECK') return undefined;
    let isGone = false;
    const input = { claim: id, ...(seed === null ? {} : { seed }) };
    client.subscription(ClaimProgress, { input }).subscribe(({ data }) => {
      if (!isGone && data !== undefined) setProgress(data.claimProgress);
    });
    return () => {
      isGone = true;
    };
  }, [client, id, kind, seed]);
  return progress ?? { done: 0, total: 2 * arms.length };
}
