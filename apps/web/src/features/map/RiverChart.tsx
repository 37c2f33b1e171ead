import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Direction } from '../../charts/time-frame.ts';
import type { Place } from '../../comparison/place.ts';
import { useFormat } from '../../use-format.ts';
import type { Clock } from '../../clock/clock.ts';
import { mostBetween, movedBetween, waitingAt, type FlowView } from './flow-view.ts';
import { createScene, place, type Frame } from './motion.ts';
import { RiverCanvas } from './RiverCanvas.tsx';
import styles from './RiverChart.module.css';
import type { River, RiverMap, RiverPath } from './river-query.ts';
import { RiverWay } from './RiverWay.tsx';
import { StageName } from './StageName.tsx';
import { StillMarks } from './StillMarks.tsx';
import { isSame, usePlaces } from './use-places.ts';
import { Water } from './Water.tsx';

interface RiverChartProps {
  readonly map: RiverMap;
  readonly view: FlowView;
  readonly runs: 'ACROSS' | 'DOWN';
  /** Px there are. */
  readonly width: number;
  readonly direction: Direction;
  readonly clock: Clock;
  readonly week: number;
  readonly isPlaying: boolean;
  /** What it shows, in a sentence. */
  readonly summary: string;
  readonly place: Place | null;
  /** Milestone that is looked at, here or on the map beside. */
  readonly milestone: string | null;
  readonly onPlace: (place: Place | null) => void;
  readonly onMilestone: (milestone: string | null) => void;
}

/** A journey as a river: water and words in a drawing, people on a canvas over it. One tab stop; arrows walk it, Enter opens. */
export function RiverChart(props: RiverChartProps) {
  const { map, view, runs, width, direction, clock, week, isPlaying } = props;
  const { t } = useLingui();
  const format = useFormat();
  const { river } = map;
  const isMirrored = direction === 'rtl';
  const frame = useMemo(() => frameOf(river, runs, width, isMirrored), [river, runs, width, isMirrored]);
  const scene = useMemo(() => createScene(map, view, frame), [map, view, frame]);
  const most = useMemo(() => mostBetween(map, view), [map, view]);
  const radius = Math.max(1.5, Math.min(2.4, river.pitch * 0.36) * Math.min(1, frame.scale));
  const { group, walk, button } = usePlaces(river, {
    place: props.place,
    isMirrored,
    onPlace: props.onPlace,
    onMilestone: props.onMilestone,
  });

  const shown = Math.max(1, week);
  const count = (value: number) =>
    map.futures > 1 && value < 10 ? format.decimal(value, 1) : format.count(value);
  const labelOf = (stage: string) => river.stages.find((each) => each.stage === stage)?.label ?? stage;
  const weekNumber = format.week(week);
  const shownNumber = format.week(shown);

  return (
    <div className={styles.map} style={{ width: frame.width, height: frame.height }}>
      {/* A drawing whose parts are pressed; its keys walk from one to the next. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <svg
        ref={group}
        className={styles.chart}
        width={frame.width}
        height={frame.height}
        direction={direction}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing cannot be a fieldset
        role="group"
        aria-label={props.summary}
        data-chart=""
        onKeyDown={walk}
      >
        <Water map={map} view={view} frame={frame} week={week} most={most} />
        {!isPlaying && <StillMarks scene={scene} time={clock.week()} radius={radius} />}
        {river.paths.map((path) => {
          const { from, to } = path;
          const at: Place = { kind: 'way', from, to };
          const flow = movedBetween(map, view, from, to, shown);
          const people = count(flow);
          const text = wayText(map, view, path, shown);
          return (
            <RiverWay
              key={`${from} ${to}`}
              path={path}
              flow={flow}
              most={most}
              frame={frame}
              text={text}
              count={people}
              isLost={river.stages.some(({ stage, shape }) => stage === to && shape === 'shore')}
              isChosen={isSame(at, props.place)}
              button={button(
                at,
                t`${people} ${text}. ${labelOf(from)} to ${labelOf(to)}, week ${shownNumber}`,
                null,
              )}
            />
          );
        })}
        {river.channels.map((channel) => (
          <ChannelNumber
            key={channel.to}
            river={river}
            channel={channel}
            frame={frame}
            count={count(movedBetween(map, view, channel.from, channel.to, shown))}
          />
        ))}
        {river.stages.map((stage) => {
          const at: Place = { kind: 'stage', stage: stage.stage };
          const people = count(view.people[view.stage(stage.stage)]?.[week] ?? 0);
          return (
            <StageName
              key={stage.stage}
              stage={stage}
              frame={frame}
              count={people}
              note={stage.pool === null ? null : t`${count(waitingAt(map, view, stage.stage, week))} wait`}
              isChosen={isSame(at, props.place)}
              isLit={props.milestone !== null && props.milestone === stage.milestone}
              button={button(
                at,
                t`${stage.label}: ${people} people at the end of week ${weekNumber}`,
                stage.milestone,
              )}
            />
          );
        })}
      </svg>
      <RiverCanvas scene={scene} frame={frame} radius={radius} clock={clock} />
    </div>
  );
}

/** A river that runs across the page is as long as the page is wide; one that runs down it is hardly larger than drawn. */
function frameOf({ length, breadth }: River, runs: Frame['runs'], width: number, isMirrored: boolean): Frame {
  const [span, extent, most] = runs === 'ACROSS' ? [length, breadth, Infinity] : [breadth, length, 1.1];
  const scale = Math.min(most, width / span);
  return { runs, scale, width: Math.round(span * scale), height: Math.round(extent * scale), isMirrored };
}

/** The move that most of a way's people make, in words. */
function wayText(map: RiverMap, view: FlowView, path: RiverPath, week: number): string {
  const most = path.moves.toSorted(
    (a, b) => (view.moved[b]?.[week - 1] ?? 0) - (view.moved[a]?.[week - 1] ?? 0),
  )[0];
  return map.moves[most ?? -1]?.label ?? '';
}

interface ChannelNumberProps {
  readonly river: River;
  readonly channel: River['channels'][number];
  readonly frame: Frame;
  readonly count: string;
}

/** How many go on to the next stage in the week, beside the bare water. */
function ChannelNumber({ river, channel, frame, count }: ChannelNumberProps) {
  const { t } = useLingui();
  const s = (channel.start + channel.end) / 2;
  const centre = river.centre[Math.round(s / river.step)] ?? 0;
  const isAcross = frame.runs === 'ACROSS';
  const [x, y] = place(frame, s, centre + (isAcross ? 38 : 22));
  return (
    <text
      x={x}
      y={isAcross ? y : y + 4}
      textAnchor={isAcross ? 'middle' : 'start'}
      fontSize={12}
      className={`${styles.soft} ${styles.halo}`}
    >
      {isAcross ? <tspan className={styles.strong}>{count}</tspan> : count}
      {isAcross ? ` ${t`a week`}` : ''}
    </text>
  );
}
