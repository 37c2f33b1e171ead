import styles from './chart.module.css';
import type { ChartLabel } from './chart-label.ts';
import { textStyle } from './chart-text.ts';
import { inlineX, type TimeFrame } from './time-frame.ts';

/** Share of a line's height from its top to the letters' baseline, for letters centred in it. */
const ascent = 0.355;

/** Draws placed labels. The anchor is logical: the chart's writing direction decides which side `start` is. */
export function Labels({
  labels,
  frame,
}: {
  readonly labels: readonly ChartLabel[];
  readonly frame: Pick<TimeFrame, 'width' | 'direction'>;
}) {
  return labels.flatMap((label) => {
    let top = label.box.top;
    return label.lines.map(({ text, role }) => {
      const style = textStyle(role, frame.direction);
      const y = top + style.line / 2 + style.size * ascent;
      top += style.line;
      return (
        <text
          key={`${label.id} ${text}`}
          x={inlineX(frame, label.at)}
          y={y}
          textAnchor={label.anchor}
          fontSize={style.size}
          fontWeight={style.weight}
          className={label.hasHalo === true ? `${styles[style.tone]} ${styles['halo']}` : styles[style.tone]}
        >
          {text}
        </text>
      );
    });
  });
}
