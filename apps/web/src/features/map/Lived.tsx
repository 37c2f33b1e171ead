import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import type { Direction } from '../../charts/time-frame.ts';
import { useClock, useIsPlaying, useStillness, useWeek } from '../../clock/use-clock.ts';
import { useKeys } from '../../clock/use-keys.ts';
import { placeText, type Place } from '../../comparison/place.ts';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import { Examples, type ExamplesOf } from './Examples.tsx';
import { flowView, type FlowView } from './flow-view.ts';
import { leaksIn } from './leak-view.ts';
import { Leaks } from './Leaks.tsx';
import { useRestingWeek } from './map-hooks.ts';
import type { MapView } from './map-link.ts';
import styles from './MapPage.module.css';
import { tablesOf } from './map-tables.ts';
import { Multiples } from './Multiples.tsx';
import { Note } from './Note.tsx';
import { Panel } from './Panel.tsx';
import { RiverChart } from './RiverChart.tsx';
import type { RiverMap } from './river-query.ts';
import { scrubberArea } from './scrubber-area.ts';
import { Transport } from './Transport.tsx';
import { Words } from './Words.tsx';

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
  const [isAsked, setIsAsked] = useState(false);
  const open = (place: Place | null, at?: number) => {
    setIsAsked(place !== null);
    onLook({ place, ...(at === undefined ? {} : { week: at }) });
  };
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
  const words = {
    week: t`Week`,
    people: t`People at each stage, by week`,
    moves: t`Moves, by week`,
    leaks: t`Where people are lost, all weeks`,
    stage: t`Stage`,
    what: t`What they do`,
    cause: t`Because of`,
    lost: t`People`,
  };
  const key = Object.values(words).join('|');
  const tables = useMemo(
    () => tablesOf(map, flows, leaksIn(flows, 1, map.weeks), { ...words, write: format.count }),
    // The key stands for the words.
    // oxlint-disable-next-line react/exhaustive-deps
    [map, flows, key, format],
  );
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
      onPlace={(place) => open(each === map ? place : null)}
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
      <Note map={map} />
      <div className={styles.weeks}>
        <Transport
          clock={clock}
          weeks={map.weeks}
          week={week}
          direction={direction}
          label={isWaiting ? t`waiting` : t`on the way to a purchase`}
          area={area}
          onSeek={(next) => clock.seek(next)}
        />
        <Leaks
          map={map}
          view={flows}
          week={week}
          period={view.period}
          place={view.place}
          onPeriod={(period) => onLook({ period })}
          onPlace={(place, at) => open(place, at)}
        />
      </div>
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
          key={placeText(view.place)}
          map={map}
          view={flows}
          week={week}
          place={view.place}
          direction={direction}
          isAsked={isAsked}
          onPlace={(place) => open(place)}
        >
          <Examples map={map} of={examples} segment={view.segment} place={view.place} week={view.week} />
        </Panel>
      )}
    </div>
  );
}

function placeMilestone(map: RiverMap, { place }: MapView): string | null {
  if (place === null || place.kind !== 'stage') return null;
  return map.river.stages.find(({ stage }) => stage === place.stage)?.milestone ?? null;
}
