import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SeedBox } from '../../ui/SeedBox.tsx';
import { useFormat } from '../../use-format.ts';
import { BetForm } from './BetForm.tsx';
import { BetWords } from './BetWords.tsx';
import { Cause } from './Cause.tsx';
import type { ClaimView, Step } from './claim-link.ts';
import { claimQuantity } from './claim-quantity.ts';
import styles from './ClaimsLab.module.css';
import { TryClaim, type ListedClaim, type Tried, type TriedClaim } from './claims-query.ts';
import { betRange, lineAlong } from './line-bet.ts';
import { LineBet } from './LineBet.tsx';
import { ResultWords } from './ResultWords.tsx';
import { useClaimWords } from './use-claim-words.ts';
import { coursesOf, letters, WorldResult } from './WorldResult.tsx';

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
  const words = useClaimWords();
  const [wantsLine, setWantsLine] = useState(false);
  const isDrawing = wantsLine || view.line !== null;
  const isRevealed = view.step !== 'bet';
  const [{ data, error, fetching }, ask] = useQuery({
    query: TryClaim,
    variables: { input: { claim: claim.id, ...(view.seed === null ? {} : { seed: view.seed }) } },
    pause: !isRevealed && !isDrawing,
  });
  const answer = data?.testClaim;
  const result = answer?.__typename === 'ClaimTest' ? answer : null;
  const verdict = isRevealed ? result?.world.verdict : undefined;
  useEffect(() => {
    if (verdict !== undefined) onTried(verdict);
    // It is told once per verdict, whoever listens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [verdict]);

  const courses = result === null ? [] : coursesOf(claim, result.world);
  const [given, asked] = courses;
  const range = courses.length > 1 ? betRange(courses.map(({ weeks }) => weeks)) : undefined;
  const mayDraw = claim.arms.filter(({ isCompared }) => isCompared).length > 1;
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
      <Steps step={view.step} hasResult={result !== null} onStep={(step) => onChange({ step })} />
      {view.step === 'bet' && (
        <div className={styles.columns}>
          <BetForm
            claim={claim}
            view={view}
            isRunning={fetching}
            onChange={onChange}
            onDraw={mayDraw && !isDrawing ? () => setWantsLine(true) : null}
          >
            {isDrawing && fetching && <Running claim={claim} />}
            {isDrawing && result !== null && (given === undefined || asked === undefined) && (
              <p className={styles.hint}>
                <Trans>This measure is one number for the whole horizon: there is no line to draw.</Trans>
              </p>
            )}
            {isDrawing && given !== undefined && asked !== undefined && range !== undefined && (
              <LineBet
                title={claim.measure?.courseLabel ?? ''}
                given={given}
                drawn={asked}
                line={view.line ?? lineAlong(given.weeks)}
                range={range}
                quantity={claimQuantity(format, claim.measure?.courseUnit ?? '', currency)}
                onChange={(line) => onChange({ line })}
              />
            )}
          </BetForm>
          <Setup claim={claim} />
        </div>
      )}
      {isRevealed && fetching && <Running claim={claim} />}
      {error !== undefined && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {answer?.__typename === 'ValidationError' && (
        <FailureNotice failure={{ kind: 'refused', messages: answer.issues.map(({ message }) => message) }} />
      )}
      {isRevealed && result !== null && (
        <>
          <section className={styles.columns} aria-label={t`What came out`}>
            <WorldResult
              claim={claim}
              tried={result.world}
              currency={currency}
              seed={seed}
              engineVersion={result.engineVersion}
              name={t`What came out`}
              level={2}
              summary={`${words.verdict[result.world.verdict]} ${words.effect(claim, result.world, currency)}`}
              line={view.line}
              range={view.line === null ? undefined : range}
            />
            <div>
              <BetWords claim={claim} view={view} result={result} currency={currency} />
              <ResultWords claim={claim} tried={result.world} currency={currency} />
            </div>
          </section>
          <Cause claim={claim} result={result} seed={view.seed} />
          {view.step === 'reveal' && (
            <p className={styles.next}>
              <Button look="primary" onPress={() => onChange({ step: 'counter' })}>
                <Trans>Move to the counter-world</Trans>
              </Button>
              <Button look="link" onPress={() => onChange({ step: 'bet', bet: null, line: null })}>
                <Trans>Bet again</Trans>
              </Button>
              <PrintButton />
            </p>
          )}
          {view.step === 'counter' && (
            <CounterWorld claim={claim} result={result} currency={currency} seed={seed} />
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

function PrintButton() {
  return (
    <Button look="link" onPress={() => window.print()}>
      <Trans>Print the worksheet</Trans>
    </Button>
  );
}

interface StepsProps {
  readonly step: Step;
  readonly hasResult: boolean;
  readonly onStep: (step: Step) => void;
}

/** Where one is: nothing of a later step is on the page before it is asked for. */
function Steps({ step, onStep }: StepsProps) {
  const { t } = useLingui();
  const names: readonly { readonly id: Step; readonly name: string }[] = [
    { id: 'bet', name: t`Bet` },
    { id: 'reveal', name: t`Reveal` },
    { id: 'counter', name: t`Counter-world` },
  ];
  const place = names.findIndex(({ id }) => id === step);
  return (
    <ol className={styles.steps} aria-label={t`Steps`}>
      {names.map(({ id, name }, i) => (
        <li key={id} aria-current={id === step ? 'step' : undefined}>
          {i < place ? (
            <button type="button" onClick={() => onStep(id)}>
              <b>{i + 1}</b> {name}
            </button>
          ) : (
            <span>
              <b>{i + 1}</b> {name}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What will be done, before it is done. */
function Setup({ claim }: { readonly claim: ListedClaim }) {
  const { measure, arms, kind } = claim;
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
          <h2>
            <Trans>What is compared</Trans>
          </h2>
          <ul className={styles.armList}>
            {arms
              .filter(({ isCompared }) => isCompared)
              .map(({ id, label }, i) => (
                <li key={id}>
                  <b>{letters[i]}</b> {label}
                </li>
              ))}
          </ul>
          <p className={styles.small}>
            <Trans>The same people with the same luck live in each of them.</Trans>
          </p>
          <h2>
            <Trans>What is measured</Trans>
          </h2>
          <p>{measure?.label}</p>
          <p className={styles.small}>{measure?.meaning}</p>
        </>
      )}
    </aside>
  );
}

function Running({ claim }: { readonly claim: ListedClaim }) {
  return (
    <output className={styles.running}>
      {claim.kind === 'CHECK' ? (
        <Trans>Being looked up …</Trans>
      ) : (
        <Trans>The same people are living in both worlds; that takes a few seconds …</Trans>
      )}
      <i />
    </output>
  );
}

interface CounterWorldProps {
  readonly claim: ListedClaim;
  readonly result: TriedClaim;
  readonly currency: string;
  readonly seed: string;
}

/** The same experiment where it should stop being true, beside what came out at first. */
function CounterWorld({ claim, result, currency, seed }: CounterWorldProps) {
  const { t } = useLingui();
  const words = useClaimWords();
  const there = result.counterWorld;
  return (
    <section className={styles.counter} aria-labelledby="counter-world">
      <h2 className={styles.counterTitle} id="counter-world">
        <Trans>Where it comes out the other way</Trans>
      </h2>
      <p className={styles.description}>{result.claim.counterWorld}</p>
      <div className={styles.columns}>
        <WorldResult
          claim={claim}
          tried={there}
          currency={currency}
          seed={seed}
          engineVersion={result.engineVersion}
          name={t`In the counter-world`}
          level={3}
          summary={`${words.verdict[there.verdict]} ${words.effect(claim, there, currency)}`}
        />
        <ResultWords claim={claim} tried={there} currency={currency} />
      </div>
    </section>
  );
}
