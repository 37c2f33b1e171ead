import { place, type Frame } from './motion.ts';
import styles from './RiverChart.module.css';
import { arrowPath, curvePath, flowShare } from './river-path.ts';
import type { RiverPath } from './river-query.ts';

interface RiverWayProps {
  readonly path: RiverPath;
  readonly flow: number;
  readonly most: number;
  readonly frame: Frame;
  readonly text: string;
  readonly count: string;
  readonly isLost: boolean;
  readonly isChosen: boolean;
  readonly button: object;
}

/** A way off the river, where it is large enough to be drawn: dashed where people can come back. */
export function RiverWay({ path, flow, most, frame, text, count, isLost, isChosen, button }: RiverWayProps) {
  if (path.label === null) return null;
  const { curve } = path;
  const [s = 0, t = 0, side = 0, hasWords = 1] = path.label;
  const [x, y] = place(frame, s, t);
  const width = flow === 0 ? 1 : 1 + 3 * flowShare(flow, most);
  const isAcross = frame.runs === 'ACROSS';
  const d = curvePath(curve, frame);
  return (
    <g className={`${styles.way} ${isChosen ? styles.chosen : ''} ${flow === 0 ? styles.idle : ''}`}>
      {/* what is pressed holds no text: its name says it in one line */}
      <g {...button}>
        <path className={styles.hit} d={d} />
      </g>
      <path
        className={`${styles.line} ${isLost || path.kind === 'forward' ? '' : styles.loop}`}
        strokeWidth={width}
        d={d}
      />
      <path
        className={styles.line}
        strokeWidth={Math.max(1.25, width * 0.7)}
        d={arrowPath(curve, frame, 6 + width)}
      />
      <text
        aria-hidden="true"
        x={x}
        y={y + 4}
        textAnchor={isAcross ? (side === 0 ? 'middle' : side > 0 ? 'start' : 'end') : 'middle'}
        fontSize={12}
        className={styles.halo}
      >
        <tspan className={styles.strong}>{count}</tspan>
        {isAcross && hasWords === 1 && ` ${text}`}
      </text>
    </g>
  );
}
