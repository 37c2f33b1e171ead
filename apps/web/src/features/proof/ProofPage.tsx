import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../use-format.ts';
import { GroupTable } from './GroupTable.tsx';
import styles from './ProofPage.module.css';
import { useProof, type ComputedGroup } from './use-proof.ts';

/** Other people's published results beside ours, computed while one looks. */
export function ProofPage() {
  const [attempt, setAttempt] = useState(0);
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <Trans>Held to what others published.</Trans>
        </h1>
        <p className={styles.lede}>
          <Trans>
            Every number of ours is computed now, by the engine that runs your plans. Nothing is stored.
          </Trans>
        </p>
      </header>
      <Computing key={attempt} onRetry={() => setAttempt(attempt + 1)} />
    </>
  );
}

function Computing({ onRetry }: { readonly onRetry: () => void }) {
  const { groups, fraction, failure } = useProof();
  return (
    <>
      <output className={styles.progress}>
        {groups !== undefined && <Progress groups={groups} fraction={fraction} />}
      </output>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={onRetry} />}
      {groups?.map((group) => (
        <GroupTable key={group.id} group={group} isOver={failure !== undefined || fraction === 1} />
      ))}
    </>
  );
}

interface ProgressProps {
  readonly groups: readonly ComputedGroup[];
  readonly fraction: number;
}

function Progress({ groups, fraction }: ProgressProps) {
  const format = useFormat();
  const rows = groups.flatMap((group) => group.rows);
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  const [passed, failed, without] = [count('PASS'), count('FAIL'), count('NO_DATA')];
  const compared = passed + failed;
  const percent = format.percent(fraction);
  return (
    <>
      <Trans>
        {passed} of {compared} are reproduced
      </Trans>
      {without > 0 && (
        <>
          {'; '}
          <Plural value={without} one="# needs data that is not here" other="# need data that is not here" />
        </>
      )}
      {fraction < 1 && (
        <>
          {'; '}
          <Trans>{percent} computed</Trans>
        </>
      )}
    </>
  );
}
