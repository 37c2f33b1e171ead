import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Line } from '@visx/shape';
import { useId } from 'react';
import { labelAt } from '../../charts/chart-label.ts';
import chart from '../../charts/chart.module.css';
import { Labels } from '../../charts/Labels.tsx';
import { inlineX, weekScale, type Direction } from '../../charts/time-frame.ts';
import { useWidth } from '../../charts/use-width.ts';
import { WeekReader } from '../../charts/WeekReader.tsx';
import type { Plan } from '../../comparison/pair.ts';
import { useFormat } from '../../use-format.ts';
import { Lanes } from './Lanes.tsx';
import { LifeAxis } from './LifeAxis.tsx';
import styles from './LifeChart.module.css';
import { lanesOf, type Spell } from './life-lanes.ts';
import { lifeLayout, mailLabels, markLabels, ribbonHeight, spellLabels, tiesOf } from './life-layout.ts';
import type { Customer, Stage } from './people-query.ts';
import { Ribbon } from './Ribbon.tsx';
import { Ties } from './Ties.tsx';
import { TwinLanes } from './TwinLanes.tsx';
import { useLaneHeadings } from './use-lane-headings.ts';

interface LifeChartProps {
  readonly customer: Customer;
  readonly stages: readonly Stage[];
  readonly weeks: { readonly first: number; readonly last: number };
  readonly hasTwin: boolean;
  /** The plan of the twin. */
  readonly other: Plan;
  readonly direction: Direction;
  /** What the drawing shows, in one sentence. */
  readonly summary: string;
}

/**
 * One life in lanes: contacts of the firm above and below what the person does, then the ribbon of stages, and the twin under the
 * other plan on the same weeks. Arrow keys go from one turn of the life to the next.
 */
export function LifeChart({ customer, stages, weeks, hasTwin, other, direction, summary }: LifeChartProps) {
  const { t } = useLingui();
  const format = useFormat();
  const id = useId();
  const { ref, width } = useWidth(1344);
  const { journey } = customer;
  const twin = hasTwin ? (customer.twin ?? null) : null;
  const told = new Set(customer.storySteps?.flatMap(({ places }) => places) ?? []);
  const lanes = lanesOf(journey, stages, weeks, told);
  const twinLanes = twin === null ? null : lanesOf(twin.journey, stages, weeks);
  // a twin on its way has its place already
  const layout = lifeLayout(width, direction, weeks, { hasTwin, hasMail: lanes.mails !== null });
  const { frame } = layout;
  const x = weekScale(frame);
  const acted = journey.steps.filter(({ kind }) => kind !== 'CONTACT');
  const mails = new Map(lanes.mails?.map((mail) => [mail.week, mail]));
  const openedIn = [...mails.values()].filter(({ opened }) => opened > 0).map(({ week }) => week);
  const actedIn = acted.filter((step) => step.cause !== 'time').map(({ week }) => week);
  const turns = [...new Set([...actedIn, ...openedIn])].toSorted((a, b) => a - b);
  const readable = turns.length === 0 ? [weeks.last] : turns;
  const read = (week: number) => {
    const number = format.week(week);
    const what = acted
      .filter((step) => step.week === week && step.cause !== 'time')
      .map(({ label, channel }) => (channel === null ? label : `${label} (${channel.label})`));
    const { opened = 0, unopened = 0 } = mails.get(week) ?? {};
    const lying = [
      ...(opened > 0 ? [plural(opened, { one: 'one mail opened', other: '# mails opened' })] : []),
      ...(unopened > 0 ? [plural(unopened, { one: 'one mail unopened', other: '# mails unopened' })] : []),
    ];
    return [t`week ${number}`, ...new Set(what), ...lying];
  };
  const headings = useLaneHeadings(lanes, layout);
  const taken = headings.life.map(({ box }) => box);
  const named = { opened: t`opened`, unopened: t`unopened` };
  const labels = [
    ...mailLabels(lanes.mails ?? [], named, layout.lanes.mail, frame, taken),
    ...markLabels(lanes.marks, layout.lanes, frame, taken),
  ];
  const asleep = (spell: Spell) => {
    const number = format.count(Math.round(spell.to - spell.from));
    return spell.stage.milestone === 'dormant' && spell.to - spell.from >= 4
      ? t`${spell.stage.label}, ${number} weeks`
      : spell.stage.label;
  };
  return (
    <div ref={ref} className={chart['measured']}>
      <WeekReader
        summary={summary}
        weeks={readable}
        frame={frame}
        read={read}
        weekAt={(at) => x.invert(at) + 1}
        lines={2}
      >
        {(cursor) => (
          <svg
            className={chart['chart']}
            width={width}
            height={layout.height}
            direction={direction}
            aria-hidden="true"
            data-chart=""
          >
            <defs>
              <pattern
                id={id}
                width={5}
                height={5}
                patternUnits="userSpaceOnUse"
                patternTransform={`rotate(${direction === 'rtl' ? -45 : 45})`}
              >
                <line x1={2.5} x2={2.5} y1={0} y2={5} className={styles['hatch']} />
              </pattern>
            </defs>
            <Line className={styles['plan']} from={{ x: x(0), y: 18 }} to={{ x: x(0), y: layout.axis }} />
            {cursor !== undefined && (
              <Line
                className={chart['cursor']}
                from={{ x: x(cursor - 0.5), y: 0 }}
                to={{ x: x(cursor - 0.5), y: layout.axis }}
              />
            )}
            <Labels
              frame={frame}
              labels={[
                labelAt(
                  {
                    id: 'plan',
                    lines: [{ text: t`the plan begins`, role: 'note' }],
                    anchor: 'middle',
                    at: inlineX(frame, x(0)),
                  },
                  0,
                  direction,
                ),
              ]}
            />
            {twin !== null && layout.twin !== null && (
              <Ties steps={tiesOf(customer, frame)} layout={layout} end={layout.twin.own} />
            )}
            <Lanes lanes={lanes} layout={layout} />
            <Ribbon spells={lanes.spells} top={layout.ribbon} frame={frame} hatch={id} />
            <Labels
              frame={frame}
              labels={[
                ...headings.life,
                ...labels,
                ...spellLabels(lanes.spells, layout.ribbon + ribbonHeight + 4, frame, asleep),
              ]}
            />
            {twin !== null && twinLanes !== null && layout.twin !== null && (
              <TwinLanes
                customer={customer}
                plan={other}
                lanes={twinLanes}
                layout={layout}
                hatch={id}
                headings={headings.twin}
                asleep={asleep}
              />
            )}
            <LifeAxis frame={frame} y={layout.axis} />
          </svg>
        )}
      </WeekReader>
    </div>
  );
}
