import { FamilyMark, type Family } from '../../charts/FamilyMark.tsx';
import styles from './Gallery.module.css';

interface JourneyThumbProps {
  readonly stages: readonly { readonly id: string; readonly milestone: string }[];
}

/** Milestones in the order in which a life passes them, with the stage family each belongs to; people of whom nobody knows yet are a ring. */
const milestones: readonly (readonly [id: string, family: Family | null])[] = [
  ['unaware', null],
  ['aware', 'up'],
  ['considers', 'up'],
  ['qualified', 'down'],
  ['customer', 'retain'],
  ['repeat', 'retain'],
  ['advocate', 'retain'],
];
const banks: Readonly<Record<string, Family>> = { dormant: 'wait', gone: 'lost' };

const size = { width: 280, height: 64, edge: 10, river: 22, bank: 50 };

/** A journey at a glance: its stages along the river, and below it where people sleep or are lost. */
export function JourneyThumb({ stages }: JourneyThumbProps) {
  const river = milestones.flatMap(([milestone, family]) =>
    stages.filter((stage) => stage.milestone === milestone).map(({ id }) => ({ id, family })),
  );
  const below = stages.flatMap(({ id, milestone }) => {
    const family = banks[milestone];
    return family === undefined ? [] : [{ id, family }];
  });
  const apart = (size.width - 2 * size.edge) / Math.max(1, river.length - 1);
  return (
    <svg className={styles.thumb} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <line
        className={styles.river}
        x1={size.edge}
        x2={size.width - size.edge}
        y1={size.river}
        y2={size.river}
      />
      {river.map(({ id, family }, i) =>
        family === null ? (
          <circle key={id} className={styles.notYet} cx={size.edge + i * apart} cy={size.river} r={4} />
        ) : (
          <FamilyMark key={id} family={family} x={size.edge + i * apart} y={size.river} />
        ),
      )}
      {below.map(({ id, family }, i) => (
        <FamilyMark
          key={id}
          family={family}
          x={size.width / 2 + (i - (below.length - 1) / 2) * 28}
          y={size.bank}
        />
      ))}
    </svg>
  );
}
