import { useLingui } from '@lingui/react/macro';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { textWidth } from '../../charts/chart-text.ts';
import type { Direction } from '../../charts/time-frame.ts';
import { placeText, type Place } from '../../comparison/place.ts';
import { useFormat } from '../../use-format.ts';
import type { Clock } from './clock.ts';
import { markKinds } from './family.ts';
import { mostBetween, movedBetween, waitingAt, type FlowView } from './flow-view.ts';
import { createScene, emptyDrawn, lookAt, place, type Frame } from './motion.ts';
import { markPath } from './paint.ts';
import { RiverCanvas } from './RiverCanvas.tsx';
import styles from './RiverChart.module.css';
import { arrowPath, bedPath, crescentPath, curvePath, flowShare } from './river-path.ts';
import type { RiverMap, RiverPath, RiverStage } from './river-query.ts';

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

const nameSize = 14;
const nameLine = 18;

/** A journey as a river: water and words in a drawing, people on a canvas over it. One tab stop; arrows walk it, Enter opens. */
export function RiverChart(props: RiverChartProps) {
  const { map, view, runs, direction, clock, week, isPlaying } = props;
  const { t } = useLingui();
  const format = useFormat();
  const id = useId();
  const { river } = map;
  const isMirrored = direction === 'rtl';
  const frame = useMemo((): Frame => {
    const span = runs === 'ACROSS' ? river.length : river.breadth;
    const scale = runs === 'ACROSS' ? props.width / span : Math.min(1.1, props.width / span);
    const [width, height] =
      runs === 'ACROSS' ? [props.width, river.breadth * scale] : [span * scale, river.length * scale];
    return { runs, scale, width: Math.round(width), height: Math.round(height), isMirrored };
  }, [river, runs, props.width, isMirrored]);
  const scene = useMemo(() => createScene(map, view, frame), [map, view, frame]);
  const most = useMemo(() => mostBetween(map, view), [map, view]);
  const radius = Math.max(1.5, Math.min(2.4, river.pitch * 0.36) * Math.min(1, frame.scale));

  const places = useMemo(
    (): Place[] => [
      ...river.stages.map(({ stage }): Place => ({ kind: 'stage', stage })),
      ...river.paths.flatMap(({ from, to, label }): Place[] =>
        label === null ? [] : [{ kind: 'way', from, to }],
      ),
    ],
    [river],
  );
  const [current, setCurrent] = useState(0);
  const group = useRef<SVGSVGElement>(null);
  const walk = (event: KeyboardEvent) => {
    const forward = isMirrored ? 'ArrowLeft' : 'ArrowRight';
    const back = isMirrored ? 'ArrowRight' : 'ArrowLeft';
    const by = [forward, 'ArrowDown'].includes(event.key)
      ? 1
      : [back, 'ArrowUp'].includes(event.key)
        ? -1
        : 0;
    if (by !== 0) {
      const next = Math.max(0, Math.min(places.length - 1, current + by));
      setCurrent(next);
      group.current?.querySelectorAll<SVGElement>('[role=button]')[next]?.focus();
    } else if (event.key === 'Enter') {
      const chosen = places[current];
      if (chosen !== undefined) props.onPlace(isSame(chosen, props.place) ? null : chosen);
    } else if (event.key === 'Escape') props.onPlace(null);
    else return;
    event.preventDefault();
  };
  const button = (at: Place, label: string, milestone: string | null) => {
    const index = places.findIndex((each) => isSame(each, at));
    return {
      role: 'button',
      tabIndex: index === current ? 0 : -1,
      'aria-label': label,
      'aria-pressed': isSame(at, props.place),
      onClick: () => {
        setCurrent(index);
        props.onPlace(isSame(at, props.place) ? null : at);
      },
      onFocus: () => {
        setCurrent(index);
        if (milestone !== null) props.onMilestone(milestone);
      },
      onBlur: () => props.onMilestone(null),
      onPointerEnter: () => props.onMilestone(milestone),
      onPointerLeave: () => props.onMilestone(null),
    } as const;
  };

  const shown = Math.max(1, week);
  const people = (stage: string) => view.people[view.stage(stage)]?.[week] ?? 0;
  const count = (value: number) =>
    map.futures > 1 && value < 10 ? format.decimal(value, 1) : format.count(value);
  const labelOf = (stage: string) => river.stages.find((each) => each.stage === stage)?.label ?? stage;

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
        <defs>
          <pattern
            id={`${id}asleep`}
            width={5}
            height={5}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${isMirrored ? -45 : 45})`}
          >
            <line x1={2.5} x2={2.5} y1={0} y2={5} className={styles.hatch} />
          </pattern>
        </defs>
        <path className={styles.bed} d={bedPath(map, view, most, week, frame)} />
        {river.stages.map((stage) => (
          <StageBed key={stage.stage} stage={stage} frame={frame} hatch={`${id}asleep`} />
        ))}
        {!isPlaying && <StillMarks scene={scene} time={clock.week()} radius={radius} />}
        {river.paths.map((path) => (
          <Way
            key={`${path.from} ${path.to}`}
            path={path}
            flow={movedBetween(map, view, path.from, path.to, shown)}
            most={most}
            frame={frame}
            text={wayText(map, view, path, shown)}
            count={count(movedBetween(map, view, path.from, path.to, shown))}
            isLost={river.stages.some(({ stage, shape }) => stage === path.to && shape === 'shore')}
            isChosen={isSame({ kind: 'way', from: path.from, to: path.to }, props.place)}
            button={(number) => {
              const what = wayText(map, view, path, shown);
              const from = labelOf(path.from);
              const to = labelOf(path.to);
              const weekNumber = format.week(shown);
              return button(
                { kind: 'way', from: path.from, to: path.to },
                t`${number} ${what}. ${from} to ${to}, week ${weekNumber}`,
                null,
              );
            }}
          />
        ))}
        {river.channels.map(({ from, to, start, end }) => {
          const s = (start + end) / 2;
          const centre = river.centre[Math.round(s / river.step)] ?? 0;
          const isAcross = runs === 'ACROSS';
          const [x, y] = place(frame, s, isAcross ? centre + 38 : centre + 22);
          const flow = count(movedBetween(map, view, from, to, shown));
          return (
            <text
              key={to}
              x={x}
              y={isAcross ? y : y + 4}
              textAnchor={isAcross ? 'middle' : 'start'}
              fontSize={12}
              className={`${styles.soft} ${styles.halo}`}
            >
              {isAcross ? <tspan className={styles.strong}>{flow}</tspan> : flow}
              {isAcross ? ` ${t`a week`}` : ''}
            </text>
          );
        })}
        {river.stages.map((stage) => (
          <StageName
            key={stage.stage}
            stage={stage}
            frame={frame}
            count={count(people(stage.stage))}
            note={stage.pool === null ? null : t`${count(waitingAt(map, view, stage.stage, week))} wait`}
            isChosen={isSame({ kind: 'stage', stage: stage.stage }, props.place)}
            isLit={props.milestone !== null && props.milestone === stage.milestone}
            button={button(
              { kind: 'stage', stage: stage.stage },
              t`${stage.label}: ${count(people(stage.stage))} people at the end of week ${format.week(week)}`,
              stage.milestone,
            )}
          />
        ))}
      </svg>
      <RiverCanvas scene={scene} frame={frame} radius={radius} clock={clock} />
    </div>
  );
}

function isSame(a: Place, b: Place | null): boolean {
  return placeText(a) === placeText(b);
}

/** The move that most of a way's people make, in words. */
function wayText(map: RiverMap, view: FlowView, path: RiverPath, week: number): string {
  const most = path.moves.toSorted(
    (a, b) => (view.moved[b]?.[week - 1] ?? 0) - (view.moved[a]?.[week - 1] ?? 0),
  )[0];
  return map.moves[most ?? -1]?.label ?? '';
}

function StageBed({
  stage,
  frame,
  hatch,
}: {
  readonly stage: RiverStage;
  readonly frame: Frame;
  readonly hatch: string;
}) {
  const { shape, gate, at, size } = stage;
  if (shape === 'backwater') {
    const d = crescentPath(stage, frame);
    return (
      <>
        <path className={styles.bed} d={d} />
        <path d={d} fill={`url(#${hatch})`} />
      </>
    );
  }
  if (gate === null) return null;
  const [along = 0] = gate;
  const half = (size[1] ?? 0) + 4;
  const [x1, y1] = place(frame, along, (at[1] ?? 0) - half);
  const [x2, y2] = place(frame, along, (at[1] ?? 0) + half);
  return <line className={styles.gate} x1={x1} y1={y1} x2={x2} y2={y2} />;
}

/** The people as marks of the drawing, for files and paper; on the screen they are the canvas's. */
function StillMarks(props: {
  readonly scene: ReturnType<typeof createScene>;
  readonly time: number;
  readonly radius: number;
}) {
  const { scene, time, radius } = props;
  const paths = useMemo(() => {
    const drawn = emptyDrawn(scene);
    lookAt(scene, time, drawn);
    return markKinds.map((kind, index) => ({ kind, d: markPath(drawn, index, radius) }));
  }, [scene, time, radius]);
  return (
    <g className={styles.still} aria-hidden="true">
      {paths.map(({ kind, d }) => (d === '' ? null : <path key={kind} className={styles[kind]} d={d} />))}
    </g>
  );
}

interface WayProps {
  readonly path: RiverPath;
  readonly flow: number;
  readonly most: number;
  readonly frame: Frame;
  readonly text: string;
  readonly count: string;
  readonly isLost: boolean;
  readonly isChosen: boolean;
  readonly button: (count: string) => object;
}

/** A way off the river, where it is large enough to be drawn: dashed where people can come back. */
function Way({ path, flow, most, frame, text, count, isLost, isChosen, button }: WayProps) {
  if (path.label === null) return null;
  const { curve } = path;
  const [s = 0, t = 0, side = 0, hasWords = 1] = path.label;
  const [x, y] = place(frame, s, t);
  const width = flow === 0 ? 1 : 1 + 3 * flowShare(flow, most);
  const isAcross = frame.runs === 'ACROSS';
  const d = curvePath(curve, frame);
  return (
    <g className={`${styles.way} ${isChosen ? styles.chosen : ''} ${flow === 0 ? styles.idle : ''}`}>
      {/* what is pressed holds no text: its name says it in one line */}
      <g {...button(count)}>
        <path className={styles.hit} d={d} />
      </g>
      <path
        className={`${styles.line} ${isLost || path.kind === 'forward' ? '' : styles.loop}`}
        strokeWidth={width}
        d={d}
      />
      <path
        className={styles.line}
        strokeWidth={Math.max(1.25, width * 0.7)}
        d={arrowPath(curve, frame, 6 + width)}
      />
      <text
        aria-hidden="true"
        x={x}
        y={y + 4}
        textAnchor={isAcross ? (side === 0 ? 'middle' : side > 0 ? 'start' : 'end') : 'middle'}
        fontSize={12}
        className={styles.halo}
      >
        <tspan className={styles.strong}>{count}</tspan>
        {isAcross && hasWords === 1 && ` ${text}`}
      </text>
    </g>
  );
}

interface StageNameProps {
  readonly stage: RiverStage;
  readonly frame: Frame;
  readonly count: string;
  readonly note: string | null;
  readonly isChosen: boolean;
  readonly isLit: boolean;
  readonly button: object;
}

/** The name of a stage and how many are there: what is pressed to look closer. */
function StageName({ stage, frame, count, note, isChosen, isLit, button }: StageNameProps) {
  const { name, shape, label } = stage;
  const [s = 0, t = 0, room = 100] = name;
  const isAcross = frame.runs === 'ACROSS';
  const isAtStart = shape === 'lake' || shape === 'shore' || !isAcross;
  const lines = brokenName(label, isAcross ? Math.max(64, room * frame.scale) : room);
  const [x, top] = place(frame, s, t);
  const height = lines.length * nameLine;
  const start = isAcross
    ? shape === 'shore'
      ? top
      : top + (2 - lines.length) * nameLine
    : top - height / 2 - 14;
  const widest = Math.max(
    ...lines.map((line) => textWidth(line, { size: nameSize, weight: 600 })),
    textWidth(count, { size: 24, weight: 400 }),
  );
  const towardsEnd = frame.isMirrored ? -1 : 1;
  const left = isAtStart ? (towardsEnd > 0 ? x - 4 : x - widest - 4) : x - widest / 2 - 4;
  return (
    <g
      data-lit={isLit || undefined}
      className={`${styles.name} ${isChosen ? styles.chosen : ''} ${isLit ? styles.lit : ''}`}
    >
      {/* what is pressed holds no text: its name says it in one line, and in the drawing it is broken */}
      <g {...button}>
        <rect
          className={styles.plate}
          x={left}
          y={start - 2}
          width={widest + 8}
          height={height + (note === null ? 32 : 48)}
        />
      </g>
      <g aria-hidden="true">
        {lines.map((line, index) => (
          <text
            key={line}
            x={x}
            y={start + 13 + index * nameLine}
            fontSize={nameSize}
            textAnchor={isAtStart ? 'start' : 'middle'}
            className={`${styles.label} ${styles.halo}`}
          >
            {line}
          </text>
        ))}
        <text
          x={x}
          y={start + height + 22}
          fontSize={24}
          textAnchor={isAtStart ? 'start' : 'middle'}
          className={`${styles.count} ${styles.halo}`}
        >
          {count}
        </text>
        {note !== null && (
          <text
            x={x}
            y={start + height + 41}
            fontSize={12}
            textAnchor={isAtStart ? 'start' : 'middle'}
            className={`${styles.soft} ${styles.halo}`}
          >
            {note}
          </text>
        )}
      </g>
    </g>
  );
}

/** A name in lines no wider than its room, broken at spaces and after hyphens. */
function brokenName(label: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/(?<=[\s-])/u)) {
    const line = lines.at(-1);
    const longer = `${line ?? ''}${word}`;
    if (line !== undefined && textWidth(longer.trimEnd(), { size: nameSize, weight: 600 }) <= room)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}
