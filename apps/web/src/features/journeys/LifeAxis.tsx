import { useLingui } from '@lingui/react/macro';
import { Line } from '@visx/shape';
import { labelAt } from '../../charts/chart-label.ts';
import chart from '../../charts/chart.module.css';
import { Labels } from '../../charts/Labels.tsx';
import { inlineX, weekScale, weekTicks, type TimeFrame } from '../../charts/time-frame.ts';
import { useFormat } from '../../use-format.ts';

/** Weeks of the plan below a life; those before it are negative. */
export function LifeAxis({ frame, y }: { readonly frame: TimeFrame; readonly y: number }) {
  const { t } = useLingui();
  const format = useFormat();
  const x = weekScale(frame);
  const ticks = weekTicks(frame.firstWeek, frame.lastWeek, frame.end - frame.start, 72).filter(
    (week) => week !== frame.firstWeek,
  );
  return (
    <>
      <Line
        className={chart['axis']}
        from={{ x: inlineX(frame, frame.start), y }}
        to={{ x: inlineX(frame, frame.end), y }}
      />
      {ticks.map((week) => (
        <Line key={week} className={chart['tick']} from={{ x: x(week), y }} to={{ x: x(week), y: y + 4 }} />
      ))}
      <Labels
        frame={frame}
        labels={ticks.map((week) => {
          const number = format.week(week);
          return labelAt(
            {
              id: `tick ${week}`,
              lines: [{ text: week === 0 ? t`week 0` : number, role: 'axis' }],
              anchor: week === frame.lastWeek ? 'end' : 'middle',
              at: inlineX(frame, x(week)),
            },
            y + 7,
            frame.direction,
          );
        })}
      />
    </>
  );
}
