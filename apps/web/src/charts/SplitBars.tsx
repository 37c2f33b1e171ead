import { useLingui } from '@lingui/react/macro';
import type { Format } from '../format.ts';
import styles from './SplitBars.module.css';

interface SplitBarsProps {
  /** The plans under each other: their letter and the share of the budget that goes upstream, 0 to 1. */
  readonly plans: readonly { readonly name: string; readonly upstream: number }[];
  readonly format: Format;
}

/** How each plan splits its budget between upstream and downstream, as bars of one length. */
export function SplitBars({ plans, format }: SplitBarsProps) {
  const { t } = useLingui();
  return (
    <div className={styles['bars']}>
      {plans.map(({ name, upstream }) => {
        const up = format.percent(upstream);
        const down = format.percent(1 - upstream);
        return (
          <div
            key={name}
            className={styles['row']}
            // A native image cannot be made of two boxes.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="img"
            aria-label={t`Plan ${name}: ${up} upstream, ${down} downstream`}
          >
            <b className={styles['name']}>{name}</b>
            <span className={styles['up']} style={{ flexGrow: upstream }} />
            <span className={styles['down']} style={{ flexGrow: 1 - upstream }} />
          </div>
        );
      })}
    </div>
  );
}
