import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type ReactNode } from 'react';
import { CauseBars } from '../../charts/CauseBars.tsx';
import type { Direction } from '../../charts/time-frame.ts';
import type { Place } from '../../comparison/place.ts';
import { countFormat } from '../../format.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat } from '../../use-format.ts';
import { waitingFor, type FlowView } from './flow-view.ts';
import styles from './Panel.module.css';
import type { RiverMap } from './river-query.ts';
import { WeekLine } from './WeekLine.tsx';

interface PanelProps {
  readonly map: RiverMap;
  readonly view: FlowView;
  readonly week: number;
  readonly place: Place;
  readonly direction: Direction;
  /** Whether it was asked for on this page, and is to be brought into sight. */
  readonly isAsked: boolean;
  readonly onPlace: (place: Place | null) => void;
  /** What stands below: some of the people. */
  readonly children: ReactNode;
}

/** The people of a stage, a queue or a way: how many, since when, why, and where they go. */
export function Panel(props: PanelProps) {
  const { map, place, isAsked, onPlace, children } = props;
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAsked) head.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  const { t } = useLingui();
  const labelOf = (id: string) => map.river.stages.find(({ stage }) => stage === id)?.label ?? id;
  const title =
    place.kind === 'stage' ? labelOf(place.stage) : t`${labelOf(place.from)} to ${labelOf(place.to)}`;
  return (
    <section className={styles.panel} aria-label={title}>
      <header ref={head} className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button look="link" onPress={() => onPlace(null)}>
          <Trans>Close</Trans>
        </Button>
      </header>
      {place.kind === 'stage' ? (
        <StagePanel {...props} stage={place.stage} labelOf={labelOf} />
      ) : (
        <WayPanel {...props} from={place.from} to={place.to} />
      )}
      {children}
    </section>
  );
}

type StageProps = Omit<PanelProps, 'children'> & {
  readonly stage: string;
  readonly labelOf: (id: string) => string;
};

function StagePanel({ map, view, week, stage, direction, labelOf, onPlace }: StageProps) {
  const { t } = useLingui();
  const format = useFormat();
  const index = view.stage(stage);
  const people = view.people[index];
  if (people === undefined) return null;
  const shown = Math.max(1, week);
  const ways = map.moves
    .map((move, i) => ({
      ...move,
      id: `${move.from} ${move.to} ${move.move} ${i}`,
      people: view.moved[i]?.[shown - 1] ?? 0,
    }))
    .filter((move) => move.from === stage || move.to === stage);
  const into = ways.filter(({ to }) => to === stage).toSorted((a, b) => b.people - a.people);
  const out = ways.filter(({ from }) => from === stage).toSorted((a, b) => b.people - a.people);
  const sum = (list: readonly { readonly people: number }[]) =>
    list.reduce((all, each) => all + each.people, 0);
  const pool = map.queues.findIndex(({ stages }) => stages.includes(stage));
  const here = Math.round(people[week] ?? 0);
  const came = format.count(sum(into));
  const went = format.count(sum(out));
  const weekNumber = format.week(shown);
  const list = (title: string, moves: typeof ways) => (
    <div>
      <h3 className={styles.listTitle}>{title}</h3>
      <ul className={styles.list}>
        {moves.map((move) => (
          <li key={move.id}>
            <button
              type="button"
              className={styles.row}
              onClick={() => onPlace({ kind: 'way', from: move.from, to: move.to })}
            >
              <span className={styles.number}>{format.count(move.people)}</span>
              <span>{move.label}</span>
              <span className={styles.quiet}>{labelOf(move.to === stage ? move.from : move.to)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <div className={styles.columns}>
      <div>
        <p className={styles.finding}>
          <Trans>
            <Plural value={here} one="# person is here." other="# people are here." /> In week {weekNumber},{' '}
            {came} came and {went} left.
          </Trans>
        </p>
        {pool >= 0 && <QueueFacts map={map} view={view} pool={pool} week={shown} />}
        <WeekLine
          values={people}
          week={week}
          direction={direction}
          label={t`People over the weeks`}
          write={(value) => format.count(value)}
        />
      </div>
      {list(t`Came in week ${weekNumber}`, into)}
      {list(t`Left in week ${weekNumber}`, out)}
    </div>
  );
}

function QueueFacts({
  map,
  view,
  pool,
  week,
}: {
  readonly map: RiverMap;
  readonly view: FlowView;
  readonly pool: number;
  readonly week: number;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const queue = view.queues[pool];
  const about = map.queues[pool];
  if (queue === undefined || about === undefined) return null;
  const wait = queue.wait[week - 1] ?? 0;
  const facts = [
    [t`Served at once`, format.decimal(about.servers, 1)],
    [t`Wait for ${about.label}`, format.count(waitingFor(map, view, pool, week))],
    [t`Mean wait, weeks`, format.decimal(wait, 1)],
    [t`Gave up waiting`, format.count(queue.abandoned[week - 1] ?? 0)],
    [t`Busy`, format.percent(about.servers > 0 ? Math.min(1, sumBusy(map, pool, week) / about.servers) : 0)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Servers at work, for all segments: they are shared. */
function sumBusy({ queues, segments, weeks, futures }: RiverMap, pool: number, week: number): number {
  const busy = queues[pool]?.busy ?? [];
  return segments.reduce((sum, _, segment) => sum + (busy[segment * weeks + week - 1] ?? 0), 0) / futures;
}

type WayProps = Omit<PanelProps, 'children'> & { readonly from: string; readonly to: string };

function WayPanel({ map, view, week, from, to, direction }: WayProps) {
  const { t } = useLingui();
  const format = useFormat();
  const indices = map.moves.flatMap((move, i) => (move.from === from && move.to === to ? [i] : []));
  if (indices.length === 0) return null;
  const values = new Float64Array(view.weeks + 1);
  for (const index of indices)
    for (let at = 1; at <= view.weeks; at += 1)
      values[at] = (values[at] ?? 0) + (view.moved[index]?.[at - 1] ?? 0);
  const shown = Math.max(1, week);
  const now = Math.round(values[shown] ?? 0);
  const all = format.count(values.reduce((sum, each) => sum + each, 0));
  const weekNumber = format.week(shown);
  const weeks = format.week(view.weeks);
  const quantity = countFormat(format);
  return (
    <div className={styles.columns}>
      <div>
        <p className={styles.finding}>
          <Trans>
            <Plural value={now} one="# person" other="# people" /> in week {weekNumber}, {all} over {weeks}{' '}
            weeks.
          </Trans>
        </p>
        <WeekLine
          values={values}
          week={shown}
          first={1}
          direction={direction}
          label={t`People a week`}
          write={(value) => format.count(value)}
        />
      </div>
      <div className={styles.causes}>
        <h3 className={styles.listTitle}>
          <Trans>Why they go, everybody over all weeks</Trans>
        </h3>
        <CauseBars
          summary={t`Why they go, everybody over all weeks`}
          quantity={quantity}
          direction={direction}
          groups={indices.map((index) => ({
            id: `${index}`,
            label: map.moves[index]?.label ?? '',
            rows: (map.moves[index]?.causes ?? []).map(({ cause, label, count, channel }) => ({
              id: cause,
              label,
              value: count / Math.max(1, map.futures),
              ...(channel === null ? {} : { family: channel.kind === 'UPSTREAM' ? 'up' : 'down' }),
            })),
          }))}
        />
      </div>
    </div>
  );
}
