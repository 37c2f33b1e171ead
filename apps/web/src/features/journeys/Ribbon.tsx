import { weekScale, type TimeFrame } from '../../charts/time-frame.ts';
import styles from './LifeChart.module.css';
import { familyOf, type Spell } from './life-lanes.ts';
import { ribbonHeight } from './life-layout.ts';

/** Stays at stages, one after another; sleep is hatched. */
export function Ribbon({
  spells,
  top,
  frame,
  hatch,
}: {
  readonly spells: readonly Spell[];
  readonly top: number;
  readonly frame: TimeFrame;
  readonly hatch: string;
}) {
  const x = weekScale(frame);
  return spells.map(({ stage, from, to }) => {
    const family = familyOf(stage.milestone);
    const isLight = stage.milestone === 'aware';
    const width = Math.max(1, Math.abs(x(to) - x(from)) - 1);
    return (
      <rect
        key={from}
        className={styles[isLight ? 'up-light' : family]}
        {...(family === 'wait' ? { fill: `url(#${hatch})` } : {})}
        x={Math.min(x(from), x(to)) + 0.5}
        width={width}
        y={top + 0.5}
        height={ribbonHeight - 1}
      />
    );
  });
}
