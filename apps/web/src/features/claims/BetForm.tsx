import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { answerOrder } from './answer-order.ts';
import { paces, type ClaimView, type Pace } from './claim-link.ts';
import type { ListedClaim } from './claims-query.ts';
import styles from './ClaimsLab.module.css';

interface BetFormProps {
  readonly claim: ListedClaim;
  readonly view: ClaimView;
  readonly isRunning: boolean;
  readonly onChange: (view: Partial<ClaimView>) => void;
  /** The line to draw, once it is asked for. */
  readonly children: ReactNode;
  readonly onDraw: (() => void) | null;
  readonly onReveal: () => void;
}

/** Before anything is run: the question, its answers, and, for those who dare, the line itself. */
export function BetForm({ claim, view, isRunning, onChange, onDraw, onReveal, children }: BetFormProps) {
  const { t } = useLingui();
  const { id, question, answers, measure } = claim;
  const paceNames: Readonly<Record<Pace, string>> = {
    quickly: t`quickly`,
    slowly: t`slowly`,
    stepping: t`week by week, as I step`,
  };
  const hasBet = view.bet !== null || view.line !== null;
  return (
    <form
      className={styles.bet}
      onSubmit={(event) => {
        event.preventDefault();
        onReveal();
      }}
    >
      <fieldset className={styles.answers}>
        <legend className={styles.question}>{question}</legend>
        {answerOrder(id, answers.length).map((answer, place) => (
          <label key={answer} className={styles.answer}>
            <input
              type="radio"
              name="bet"
              checked={view.bet === place}
              onChange={() => onChange({ bet: place })}
            />
            {answers[answer]}
          </label>
        ))}
      </fieldset>
      {children}
      <p className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={isRunning}>
          {hasBet ? <Trans>Run and reveal</Trans> : <Trans>Run without a bet</Trans>}
        </Button>
        {measure !== null && measure.line !== null && (
          <span className={styles.pace}>
            <Trans>show the line</Trans>
            <Choice
              label={t`How to show the line`}
              value={view.pace}
              options={paces.map((value) => ({ value, label: paceNames[value] }))}
              onChange={(pace) => onChange({ pace })}
            />
          </span>
        )}
        {onDraw !== null && (
          <Button look="link" isDisabled={isRunning} onPress={onDraw}>
            <Trans>Draw the line instead</Trans>
          </Button>
        )}
        {hasBet && (
          <Button look="quiet" onPress={() => onChange({ bet: null, line: null })}>
            {t`Take the bet back`}
          </Button>
        )}
      </p>
    </form>
  );
}
