import { useLingui } from '@lingui/react/macro';
import { Line } from '@visx/shape';
import { useId } from 'react';
import type { Box } from '../../charts/chart-label.ts';
import { labelAt } from '../../charts/chart-label.ts';
import chart from '../../charts/chart.module.css';
import { FamilyMark } from '../../charts/FamilyMark.tsx';
import { Labels } from '../../charts/Labels.tsx';
import { inlineX, weekScale, weekTicks, type Direction, type TimeFrame } from '../../charts/time-frame.ts';
import { useWidth } from '../../charts/use-width.ts';
import { WeekReader } from '../../charts/WeekReader.tsx';
import type { Plan } from '../../comparison/pair.ts';
import { useFormat } from '../../use-format.ts';
import styles from './LifeChart.module.css';
import { familyOf, lanesOf, timeOf, type Lane, type LifeLanes, type Spell } from './life-lanes.ts';
import {
  lifeLayout,
  markLabels,
  ribbonHeight,
  spellLabels,
  thinned,
  type LifeLayout,
} from './life-layout.ts';
import type { Customer, Stage, Step } from './people-query.ts';

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

/** Moments that are tied to the twin's life with a line. */
const mostTies = 6;
/** Least distance between two of them, in px. */
const ringRoom = 14;

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
  const layout = lifeLayout(width, direction, weeks, twin !== null);
  const { frame } = layout;
  const x = weekScale(frame);
  const acted = journey.steps.filter(({ kind }) => kind !== 'CONTACT');
  const turns = [...new Set(acted.filter((step) => step.cause !== 'time').map(({ week }) => week))];
  const readable = turns.length === 0 ? [weeks.last] : turns;
  const read = (week: number) => {
    const number = format.week(week);
    const what = acted
      .filter((step) => step.week === week && step.cause !== 'time')
      .map(({ label, channel }) => (channel === null ? label : `${label} (${channel.label})`));
    return [t`week ${number}`, ...new Set(what)];
  };
  const names: Record<Lane, string> = {
    up: t`Brand and reach`,
    own: t`Own acts`,
    down: t`Ads, mail, sales`,
  };
  const ignored = (lane: 'up' | 'down') => {
    const count = lanes.ignored.reduce((sum, each) => sum + (each.lane === lane ? each.count : 0), 0);
    const number = format.count(count);
    return t`${number} ignored`;
  };
  const heads = layout.isNarrow ? -34 : -9;
  const headings = [
    ...(['up', 'own', 'down'] as const).flatMap((lane) => [
      labelAt(
        { id: lane, lines: [{ text: names[lane], role: 'bound' }], anchor: 'start', at: 0 },
        layout.lanes[lane] + heads - (layout.isNarrow ? 14 : 0),
        direction,
      ),
      ...(lane === 'own' || layout.isNarrow
        ? []
        : [
            labelAt(
              {
                id: `${lane} ignored`,
                lines: [{ text: ignored(lane), role: 'note' }],
                anchor: 'start',
                at: 0,
              },
              layout.lanes[lane] + heads + 17,
              direction,
            ),
          ]),
    ]),
    ...(layout.isNarrow
      ? []
      : [
          labelAt(
            { id: 'stage', lines: [{ text: t`Stage`, role: 'bound' }], anchor: 'start', at: 0 },
            layout.ribbon,
            direction,
          ),
        ]),
  ];
  const taken: Box[] = headings.map(({ box }) => box);
  const labels = markLabels(lanes.marks, layout.lanes, frame, taken);
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
                ...headings,
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
                asleep={asleep}
              />
            )}
            <WeekAxis frame={frame} y={layout.axis} />
          </svg>
        )}
      </WeekReader>
    </div>
  );
}

function Lanes({ lanes, layout }: { readonly lanes: LifeLanes; readonly layout: LifeLayout }) {
  const { frame, lanes: y } = layout;
  const x = weekScale(frame);
  const wedge = 9;
  return (
    <>
      {(['up', 'own', 'down'] as const).map((lane) => (
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
      <Marks marks={thinned(lanes)} y={y} frame={frame} />
    </>
  );
}

function Marks({
  marks,
  y,
  frame,
}: {
  readonly marks: LifeLanes['marks'];
  readonly y: Readonly<Record<Lane, number>>;
  readonly frame: TimeFrame;
}) {
  const x = weekScale(frame);
  return marks.map(({ place, lane, at, look }) => {
    const key = `${place} ${look}`;
    if (look === 'act') return <circle key={key} className={styles['act']} cx={x(at)} cy={y[lane]} r={4} />;
    const family = look === 'purchase' ? 'retain' : lane === 'up' ? 'up' : 'down';
    return <FamilyMark key={key} family={family} x={x(at)} y={y[lane]} />;
  });
}

function Ribbon({
  spells,
  top,
  frame,
  hatch,
}: {
  readonly spells: readonly Spell[];
  readonly top: number;
  readonly frame: TimeFrame;
  readonly hatch: string;
}) {
  const x = weekScale(frame);
  return spells.map(({ stage, from, to }) => {
    const family = familyOf(stage.milestone);
    const isLight = stage.milestone === 'aware';
    const width = Math.max(1, Math.abs(x(to) - x(from)) - 1);
    return (
      <rect
        key={from}
        className={styles[isLight ? 'up-light' : family]}
        {...(family === 'wait' ? { fill: `url(#${hatch})` } : {})}
        x={Math.min(x(from), x(to)) + 0.5}
        width={width}
        y={top + 0.5}
        height={ribbonHeight - 1}
      />
    );
  });
}

/** Changes of stage that the twin does not make, apart from each other by a ring's width. */
function tiesOf({ journey, twin }: Customer, frame: TimeFrame): Step[] {
  const x = weekScale(frame);
  const ties: Step[] = [];
  for (const index of twin?.onlyHere ?? []) {
    const step = journey.steps[index];
    if (step === undefined || step.cause === 'time') continue;
    if (!step.changed.some(({ dimension }) => dimension === 'stage')) continue;
    const last = ties.at(-1);
    if (last !== undefined && Math.abs(x(timeOf(step)) - x(timeOf(last))) < ringRoom) continue;
    ties.push(step);
  }
  return ties.slice(0, mostTies);
}

/** Dotted lines from what is done to where the twin does not do it, behind everything else. */
function Ties({
  steps,
  layout,
  end,
}: {
  readonly steps: readonly Step[];
  readonly layout: LifeLayout;
  readonly end: number;
}) {
  const x = weekScale(layout.frame);
  return steps.map((step) => (
    <Line
      key={timeOf(step)}
      className={styles['part']}
      from={{ x: x(timeOf(step)), y: layout.lanes.own + 6 }}
      to={{ x: x(timeOf(step)), y: end - 6 }}
    />
  ));
}

/** The same person under the other plan: what is not done there, and what is done instead. */
function TwinLanes({
  customer,
  plan,
  lanes,
  layout,
  hatch,
  asleep,
}: {
  readonly customer: Customer;
  readonly plan: Plan;
  readonly lanes: LifeLanes;
  readonly layout: LifeLayout;
  readonly hatch: string;
  readonly asleep: (spell: Spell) => string;
}) {
  const { t } = useLingui();
  const { frame, twin: place } = layout;
  const { twin } = customer;
  if (place === null || twin === undefined) return null;
  const x = weekScale(frame);
  const ties = tiesOf(customer, frame);
  const own = { up: place.own, own: place.own, down: place.own };
  const acts = lanes.marks.filter(({ lane }) => lane === 'own');
  const fresh = new Set(twin.onlyThere);
  const taken: Box[] = [];
  const missing = ties.map((step) => ({
    place: -1,
    lane: 'own' as const,
    at: timeOf(step),
    week: step.week,
    look: 'act' as const,
    label: t`not here: ${step.label}`,
    rank: 2,
  }));
  const told = acts.map((mark) => ({ ...mark, rank: fresh.has(mark.place) ? 1 : null }));
  const headings = [
    labelAt(
      { id: 'twin own', lines: [{ text: t`Own acts`, role: 'bound' }], anchor: 'start', at: 0 },
      place.own + (layout.isNarrow ? -48 : -9),
      frame.direction,
    ),
    ...(layout.isNarrow
      ? []
      : [
          labelAt(
            { id: 'twin stage', lines: [{ text: t`Stage`, role: 'bound' }], anchor: 'start', at: 0 },
            place.ribbon,
            frame.direction,
          ),
        ]),
  ];
  taken.push(...headings.map(({ box }) => box));
  return (
    <>
      <Line
        className={styles['divide']}
        from={{ x: 0, y: place.head - 12 }}
        to={{ x: frame.width, y: place.head - 12 }}
      />
      <Line
        className={styles['base']}
        from={{ x: inlineX(frame, frame.start), y: place.own }}
        to={{ x: inlineX(frame, frame.end), y: place.own }}
      />
      {ties.map((step) => (
        <circle key={timeOf(step)} className={styles['missing']} cx={x(timeOf(step))} cy={place.own} r={5} />
      ))}
      <Marks marks={acts} y={own} frame={frame} />
      <Ribbon spells={lanes.spells} top={place.ribbon} frame={frame} hatch={hatch} />
      <Labels
        frame={frame}
        labels={[
          labelAt(
            {
              id: 'twin',
              lines: [{ text: t`The same person under plan ${plan}`, role: 'annotation' }],
              anchor: 'start',
              at: 0,
            },
            place.head,
            frame.direction,
          ),
          ...headings,
          ...markLabels([...told, ...missing], own, frame, taken),
          ...spellLabels(lanes.spells, place.ribbon + ribbonHeight + 4, frame, asleep),
        ]}
      />
    </>
  );
}

function WeekAxis({ frame, y }: { readonly frame: TimeFrame; readonly y: number }) {
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
