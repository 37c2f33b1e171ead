import { Trans } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFormat } from '../../use-format.ts';
import { Answer } from './Answer.tsx';
import { Assumptions } from './Assumptions.tsx';
import { ChangeCount, ShortChanges } from './ChangeList.tsx';
import { changeLines } from './change-list.ts';
import styles from './ComparePage.module.css';
import { LinkNotice } from './LinkNotice.tsx';
import { useLive } from './live.ts';
import { PlanActions } from './PlanActions.tsx';
import { PlanColumn } from './PlanColumn.tsx';
import { planShares } from './plan-shares.ts';
import { ProblemList } from './ProblemList.tsx';
import { SeedBox } from '../../ui/SeedBox.tsx';
import { ToExamples } from '../../ui/ToExamples.tsx';
import { useShare } from './share.ts';
import type { Document } from './use-document.ts';
import { useRuns } from './use-runs.ts';

interface ComparingProps {
  readonly document: Document;
  readonly isDraftKept: boolean;
  readonly onDraft: (isKept: boolean) => void;
}

/** The page once it knows its two plans: the plans at the inline start, the answer beside them. */
export function Comparing({ document, isDraftKept, onDraft }: ComparingProps) {
  const { pair, view, edit, correct, keepDraft } = document;
  const format = useFormat();
  const [attempt, setAttempt] = useState(0);
  const [isPlanOpen, setPlanOpen] = useState(false);
  const share = useShare(document);
  const live = useLive(document, attempt);
  const { plans, issues } = live;
  const runs = useRuns(
    pair,
    view.lens,
    view.replications,
    live.isPresent && plans !== null && live.failure === null && issues.length === 0,
  );
  const shares = useSame(plans === null ? null : planShares(pair, plans.a, plans.b));
  const lines = plans === null || shares === null ? [] : changeLines(pair, shares, plans.b);

  const version = plans?.a.presetVersion ?? null;
  useEffect(() => {
    if (version !== null && pair.presetVersion === null)
      correct((before) => ({ ...before, presetVersion: version }));
  }, [version, pair.presetVersion, correct]);

  const title = plans?.a.preset?.title ?? '';
  const count = lines.length;
  useEffect(() => {
    if (title !== '') onDraft(keepDraft(title, count));
    // A draft is kept whenever what it keeps has changed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [title, count, pair, view]);

  const seed = plans?.a.seed ?? pair.seed ?? '';
  return (
    <div className={styles.page}>
      <div className={styles.plan}>
        <div className={styles.context}>
          <span>{title}</span>
          {plans !== null && (
            <SeedBox seed={seed} onChange={(next) => edit((before) => ({ ...before, seed: next }))} />
          )}
          {plans !== null && (
            <span className={styles.quiet}>
              {isDraftKept ? (
                <Trans>Draft saved</Trans>
              ) : (
                <Trans>The draft cannot be kept in this browser</Trans>
              )}
            </span>
          )}
        </div>
        {plans !== null && shares !== null && (
          <div className={isPlanOpen ? styles.unfolded : styles.folded}>
            <div className={styles.foldHead}>
              <h2 className={styles.foldTitle}>
                <ChangeCount count={count} />
              </h2>
              <Button look="link" aria-expanded={isPlanOpen} onPress={() => setPlanOpen(!isPlanOpen)}>
                {isPlanOpen ? <Trans>Close plan B</Trans> : <Trans>Edit plan B</Trans>}
              </Button>
            </div>
            {!isPlanOpen && (
              <div className={styles.shortPlan}>
                <ShortChanges lines={lines} />
              </div>
            )}
            <div className={styles.wholePlan}>
              <PlanColumn
                document={document}
                currency={plans.a.currency}
                horizonWeeks={plans.a.horizonWeeks}
                shares={shares}
                lines={lines}
              />
            </div>
          </div>
        )}
      </div>
      <div className={styles.answers}>
        <div className={styles.notices}>
          <LinkNotice document={document} issues={issues} />
          {live.failure !== null && (
            <FailureNotice failure={live.failure} onRetry={() => setAttempt(attempt + 1)} />
          )}
          <ProblemList issues={issues} onEdit={edit} />
          {plans === null && issues.length > 0 && <ToExamples />}
        </div>
        {plans !== null && (
          <Answer
            view={view}
            pair={pair}
            plans={plans}
            isSamePlan={count === 0}
            runs={runs}
            onEdit={edit}
            onLook={document.look}
            onCopyLink={async () => {
              await share();
            }}
          />
        )}
      </div>
      {plans !== null && (
        <>
          <div className={styles.assumptions}>
            <Assumptions
              document={document}
              plans={plans}
              issues={issues}
              people={format.count(plans.a.people)}
            />
          </div>
          <PlanActions document={document} />
        </>
      )}
    </div>
  );
}

/** The same value while what it says is the same: an answer that moves no share then draws no row anew. */
function useSame<T>(value: T): T {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as T, [text]);
}
