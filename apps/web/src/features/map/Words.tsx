import { Plural, Trans } from '@lingui/react/macro';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import { waitingFor, type FlowView } from './flow-view.ts';
import type { RiverMap } from './river-query.ts';

interface WordsProps {
  readonly map: RiverMap;
  readonly view: FlowView;
  readonly week: number;
}

const owned = ['customer', 'repeat', 'advocate'];

/** The week in one sentence: who waits, or who arrived and who went back. */
export function Words({ map, view, week }: WordsProps) {
  const format = useFormat();
  const milestoneOf = (id: string) => map.river.stages.find(({ stage }) => stage === id)?.milestone ?? '';
  const kindOf = (from: string, to: string) =>
    map.river.paths.find((path) => path.from === from && path.to === to)?.kind;
  const at = (milestones: readonly string[]) =>
    map.stages.reduce(
      (sum, id, i) => (milestones.includes(milestoneOf(id)) ? sum + (view.people[i]?.[week] ?? 0) : sum),
      0,
    );
  const moved = (isMeant: (from: string, to: string) => boolean) =>
    Math.round(
      map.moves.reduce(
        (sum, { from, to }, i) => (isMeant(from, to) ? sum + (view.moved[i]?.[week - 1] ?? 0) : sum),
        0,
      ),
    );
  const all = format.count(view.all);
  const bought = moved((from, to) => !owned.includes(milestoneOf(from)) && milestoneOf(to) === 'customer');
  const back = moved((from, to) => kindOf(from, to) === 'back');
  const gone = moved((_, to) => milestoneOf(to) === 'gone');
  const asleep = moved((from, to) => kindOf(from, to) === 'aside' && milestoneOf(to) === 'dormant');
  const awake = moved((from, to) => kindOf(from, to) === 'return');
  const hasLoops = map.river.paths.some(({ kind }) => kind === 'back');
  const longest = [...map.queues.keys()]
    .map((pool) => ({ pool, waiting: Math.round(waitingFor(map, view, pool, week)) }))
    .toSorted((a, b) => b.waiting - a.waiting)[0];
  const isQueue = longest !== undefined && longest.waiting >= 1 && week > 0;
  const queue = longest === undefined ? undefined : map.queues[longest.pool];
  const place = queue?.label ?? '';
  const weekNumber = format.week(week);
  const wait = format.decimal(queue?.wait[Math.max(0, week - 1)] ?? 0, 1);
  const onTheWay = format.count(at(['considers', 'qualified']));
  const customers = format.count(at(owned));
  const buyers = (
    <Plural
      value={bought}
      _0="nobody becomes a customer"
      one="# person becomes a customer"
      other="# people become customers"
    />
  );
  const leavers = <Plural value={gone} _0="nobody leaves" one="# person leaves" other="# people leave" />;
  const sentence = () => {
    if (week === 0)
      return (
        <Trans>
          At the start, {onTheWay} of {all} people are on their way to a purchase.
        </Trans>
      );
    if (isQueue)
      return (
        <Trans>
          In week&nbsp;{weekNumber},{' '}
          <Plural value={longest.waiting} one="# person waits" other="# people wait" />, {wait}&nbsp;weeks on
          average.
        </Trans>
      );
    return hasLoops ? (
      <Trans>
        In week&nbsp;{weekNumber}, {buyers} and{' '}
        <Plural value={back} _0="nobody goes back" one="# goes back" other="# go back" />.
      </Trans>
    ) : (
      <Trans>
        In week&nbsp;{weekNumber}, {buyers} and {leavers}.
      </Trans>
    );
  };
  const lede = () => {
    if (week === 0)
      return <Trans>{customers} are customers already. Press play, or step through the weeks.</Trans>;
    if (isQueue)
      return (
        <Trans>
          The queue is for {place}. {buyers} this week, {leavers}.
        </Trans>
      );
    return (
      <Trans>
        <Plural value={asleep} _0="Nobody falls asleep" one="# falls asleep" other="# fall asleep" />,{' '}
        <Plural value={awake} _0="nobody wakes again" one="# wakes again" other="# wake again" />, {leavers}.{' '}
        {onTheWay} are on their way, {customers} are customers.
      </Trans>
    );
  };
  return (
    <div className={screen.words}>
      <h1 className={screen.verdict}>{sentence()}</h1>
      <p className={screen.lede}>{lede()}</p>
    </div>
  );
}
