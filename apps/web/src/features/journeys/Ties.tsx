import { Line } from '@visx/shape';
import { weekScale } from '../../charts/time-frame.ts';
import styles from './LifeChart.module.css';
import { timeOf } from './life-lanes.ts';
import type { LifeLayout } from './life-layout.ts';
import type { Step } from './people-query.ts';

/** Dotted lines from what is done to where the twin does not do it, behind everything else. */
export function Ties({
  steps,
  layout,
  end,
}: {
  readonly steps: readonly Step[];
  readonly layout: LifeLayout;
  readonly end: number;
}) {
  const x = weekScale(layout.frame);
  return steps.map((step) => (
    <Line
      key={timeOf(step)}
      className={styles['part']}
      from={{ x: x(timeOf(step)), y: layout.lanes.own + 6 }}
      to={{ x: x(timeOf(step)), y: end - 6 }}
    />
  ));
}
