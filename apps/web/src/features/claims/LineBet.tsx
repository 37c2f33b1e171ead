import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CourseChart, type Course, type CoursePlace } from '../../charts/CourseChart.tsx';
import type { QuantityFormat } from '../../format.ts';
import { NumberBox } from '../../ui/NumberBox.tsx';
import { useDirection } from '../../use-direction.ts';
import { useFormat } from '../../use-format.ts';
import styles from './ClaimsLab.module.css';
import { betStep, flatLine, handleWeeks, lineAlong } from './line-bet.ts';

interface LineBetProps {
  /** What is drawn, e.g. "Purchases". */
  readonly title: string;
  /** The course that is given; null where one is drawn by itself. */
  readonly given: Course | null;
  /** The course that is drawn: its name and its weeks, and nothing else, are shown. */
  readonly drawn: Course;
  /** Where the courses are read. */
  readonly places: readonly CoursePlace[];
  /** Null before anybody has drawn. */
  readonly line: readonly number[] | null;
  readonly range: { readonly low: number; readonly high: number };
  readonly quantity: QuantityFormat;
  /** Hears of a line when the pointer lets go of it, or a value is typed. */
  readonly onChange: (line: readonly number[]) => void;
}

/** One arm as it came out, and the other as somebody thinks it will: drawn with the pointer, or typed at five weeks. */
export function LineBet({ title, given, drawn, places, range, quantity, onChange, ...props }: LineBetProps) {
  const { t } = useLingui();
  const format = useFormat();
  const direction = useDirection();
  const step = betStep(range);
  const line = props.line ?? (given === null ? flatLine(range) : lineAlong(given.weeks));
  const weeks = handleWeeks(drawn.weeks.at(-1)?.week ?? 0);
  const isShare = quantity.short(0).includes('%');
  const decimals = Math.max(0, Math.min(9, -Math.floor(Math.log10(step))));
  const [pulled, setPulled] = useState<readonly number[] | null>(null);
  const now = pulled ?? line;
  const moved = (index: number, value: number) => {
    const rounded = Number((Math.round(value / step) * step).toPrecision(10));
    return now.map((old, i) => (i === index ? rounded : old));
  };
  const { letter, label } = drawn;
  const other = given?.label ?? '';
  return (
    <section className={styles.drawing} aria-label={t`Your line`}>
      <p className={styles.hint}>
        {given === null ? (
          <Trans>Draw “{label}”, week by week: pull its five handles, or type their values.</Trans>
        ) : (
          <Trans>
            This is how “{other}” comes out. Draw “{label}”: pull its five handles, or type their values.
          </Trans>
        )}
      </p>
      <h2 className={styles.chartTitle}>{title}</h2>
      <CourseChart
        summary={
          given === null ? t`Your line for “${label}”` : t`Your line for “${label}”, beside “${other}”`
        }
        courses={given === null ? [] : [given]}
        places={places}
        bet={{
          label: t`${letter}, your line`,
          points: weeks.map((week, i) => ({ week, value: now[i] ?? 0 })),
        }}
        onBet={(index, value) => setPulled(moved(index, value))}
        onBetEnd={() => {
          onChange(now);
          setPulled(null);
        }}
        range={range}
        quantity={quantity}
        format={format}
        direction={direction}
      />
      <div className={styles.boxes}>
        {weeks.map((week, i) => {
          const number = format.week(week);
          return (
            <span key={week} className={styles.box}>
              <NumberBox
                label={t`Your line in week ${number}`}
                value={now[i] ?? 0}
                step={step}
                format={
                  isShare
                    ? { style: 'percent', maximumFractionDigits: Math.max(0, decimals - 2) }
                    : { maximumFractionDigits: decimals }
                }
                onChange={(value) => onChange(moved(i, value))}
              />
              <span aria-hidden="true">
                <Trans>week {number}</Trans>
              </span>
            </span>
          );
        })}
      </div>
    </section>
  );
}
