import { textWidth } from '../../charts/chart-text.ts';
import { place, type Frame } from './motion.ts';
import styles from './RiverChart.module.css';
import type { RiverStage } from './river-query.ts';

const nameSize = 14;
const nameLine = 18;

interface StageNameProps {
  readonly stage: RiverStage;
  readonly frame: Frame;
  readonly count: string;
  readonly note: string | null;
  readonly isChosen: boolean;
  readonly isLit: boolean;
  readonly button: object;
}

/** The name of a stage and how many are there: what is pressed to look closer. */
export function StageName({ stage, frame, count, note, isChosen, isLit, button }: StageNameProps) {
  const { name, shape, label } = stage;
  const [s = 0, t = 0, room = 100] = name;
  const isAcross = frame.runs === 'ACROSS';
  const isAtStart = shape === 'lake' || shape === 'shore' || !isAcross;
  const lines = brokenName(label, isAcross ? Math.max(64, room * frame.scale) : room);
  const [x, top] = place(frame, s, t);
  const height = lines.length * nameLine;
  const start = isAcross
    ? shape === 'shore'
      ? top
      : top + (2 - lines.length) * nameLine
    : top - height / 2 - 14;
  const widest = Math.max(
    ...lines.map((line) => textWidth(line, { size: nameSize, weight: 600 })),
    textWidth(count, { size: 24, weight: 400 }),
  );
  const towardsEnd = frame.isMirrored ? -1 : 1;
  const left = isAtStart ? (towardsEnd > 0 ? x - 4 : x - widest - 4) : x - widest / 2 - 4;
  return (
    <g
      data-lit={isLit || undefined}
      className={`${styles.name} ${isChosen ? styles.chosen : ''} ${isLit ? styles.lit : ''}`}
    >
      {/* what is pressed holds no text: its name says it in one line, and in the drawing it is broken */}
      <g {...button}>
        <rect
          className={styles.plate}
          x={left}
          y={start - 2}
          width={widest + 8}
          height={height + (note === null ? 32 : 48)}
        />
      </g>
      <g aria-hidden="true">
        {lines.map((line, index) => (
          <text
            key={line}
            x={x}
            y={start + 13 + index * nameLine}
            fontSize={nameSize}
            textAnchor={isAtStart ? 'start' : 'middle'}
            className={`${styles.label} ${styles.halo}`}
          >
            {line}
          </text>
        ))}
        <text
          x={x}
          y={start + height + 22}
          fontSize={24}
          textAnchor={isAtStart ? 'start' : 'middle'}
          className={`${styles.count} ${styles.halo}`}
        >
          {count}
        </text>
        {note !== null && (
          <text
            x={x}
            y={start + height + 41}
            fontSize={12}
            textAnchor={isAtStart ? 'start' : 'middle'}
            className={`${styles.soft} ${styles.halo}`}
          >
            {note}
          </text>
        )}
      </g>
    </g>
  );
}

/** A name in lines no wider than its room, broken at spaces and after hyphens. */
function brokenName(label: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/(?<=[\s-])/u)) {
    const line = lines.at(-1);
    const longer = `${line ?? ''}${word}`;
    if (line !== undefined && textWidth(longer.trimEnd(), { size: nameSize, weight: 600 }) <= room)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}
