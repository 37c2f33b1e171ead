import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Direction } from '../../charts/time-frame.ts';
import { useFormat } from '../../use-format.ts';
import { mostBetween, type FlowView } from './flow-view.ts';
import { createScene, type Frame } from './motion.ts';
import styles from './MapPage.module.css';
import { RiverCanvas } from './RiverCanvas.tsx';
import type { RiverMap } from './river-query.ts';
import { Water } from './Water.tsx';

interface MultiplesProps {
  readonly map: RiverMap;
  readonly view: FlowView;
  readonly runs: Frame['runs'];
  readonly direction: Direction;
  readonly onWeek: (week: number) => void;
}

/** Px of a small map, across the page and down it. */
const widths = { ACROSS: 316, DOWN: 150 } as const;

/** The same river in eight weeks, for those who want nothing to move. */
export function Multiples({ map, view, runs, direction, onWeek }: MultiplesProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { river, weeks } = map;
  const frame = useMemo((): Frame => {
    const [long, wide] = runs === 'ACROSS' ? [river.breadth, river.length] : [river.length, river.breadth];
    const scale = widths[runs] / wide;
    const height = Math.ceil(long * scale);
    return { runs, scale, width: widths[runs], height, isMirrored: direction === 'rtl' };
  }, [river, runs, direction]);
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
              <span className={styles.small} style={{ inlineSize: frame.width, blockSize: frame.height }}>
                <svg width={frame.width} height={frame.height} aria-hidden="true">
                  <Water map={map} view={view} frame={frame} week={week} most={most} />
                </svg>
                <RiverCanvas scene={scene} frame={frame} radius={0.8} clock={week} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
