import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { replyOf } from '../../api/reply.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SeedBox } from '../../ui/SeedBox.tsx';
import { useFormat } from '../../use-format.ts';
import { BetForm } from './BetForm.tsx';
import { BetSoFar, BetWords } from './BetWords.tsx';
import { Cause } from './Cause.tsx';
import type { ClaimView, Step } from './claim-link.ts';
import { claimQuantity } from './claim-quantity.ts';
import styles from './ClaimsLab.module.css';
import { TryClaim, type ListedClaim, type Tried } from './claims-query.ts';
import { CounterWorld } from './CounterWorld.tsx';
import { betRange } from './line-bet.ts';
import { LineBet } from './LineBet.tsx';
import { PrintButton } from './PrintButton.tsx';
import { ResultWords } from './ResultWords.tsx';
import { RevealedWorld } from './RevealedWorld.tsx';
import { Running } from './Running.tsx';
import { Setup } from './Setup.tsx';
import { Steps } from './Steps.tsx';
import { useReadPlaces } from './use-read-places.ts';
import { comparedArms, courseOf, coursesOf } from './WorldResult.tsx';

interface TryItProps {
  readonly claim: ListedClaim;
  readonly view: ClaimView;
  readonly seed: string;
  readonly scenario: string | undefined;
  readonly currency: string;
  readonly onChange: (view: Partial<ClaimView>) => void;
  readonly onTried: (verdict: Tried['verdict']) => void;
}

/** One claim: the bet, the reveal, the cause, and the world in which it comes out the other way. */
export function TryIt({ claim, view, seed, scenario, currency, onChange, onTried }: TryItProps) {
  const { t } = useLingui();
  const format = useFormat();
  const readPlaces = useReadPlaces();
  const [wantsLine, setWantsLine] = useState(false);
  const [unseen, setUnseen] = useState<Step | null>(null);
  const isDrawing = wantsLine || view.line !== null;
  const isRevealed = view.step !== 'bet';
  const isSeen = isRevealed && unseen !== 'reveal';
  const [{ data, error, fetching }, ask] = useQuery({
    query: TryClaim,
    variables: { input: { claim: claim.id, ...(view.seed === null ? {} : { seed: view.seed }) } },
    pause: !isRevealed && !isDrawing,
  });
  const { answer: result, issues, failure } = replyOf('ClaimTest', data?.testClaim, error);
  const verdict = isSeen ? result?.world.verdict : undefined;
  useEffect(() => {
    if (verdict !== undefined) onTried(verdict);
    // It is told once per verdict, whoever listens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [verdict]);

  const range =
    result === null
      ? undefined
      : betRange(
          coursesOf(claim, result.world).map(({ weeks }) => weeks),
          view.line,
        );
  const { line = null } = claim.measure ?? {};
  const onSeen = () => setUnseen(null);
  const isLong = claim.statement.length > 90;
  return (
    <article className={`${styles.claim} ${isRevealed ? '' : styles.unrevealed}`}>
      <h1 className={`${styles.statement} ${isLong ? styles.long : ''}`}>{claim.statement}</h1>
      <p className={styles.context}>
        <span>{claim.source}</span>
        {scenario !== undefined && <span>{scenario}</span>}
        {claim.kind === 'EXPERIMENT' && (
          <SeedBox seed={seed} onChange={(next) => onChange({ seed: next, line: null })} />
        )}
      </p>
      <Steps step={view.step} onStep={(step) => onChange({ step })} />
      {view.step === 'bet' && (
        <div className={styles.columns}>
          <BetForm
            claim={claim}
            view={view}
            isRunning={fetching}
            onChange={onChange}
            onReveal={() => {
              setUnseen('reveal');
              onChange({ step: 'reveal' });
            }}
            onDraw={line !== null && !isDrawing ? () => setWantsLine(true) : null}
          >
            {isDrawing && fetching && <Running claim={claim} seed={view.seed} />}
            {isDrawing && result !== null && line !== null && range !== undefined && (
              <LineBet
                title={claim.measure?.courseLabel ?? ''}
                given={courseOf(claim, result.world, line.given)}
                drawn={courseOf(claim, result.world, line.drawn)!}
                places={readPlaces(
                  comparedArms(claim, result.world).map((arm) => ({ ...arm, value: null })),
                  coursesOf(claim, result.world)[0]?.weeks.at(-1)?.week ?? 0,
                )}
                line={view.line}
                range={range}
                quantity={claimQuantity(format, claim.measure?.courseUnit ?? '', currency)}
                onChange={(drawn) => onChange({ line: drawn })}
              />
            )}
          </BetForm>
          <Setup claim={claim} />
        </div>
      )}
      {isRevealed && fetching && <Running claim={claim} seed={view.seed} />}
      {failure !== null && (
        <FailureNotice failure={failure} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {issues.length > 0 && (
        <FailureNotice failure={{ kind: 'refused', messages: issues.map(({ message }) => message) }} />
      )}
      {isRevealed && result !== null && (
        <>
          <section className={styles.columns} aria-label={t`What came out`}>
            <RevealedWorld
              claim={claim}
              tried={result.world}
              currency={currency}
              seed={seed}
              engineVersion={result.engineVersion}
              name={t`What came out`}
              level={2}
              line={view.line}
              range={view.line === null ? undefined : range}
              pace={view.pace}
              isSeen={isSeen}
              onSeen={onSeen}
            />
            {isSeen ? (
              <div>
                <BetWords claim={claim} view={view} result={result} currency={currency} />
                <ResultWords claim={claim} tried={result.world} currency={currency} />
              </div>
            ) : (
              <BetSoFar claim={claim} view={view} />
            )}
          </section>
          {isSeen && <Cause claim={claim} result={result} seed={view.seed} />}
          {isSeen && view.step === 'reveal' && (
            <p className={styles.next}>
              <Button
                look="primary"
                onPress={() => {
                  setUnseen('counter');
                  onChange({ step: 'counter' });
                }}
              >
                <Trans>Move to the counter-world</Trans>
              </Button>
              <Button look="link" onPress={() => onChange({ step: 'bet', bet: null, line: null })}>
                <Trans>Bet again</Trans>
              </Button>
              <PrintButton />
            </p>
          )}
          {view.step === 'counter' && (
            <CounterWorld
              claim={claim}
              result={result}
              currency={currency}
              seed={seed}
              pace={view.pace}
              isSeen={unseen !== 'counter'}
              onSeen={onSeen}
            />
          )}
        </>
      )}
      {view.step !== 'reveal' && (
        <p className={styles.next}>
          <PrintButton />
        </p>
      )}
    </article>
  );
}
