import { useLingui } from '@lingui/react/macro';
import { sum } from '../../comparison/split.ts';
import { useFormat } from '../../use-format.ts';
import { idsOf, type PlanShares } from './plan-shares.ts';
import styles from './Splits.module.css';

/** How each plan divides its money between upstream and downstream. Bars are as long as the plans are large. */
export function Splits({ shares }: { readonly shares: PlanShares }) {
  const { t } = useLingui();
  const format = useFormat();
  const longest = Math.max(shares.totalA, shares.totalB);
  const plans = [
    { letter: 'A', amounts: shares.a, total: shares.totalA },
    { letter: 'B', amounts: shares.b, total: shares.totalB },
  ];
  return (
    <div className={styles.splits}>
      {plans.map(({ letter, amounts, total }) => {
        const up = sum(amounts, idsOf(shares, 'UPSTREAM'));
        const down = sum(amounts, idsOf(shares, 'DOWNSTREAM'));
        const upShare = format.percent(total === 0 ? 0 : up / total);
        const downShare = format.percent(total === 0 ? 0 : down / total);
        return (
          <div
            key={letter}
            className={styles.row}
            // A native image cannot be made of two boxes.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="img"
            aria-label={t`Plan ${letter}: ${upShare} upstream, ${downShare} downstream`}
          >
            <span className={styles.letter}>{letter}</span>
            <div className={styles.bar} style={{ maxInlineSize: `${(100 * total) / longest}%` }}>
              <div className={styles.up} style={{ flexGrow: up }} />
              <div className={styles.down} style={{ flexGrow: down }} />
            </div>
          </div>
        );
      })}
    </div>
  );
}
