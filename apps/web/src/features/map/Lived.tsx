import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import type { ChartTable } from '../../charts/chart-table.ts';
import type { Direction } from '../../charts/time-frame.ts';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import { Examples, type ExamplesOf } from './Examples.tsx';
import { flowView, waitingFor, type FlowView } from './flow-view.ts';
import { Words } from './Words.tsx';
import type { MapView } from './map-link.ts';
import styles from './MapPage.module.css';
import { useRestingWeek } from './map-hooks.ts';
import { Multiples } from './Multiples.tsx';
import { Panel } from './Panel.tsx';
import { RiverChart } from './RiverChart.tsx';
import type { RiverMap } from './river-query.ts';
import { Transport } from './Transport.tsx';
import { useKeys } from '../../clock/use-keys.ts';
import { useClock, useIsPlaying, useStillness, useWeek } from '../../clock/use-clock.ts';

interface LivedProps {
  readonly map: RiverMap;
  /** The same people through the other lens, below. */
  readonly other: RiverMap | null;
  readonly view: MapView;
  readonly runs: 'ACROSS' | 'DOWN';
  readonly width: number;
  readonly direction: Direction;
  readonly isStale: boolean;
  readonly onLook: (view: Partial<MapView>) => void;
  readonly examples: ExamplesOf;
}

/** A queue of fewer than so many of those on their way is no queue. */
const rare = 0.02;

/** A map whose weeks are there: the finding, the river, the weeks, and the people of what was pressed. */
export function Lived({ map, other, view, runs, width, direction, isStale, onLook, examples }: LivedProps) {
  const { t } = useLingui();
  const format = useFormat();
  const clock = useClock(map.weeks, view.week);
  const week = useWeek(clock);
  const isPlaying = useIsPlaying(clock);
  const isStill = useStillness();
  const flows = useMemo(() => flowView(map, view.segment), [map, view.segment]);
  const otherFlows = useMemo(
    () => (other === null ? null : flowView(other, view.segment)),
    [other, view.segment],
  );
  const [milestone, setMilestone] = useState<string | null>(null);
  const linked = useRef(view.week);
  useRestingWeek(week, isPlaying, (next) => {
    linked.current = next;
    onLook({ week: next });
  });
  // a link that is opened over this one
  useEffect(() => {
    if (view.week === linked.current) return;
    linked.current = view.week;
    clock.seek(view.week);
  }, [view.week, clock]);
  const onKeyDown = useKeys({
    ' ': () => (isPlaying ? clock.pause() : clock.play()),
    ',': () => clock.step(-1),
    '.': () => clock.step(1),
  });

  const { area, isWaiting } = useMemo(() => scrubberArea(map, flows), [map, flows]);
  // the same rows in every week
  const words = { week: t`Week`, people: t`People at each stage, by week`, moves: t`Moves, by week` };
  const key = Object.values(words).join('|');
  const tables = useMemo(
    () => tablesOf(map, flows, { ...words, write: format.count }),
    // The key stands for the words.
    // oxlint-disable-next-line react/exhaustive-deps
    [map, flows, key, format],
  );
  const perMark = format.count(map.river.perMark);
  const weekNumber = format.week(week);
  const title = t`${map.scenario.journey.title}, week ${weekNumber}`;
  const source = {
    preset:
      map.scenario.preset === null ? '' : `${map.scenario.preset.key}@${map.scenario.presetVersion ?? 1}`,
    seed: map.scenario.seed,
    engineVersion: map.engineVersion,
    population: map.population,
    replications: map.futures,
  };
  const chart = (each: RiverMap, eachFlows: FlowView) => (
    <RiverChart
      map={each}
      view={eachFlows}
      runs={runs}
      width={width}
      direction={direction}
      clock={clock}
      week={week}
      isPlaying={isPlaying}
      summary={t`People of ${each.scenario.journey.title} at the end of week ${weekNumber}, and where they went`}
      place={each === map ? view.place : null}
      milestone={milestone ?? placeMilestone(map, view)}
      onPlace={(place) => onLook({ place: each === map ? place : null })}
      onMilestone={setMilestone}
    />
  );
  return (
    // The keys are shortcuts to buttons that are here as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown} className={isStale ? screen.stale : undefined}>
      <Words map={map} view={flows} week={week} />
      <div className={screen.frame}>
        <ChartFrame
          title={title}
          summary={t`People at the end of week ${weekNumber}, and where they went`}
          level={2}
          tables={tables}
          source={source}
          onCopyLink={() => navigator.clipboard.writeText(location.href)}
        >
          {chart(map, flows)}
          {other !== null && otherFlows !== null && (
            <>
              <h3 className={styles.blockTitle}>{other.scenario.journey.title}</h3>
              {chart(other, otherFlows)}
            </>
          )}
        </ChartFrame>
      </div>
      <p className={screen.note}>
        <Plural
          value={map.river.perMark}
          one="Each mark is one person."
          other={`Each mark stands for ${perMark} people.`}
        />{' '}
        <Smaller map={map} />{' '}
        {map.futures > 1 ? (
          <Trans>Mean of {format.count(map.futures)} futures.</Trans>
        ) : map.future > 0 ? (
          <Trans>One future of many, number {format.count(map.future + 1)} of this seed.</Trans>
        ) : (
          <Trans>One future of many, the first of this seed.</Trans>
        )}{' '}
        {map.population === 'AGENTS' ? (
          <Trans>People are simulated one by one.</Trans>
        ) : (
          <Trans>People are simulated in groups.</Trans>
        )}{' '}
        <Trans>
          Seed {map.scenario.seed}, Meander {map.engineVersion}.
        </Trans>
      </p>
      <Transport
        clock={clock}
        weeks={map.weeks}
        week={week}
        direction={direction}
        label={isWaiting ? t`waiting` : t`on the way to a purchase`}
        area={area}
        onSeek={(next) => clock.seek(next)}
      />
      {isStill && (
        <Multiples
          map={map}
          view={flows}
          runs={runs}
          direction={direction}
          onWeek={(next) => clock.seek(next)}
        />
      )}
      {view.place !== null && (
        <Panel
          map={map}
          view={flows}
          week={week}
          place={view.place}
          direction={direction}
          onPlace={(place) => onLook({ place })}
        >
          <Examples map={map} of={examples} segment={view.segment} place={view.place} week={view.week} />
        </Panel>
      )}
    </div>
  );
}

function Smaller({ map }: { readonly map: RiverMap }) {
  const hidden = map.river.paths.filter(
    ({ label, kind }) => label === null && (kind === 'back' || kind === 'return'),
  ).length;
  if (hidden === 0) return <Trans>Dashed ways lead back, or to sleep and home.</Trans>;
  return (
    <Plural
      value={hidden}
      one="Dashed ways lead back, or to sleep and home; # smaller one is not drawn."
      other="Dashed ways lead back, or to sleep and home; # smaller ones are not drawn."
    />
  );
}

function placeMilestone(map: RiverMap, { place }: MapView): string | null {
  if (place === null || place.kind !== 'stage') return null;
  return map.river.stages.find(({ stage }) => stage === place.stage)?.milestone ?? null;
}

/** What the scrubber draws: those who wait, or, where that is hardly anybody, those who consider or are qualified. */
function scrubberArea(
  map: RiverMap,
  view: FlowView,
): { readonly isWaiting: boolean; readonly area: Float64Array } {
  const onTheWay = new Float64Array(view.weeks + 1);
  for (const { stage, milestone } of map.river.stages) {
    if (milestone !== 'considers' && milestone !== 'qualified') continue;
    for (const [week, people] of (view.people[view.stage(stage)] ?? []).entries())
      onTheWay[week] = (onTheWay[week] ?? 0) + people;
  }
  const waiting = new Float64Array(view.weeks + 1);
  for (const pool of view.queues.keys())
    for (let week = 0; week <= view.weeks; week += 1)
      waiting[week] = (waiting[week] ?? 0) + waitingFor(map, view, pool, week);
  const total = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0);
  const isWaiting = total(waiting) > rare * total(onTheWay);
  return { isWaiting, area: isWaiting ? waiting : onTheWay };
}

function tablesOf(
  map: RiverMap,
  view: FlowView,
  words: {
    readonly week: string;
    readonly people: string;
    readonly moves: string;
    readonly write: (value: number) => string;
  },
): ChartTable[] {
  const labelOf = (id: string) => map.river.stages.find(({ stage }) => stage === id)?.label ?? id;
  const { write } = words;
  return [
    {
      id: 'people',
      caption: words.people,
      columns: [
        { id: 'week', label: words.week },
        ...map.stages.map((id) => ({ id, label: labelOf(id), write })),
      ],
      rows: Array.from({ length: view.weeks + 1 }, (_, week) => [
        week,
        ...view.people.map((each) => each[week] ?? 0),
      ]),
    },
    {
      id: 'moves',
      caption: words.moves,
      columns: [
        { id: 'week', label: words.week },
        ...map.moves.map(({ from, to, move, label }) => ({ id: `${move}_${from}_${to}`, label, write })),
      ],
      rows: Array.from({ length: view.weeks }, (_, i) => [i + 1, ...view.moved.map((each) => each[i] ?? 0)]),
    },
  ];
}
