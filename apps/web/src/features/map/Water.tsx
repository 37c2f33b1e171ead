import { useId } from 'react';
import type { FlowView } from './flow-view.ts';
import { place, type Frame } from './motion.ts';
import styles from './RiverChart.module.css';
import { bedPath, crescentPath } from './river-path.ts';
import type { RiverMap, RiverStage } from './river-query.ts';

interface WaterProps {
  readonly map: RiverMap;
  readonly view: FlowView;
  readonly frame: Frame;
  readonly week: number;
  /** The most that ever goes between two stages in a week. */
  readonly most: number;
}

/** The river's bed as wide as it flows in a week, its backwaters, and the gates where people wait. */
export function Water({ map, view, frame, week, most }: WaterProps) {
  const id = useId();
  return (
    <>
      <defs>
        <pattern
          id={id}
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${frame.isMirrored ? -45 : 45})`}
        >
          <line x1={2.5} x2={2.5} y1={0} y2={5} className={styles.hatch} />
        </pattern>
      </defs>
      <path className={styles.bed} d={bedPath(map, view, most, week, frame)} />
      {map.river.stages.map((stage) => (
        <StageWater key={stage.stage} stage={stage} frame={frame} hatch={id} />
      ))}
    </>
  );
}

function StageWater({
  stage,
  frame,
  hatch,
}: {
  readonly stage: RiverStage;
  readonly frame: Frame;
  readonly hatch: string;
}) {
  const { shape, gate, at, size } = stage;
  if (shape === 'backwater') {
    const d = crescentPath(stage, frame);
    return (
      <>
        <path className={styles.bed} d={d} />
        <path d={d} fill={`url(#${hatch})`} />
      </>
    );
  }
  if (gate === null) return null;
  const [along = 0] = gate;
  const half = (size[1] ?? 0) + 4;
  const [x1, y1] = place(frame, along, (at[1] ?? 0) - half);
  const [x2, y2] = place(frame, along, (at[1] ?? 0) + half);
  return <line className={styles.gate} x1={x1} y1={y1} x2={x2} y2={y2} />;
}
