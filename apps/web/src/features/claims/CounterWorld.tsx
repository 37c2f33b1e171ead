import { Trans, useLingui } from '@lingui/react/macro';
import type { Pace } from './claim-link.ts';
import type { ListedClaim, TriedClaim } from './claims-query.ts';
import styles from './ClaimsLab.module.css';
import { ResultWords } from './ResultWords.tsx';
import { RevealedWorld } from './RevealedWorld.tsx';

interface CounterWorldProps {
  readonly claim: ListedClaim;
  readonly result: TriedClaim;
  readonly currency: string;
  readonly seed: string;
  readonly pace: Pace;
  readonly isSeen: boolean;
  readonly onSeen: () => void;
}

/** The same experiment where it should stop being true, beside what came out at first. */
export function CounterWorld({ claim, result, currency, seed, pace, isSeen, onSeen }: CounterWorldProps) {
  const { t } = useLingui();
  const there = result.counterWorld;
  return (
    <section className={styles.counter} aria-labelledby="counter-world">
      <h2 className={styles.counterTitle} id="counter-world">
        <Trans>Where it comes out the other way</Trans>
      </h2>
      <p className={styles.description}>{result.claim.counterWorld}</p>
      <div className={styles.columns}>
        <RevealedWorld
          claim={claim}
          tried={there}
          currency={currency}
          seed={seed}
          engineVersion={result.engineVersion}
          name={t`In the counter-world`}
          level={3}
          pace={pace}
          isSeen={isSeen}
          onSeen={onSeen}
        />
        {isSeen && <ResultWords claim={claim} tried={there} currency={currency} />}
      </div>
    </section>
  );
}
