import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../use-format.ts';
import { answerOrder } from './answer-order.ts';
import type { ClaimView } from './claim-link.ts';
import { claimQuantity } from './claim-quantity.ts';
import styles from './ClaimsLab.module.css';
import type { ListedClaim, TriedClaim } from './claims-query.ts';
import { scoreLine } from './line-bet.ts';
import { courseOf } from './WorldResult.tsx';

/** The bet while its result is still being shown. */
export function BetSoFar({ claim, view }: Pick<BetWordsProps, 'claim' | 'view'>) {
  const place = view.bet === null ? undefined : answerOrder(claim.id, claim.answers.length)[view.bet];
  const chosen = place === undefined ? undefined : claim.answers[place];
  return <p className={styles.finding}>{chosen !== undefined && <Trans>You bet “{chosen}”.</Trans>}</p>;
}

interface BetWordsProps {
  readonly claim: ListedClaim;
  readonly view: ClaimView;
  readonly result: TriedClaim;
  readonly currency: string;
}

/** The bet beside the result. */
export function BetWords({ claim, view, result, currency }: BetWordsProps) {
  const { answers } = claim;
  const place = view.bet === null ? undefined : answerOrder(claim.id, answers.length)[view.bet];
  const right = answers[result.claim.answer] ?? '';
  const chosen = place === undefined ? undefined : answers[place];
  const isUsual = result.world.verdict === result.claim.verdict;
  return (
    <div className={styles.betWords}>
      <p className={styles.finding}>
        {chosen === undefined ? (
          view.line === null && <Trans>You did not bet. The answer is “{right}”.</Trans>
        ) : place === result.claim.answer ? (
          <Trans>You bet “{chosen}”, and you were right.</Trans>
        ) : (
          <Trans>
            You bet “{chosen}”. The answer is “{right}”.
          </Trans>
        )}
      </p>
      {!isUsual && (
        <p className={styles.sure}>
          <Trans>With this seed the experiment comes out other than it usually does.</Trans>
        </p>
      )}
      {view.line !== null && <LineWords {...{ claim, result, currency }} line={view.line} />}
    </div>
  );
}

interface LineWordsProps {
  readonly claim: ListedClaim;
  readonly result: TriedClaim;
  readonly currency: string;
  readonly line: readonly number[];
}

function LineWords({ claim, result, currency, line }: LineWordsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const quantity = claimQuantity(format, claim.measure?.courseUnit ?? '', currency);
  const course = courseOf(claim, result.world, claim.measure?.line?.drawn ?? null);
  if (course === null) return null;
  const { points, end, missed } = scoreLine(line, course.weeks);
  const weeks = missed.map(format.week).join(', ');
  const ends = {
    near: t`Your line ends about right.`,
    high: t`Your line ends too high.`,
    low: t`Your line ends too low.`,
  };
  return (
    <>
      <p className={styles.finding}>
        {ends[end]}{' '}
        {missed.length === 0 ? (
          <Trans>It has the way there, too.</Trans>
        ) : (
          <Trans>It is off in weeks {weeks}.</Trans>
        )}
      </p>
      <table className={styles.lineTable}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>week</Trans>
            </th>
            <th scope="col" className={styles.mine}>
              <Trans>you</Trans>
            </th>
            <th scope="col">
              <Trans>simulated</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ week, drawn, result: came }) => (
            <tr key={week}>
              <th scope="row">{format.week(week)}</th>
              <td className={styles.mine}>{quantity.short(drawn)}</td>
              <td>{quantity.short(came)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
