import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { ProgressBar } from 'react-aria-components';
import type { RunState } from '../../runs/run-state.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat } from '../../use-format.ts';
import styles from './RunLine.module.css';

interface RunLineProps {
  /** Of the plans as they are now; undefined where they have not been run. */
  readonly run: RunState | undefined;
  /** Whether results of earlier plans are on show. */
  readonly isStale: boolean;
  readonly replications: number;
  /** Of the engine that made the results; null before there are any. */
  readonly engineVersion: string | null;
  readonly onRun: () => void;
  readonly onStop: () => void;
}

/** How far the simulation is, in one line over the chart, with the one thing that can be done about it. */
export function RunLine({ run, isStale, replications, engineVersion, onRun, onStop }: RunLineProps) {
  const { t } = useLingui();
  const format = useFormat();
  if (run?.phase === 'running' || run?.phase === 'starting') {
    const progress = run.phase === 'running' ? run.progress : null;
    const done = format.count(progress?.replicationsDone ?? 0);
    const total = format.count(progress?.replicationsTotal ?? replications);
    const share = progress === null ? 0 : progress.replicationsDone / Math.max(1, progress.replicationsTotal);
    const seconds = progress?.etaSeconds ?? null;
    const left = plural(seconds ?? 0, { one: '# s left', other: '# s left' });
    const label = seconds === null ? t`${done} of ${total} futures` : t`${done} of ${total} futures, ${left}`;
    return (
      <div className={styles.line}>
        <p className={styles.strong}>{label}</p>
        <Button look="quiet" onPress={onStop}>
          <Trans>Stop</Trans>
        </Button>
        <ProgressBar className={styles.bar} aria-label={t`Simulation`} value={100 * share} valueLabel={label}>
          <div className={styles.fill} style={{ inlineSize: `${100 * share}%` }} />
        </ProgressBar>
      </div>
    );
  }
  if (run?.phase === 'finished') {
    const done = format.count(run.replications);
    const planned = format.count(run.planned);
    // Standard errors go with one over the root of the number of futures.
    const wider = format.decimal(Math.sqrt(run.planned / Math.max(1, run.replications)), 1);
    return (
      <output className={styles.line}>
        {run.isStopped ? (
          <>
            <span className={styles.strong}>
              <Trans>
                Stopped at {done} of {planned}: intervals of means are about {wider} times as wide as planned.
              </Trans>
            </span>
            <Button onPress={onRun}>
              <Trans>Run the rest</Trans>
            </Button>
          </>
        ) : (
          <span>
            <Trans>
              {done} of {planned} futures simulated
            </Trans>
          </span>
        )}
        {engineVersion !== null && <span>{t`Meander ${engineVersion}`}</span>}
      </output>
    );
  }
  const count = format.count(replications);
  return (
    <output className={styles.line}>
      <span className={styles.strong}>
        {isStale ? <Trans>The plans have changed.</Trans> : <Trans>Not simulated yet.</Trans>}
      </span>
      <Button look="strong" onPress={onRun}>
        <Trans>Run {count}</Trans>
      </Button>
    </output>
  );
}
