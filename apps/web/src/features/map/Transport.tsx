import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Direction } from '../../charts/time-frame.ts';
import { textWidth } from '../../charts/chart-text.ts';
import { useWidth } from '../../charts/use-width.ts';
import { useFormat } from '../../use-format.ts';
import type { Clock } from '../../clock/clock.ts';
import styles from './Transport.module.css';
import { PlayButtons } from '../../clock/PlayButtons.tsx';
import { useStillness } from '../../clock/use-clock.ts';

interface TransportProps {
  readonly clock: Clock;
  readonly weeks: number;
  readonly week: number;
  readonly direction: Direction;
  /** What the area over the weeks counts, in words. */
  readonly label: string;
  /** It, in weeks 0 .. weeks. */
  readonly area: ArrayLike<number>;
  readonly onSeek: (week: number) => void;
}

/** Px of the area, on a page with room and on a narrow one. */
const heights = { wide: 104, narrow: 62 } as const;
const notch = 0.3;

/** Back a week, play or pause, on a week, how fast, and the weeks to be dragged along. */
export function Transport({ clock, weeks, week, direction, label, area, onSeek }: TransportProps) {
  const { t } = useLingui();
  const format = useFormat();
  const isStill = useStillness();
  const [speed, setSpeed] = useState(0);
  const { ref, width } = useWidth(800);
  const height = width < 600 ? heights.narrow : heights.wide;
  const most = Math.max(1, ...Array.from(area));
  const x = (at: number) => {
    const along = (at / Math.max(1, weeks)) * (width - 16) + 8;
    return direction === 'rtl' ? width - along : along;
  };
  const y = (value: number) => height - (value / most) * (height - 22);
  const line = Array.from(area, (value, at) => `${round(x(at))} ${round(y(value))}`).join('L');
  const ticks = weekTicks(weeks).filter((tick) => Math.abs(x(tick) - x(week)) > 26);
  const now = format.week(week);
  const value = format.count(area[week] ?? 0);
  const labelRoom = textWidth(`${value} ${label}`, { size: 13, weight: 600 });
  const isLate = x(week) + (direction === 'rtl' ? -1 : 1) * (labelRoom + 12) > width || x(week) < 0;
  const isBefore = direction === 'rtl' ? x(week) - labelRoom - 12 < 0 : isLate;
  return (
    <div className={styles.transport}>
      <div className={styles.buttons}>
        <PlayButtons clock={clock} week={week} weeks={weeks} />
        {!isStill && (
          <label className={styles.speed}>
            <span>
              <Trans>Speed</Trans>
            </span>
            <input
              type="range"
              min={-2}
              max={2}
              step={0.25}
              value={speed}
              aria-valuetext={t`${format.decimal(2 ** speed, 2)} times`}
              onChange={(event) => {
                const asked = Number(event.target.value);
                const next = Math.abs(asked) < notch ? 0 : asked;
                setSpeed(next);
                clock.setSpeed(2 ** next);
              }}
            />
            <span className={styles.times}>{t`${format.decimal(2 ** speed, 2)}×`}</span>
          </label>
        )}
      </div>
      <div ref={ref} className={styles.scrubber}>
        <svg
          className={styles.chart}
          width={width}
          height={height + 26}
          direction={direction}
          aria-hidden="true"
        >
          <defs>
            <pattern
              id="map-scrubber"
              width={5}
              height={5}
              patternUnits="userSpaceOnUse"
              patternTransform={`rotate(${direction === 'rtl' ? -45 : 45})`}
            >
              <line x1={2.5} x2={2.5} y1={0} y2={5} className={styles.hatch} />
            </pattern>
          </defs>
          <path d={`M${x(0)} ${height}L${line}L${x(weeks)} ${height}Z`} fill="url(#map-scrubber)" />
          <path d={`M${line}`} className={styles.area} />
          <line className={styles.axis} x1={x(0)} x2={x(weeks)} y1={height} y2={height} />
          <line className={styles.done} x1={x(0)} x2={x(week)} y1={height} y2={height} />
          <line className={styles.needle} x1={x(week)} x2={x(week)} y1={4} y2={height} />
          <text
            x={x(week) + (isBefore ? -6 : 6) * (direction === 'rtl' ? -1 : 1)}
            y={14}
            fontSize={13}
            textAnchor={isBefore ? 'end' : 'start'}
            className={styles.now}
          >
            {value} {label}
          </text>
          <circle className={styles.handle} cx={x(week)} cy={height} r={7} />
          {ticks.map((tick) => (
            <text
              key={tick}
              x={x(tick)}
              y={height + 22}
              fontSize={12}
              textAnchor="middle"
              className={styles.tick}
            >
              {format.week(tick)}
            </text>
          ))}
          <text x={x(week)} y={height + 22} fontSize={12} textAnchor="middle" className={styles.now}>
            {now}
          </text>
        </svg>
        <input
          type="range"
          className={styles.range}
          min={0}
          max={weeks}
          step={1}
          value={week}
          aria-label={t`Week`}
          aria-valuetext={t`week ${now}, ${value} ${label}`}
          onChange={(event) => onSeek(Number(event.target.value))}
        />
      </div>
      <p className={styles.weeks}>
        <Plural value={weeks} one="# week" other="# weeks" />
      </p>
    </div>
  );
}

function weekTicks(weeks: number): number[] {
  const step = [1, 2, 4, 13, 26, 52, 104].find((each) => weeks / each <= 9) ?? 208;
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, i) => i * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
