import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Direction } from '../../charts/time-frame.ts';
import { useFormat } from '../../use-format.ts';
import { mostBetween, type FlowView } from './flow-view.ts';
import { createScene, type Frame } from './motion.ts';
import styles from './MapPage.module.css';
import { RiverCanvas } from './RiverCanvas.tsx';
import type { River, RiverMap } from './river-query.ts';
import { Water } from './Water.tsx';

interface MultiplesProps {
  readonly map: RiverMap;
  readonly view: FlowView;
  readonly runs: Frame['runs'];
  readonly direction: Direction;
  readonly onWeek: (week: number) => void;
}

/** Px of a small map, across the page and down it. */
const widths = { ACROSS: 316, DOWN: 48 } as const;

/** The same river in eight weeks, for those who want nothing to move. */
export function Multiples({ map, view, runs, direction, onWeek }: MultiplesProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { river, weeks } = map;
  const { frame, across, box } = useMemo(() => smallFrame(river, runs, direction), [river, runs, direction]);
  const scene = useMemo(() => createScene(map, view, frame), [map, view, frame]);
  const most = useMemo(() => mostBetween(map, view), [map, view]);
  const shown = [...new Set(Array.from({ length: 8 }, (_, i) => Math.round((i * weeks) / 8)))];
  return (
    <section aria-label={t`Eight weeks side by side`}>
      <h2 className={styles.blockTitle}>
        <Trans>Eight weeks side by side</Trans>
      </h2>
      <ul className={styles.multiples}>
        {shown.map((week) => (
          <li key={week}>
            <button type="button" className={styles.multiple} onClick={() => onWeek(week)}>
              <span>{t`week ${format.week(week)}`}</span>
              <span className={styles.window} style={box}>
                <span className={styles.small} style={across}>
                  <svg width={frame.width} height={frame.height} aria-hidden="true">
                    <Water map={map} view={view} frame={frame} week={week} most={most} />
                  </svg>
                  <RiverCanvas scene={scene} frame={frame} radius={0.8} clock={week} />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A small map shows the water alone: the room that names and loops have on a large one is cut off. */
function smallFrame(river: River, runs: Frame['runs'], direction: Direction) {
  const banks = river.centre.map((centre, i) => [centre - (river.bed[i] ?? 0), centre + (river.bed[i] ?? 0)]);
  const ends = river.stages.map(({ at, size, shape }) =>
    shape === 'shore' ? (at[1] ?? 0) + 8 * (size[1] ?? 0) : (at[1] ?? 0) + Math.max(0, size[1] ?? 0),
  );
  const first = Math.max(0, Math.min(...banks.map(([near = 0]) => near)) - 6);
  const last = Math.min(river.breadth, Math.max(...banks.map(([, far = 0]) => far), ...ends) + 6);
  const isAcross = runs === 'ACROSS';
  const scale = widths[runs] / (isAcross ? river.length : last - first);
  const [length, breadth] = [river.length * scale, river.breadth * scale];
  const [width, height] = isAcross ? [length, breadth] : [breadth, length];
  const shown = (last - first) * scale;
  const frame: Frame = { runs, scale, width, height, isMirrored: direction === 'rtl' };
  return {
    frame,
    box: isAcross ? { inlineSize: width, blockSize: shown } : { inlineSize: shown, blockSize: height },
    across: {
      inlineSize: width,
      blockSize: height,
      ...(isAcross ? { marginBlockStart: -first * scale } : { marginInlineStart: -first * scale }),
    },
  };
}
