import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../ui/button-class.ts';
import { compareArms } from './arm-links.ts';
import styles from './ClaimsLab.module.css';
import type { ListedClaim, TriedClaim } from './claims-query.ts';
import { turningWeek } from './turning-week.ts';
import { comparedArms } from './WorldResult.tsx';

interface CauseProps {
  readonly claim: ListedClaim;
  readonly result: TriedClaim;
  /** Null is the scenario's own. */
  readonly seed: string | null;
}

/** What brings it about, and where to go and look at it. */
export function Cause({ claim, result, seed }: CauseProps) {
  const [a, b] = comparedArms(claim, result.world);
  const plans = a === undefined || b === undefined ? null : compareArms(a, b, seed);
  const [first, second] = [a?.letter ?? '', b?.letter ?? ''];
  const week = turningWeek(a?.weeks ?? [], b?.weeks ?? []);
  const atWeek = week === null ? {} : { week: String(week) };
  return (
    <section className={styles.cause} aria-labelledby="cause">
      <h2 className={styles.blockTitle} id="cause">
        <Trans>Why it comes out like this</Trans>
      </h2>
      <p className={styles.causeText}>{result.claim.cause}</p>
      {result.claim.why !== null && <p className={styles.causeText}>{result.claim.why}</p>}
      {plans !== null && (
        <p className={styles.links}>
          <Link to="/map" search={{ ...plans, ...atWeek }} className={buttonClass('link')}>
            <Trans>Step through it on the river map</Trans>
          </Link>
          <Link to="/journeys" search={plans} className={buttonClass('link')}>
            <Trans>Follow single customers</Trans>
          </Link>
          <Link to="/compare" search={plans} className={buttonClass('link')}>
            <Trans>
              Compare {first} and {second} as plans
            </Trans>
          </Link>
        </p>
      )}
    </section>
  );
}
