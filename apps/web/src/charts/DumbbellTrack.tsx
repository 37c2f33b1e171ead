import styles from './DumbbellTrack.module.css';
import type { Direction } from './time-frame.ts';

interface DumbbellTrackProps {
  /** Where plan A stands, the tick. */
  readonly base: number;
  /** Where plan B stands, the handle. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Upstream is a round handle, downstream a square one. */
  readonly kind: 'upstream' | 'downstream';
  readonly direction: Direction;
}

/** Half the size of a round handle and of a square one, in px, and half the height of the tick. */
const half = { upstream: 6.5, downstream: 5.5, tick: 7 };

/**
 * What a slider between two plans looks like: a tick where plan A stands, a handle where plan B stands, hollow while
 * the two agree, and the change drawn between them. As wide as its parent; it takes no input itself.
 */
export function DumbbellTrack({ base, value, min, max, kind, direction }: DumbbellTrackProps) {
  const at = (number: number) => {
    const share = max > min ? Math.max(0, Math.min((number - min) / (max - min), 1)) : 0;
    return `${(direction === 'rtl' ? 1 - share : share) * 100}%`;
  };
  const isChanged = base !== value;
  const handle = `${styles['handle']} ${isChanged ? styles['changed'] : ''}`;
  return (
    <svg className={`${styles['track']} ${styles[kind]}`} width="100%" height={20} aria-hidden="true">
      <svg y="50%" overflow="visible">
        <line className={styles['rail']} x1="0%" x2="100%" />
        {isChanged && <line className={styles['change']} x1={at(base)} x2={at(value)} />}
        {isChanged && (
          <line className={styles['tick']} x1={at(base)} x2={at(base)} y1={-half.tick} y2={half.tick} />
        )}
        {kind === 'upstream' ? (
          <circle className={handle} cx={at(value)} r={half.upstream} />
        ) : (
          <svg x={at(value)} overflow="visible">
            <rect
              className={handle}
              x={-half.downstream}
              y={-half.downstream}
              width={2 * half.downstream}
              height={2 * half.downstream}
            />
          </svg>
        )}
      </svg>
    </svg>
  );
}
