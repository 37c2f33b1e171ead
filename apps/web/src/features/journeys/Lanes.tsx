import { Line } from '@visx/shape';
import { Fragment } from 'react';
import { FamilyMark } from '../../charts/FamilyMark.tsx';
import { inlineX, weekScale, type TimeFrame } from '../../charts/time-frame.ts';
import styles from './LifeChart.module.css';
import type { Lane, LifeLanes } from './life-lanes.ts';
import { gatheredMails, lanesShown, mailRow, thinned, type LifeLayout } from './life-layout.ts';

/**
 * What the firm did above, what the person did in the middle, and how well the brand is remembered; and mail: filled where it
 * was opened, hollow where it lies.
 */
export function Lanes({ lanes, layout }: { readonly lanes: LifeLanes; readonly layout: LifeLayout }) {
  const { frame, lanes: y } = layout;
  const x = weekScale(frame);
  const wedge = 9;
  return (
    <>
      {lanesShown(layout).map((lane) => (
        <Line
          key={lane}
          className={styles['base']}
          from={{ x: inlineX(frame, frame.start), y: y[lane] }}
          to={{ x: inlineX(frame, frame.end), y: y[lane] }}
        />
      ))}
      {lanes.memory
        .filter(({ level }) => level > 0)
        .map(({ from, to, level }) => (
          <rect
            key={from}
            className={styles['memory']}
            x={Math.min(x(from), x(to))}
            width={Math.abs(x(to) - x(from))}
            y={y.up - wedge * level}
            height={2 * wedge * level}
          />
        ))}
      {lanes.ignored.map(({ lane, week, count }) => {
        const half = Math.min(9, 2 + 1.6 * Math.sqrt(count));
        return (
          <line
            key={`${lane} ${week}`}
            className={styles[`ignored-${lane}`]}
            x1={x(week - 0.5)}
            x2={x(week - 0.5)}
            y1={y[lane] - half}
            y2={y[lane] + half}
          />
        );
      })}
      {gatheredMails(lanes.mails ?? [], frame).map(({ week, side, opened, unopened }) => {
        const at = { family: side, x: x(week - 0.5) };
        return (
          <Fragment key={week}>
            {opened > 0 && <FamilyMark {...at} y={y.mail - mailRow} />}
            {unopened > 0 && <FamilyMark {...at} y={y.mail + mailRow} isHollow />}
          </Fragment>
        );
      })}
      <Marks marks={thinned(lanes)} y={y} frame={frame} />
    </>
  );
}

/** Contacts in the colour of their family, own acts as rings, purchases as triangles. */
export function Marks({
  marks,
  y,
  frame,
}: {
  readonly marks: LifeLanes['marks'];
  readonly y: Readonly<Record<Lane, number>>;
  readonly frame: TimeFrame;
}) {
  const x = weekScale(frame);
  return marks.map(({ place, lane, side, at, look }) => {
    const key = `${place} ${look}`;
    if (look === 'act') return <circle key={key} className={styles['act']} cx={x(at)} cy={y[lane]} r={4} />;
    const family = look === 'purchase' ? 'retain' : side;
    return <FamilyMark key={key} family={family} x={x(at)} y={y[lane]} />;
  });
}
