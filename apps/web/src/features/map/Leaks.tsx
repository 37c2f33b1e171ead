import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Place } from '../../comparison/place.ts';
import { Choice } from '../../ui/Choice.tsx';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import { familyOf } from './family.ts';
import type { FlowView } from './flow-view.ts';
import styles from './Leaks.module.css';
import { leaksIn, weekOfMost, weeksOf } from './leak-view.ts';
import type { Period } from './map-link.ts';
import type { RiverMap } from './river-query.ts';
import { isSame } from './use-places.ts';

/** So many are told one by one. */
const most = 5;

interface LeaksProps {
  readonly map: RiverMap;
  readonly view: FlowView;
  readonly week: number;
  readonly period: Period;
  readonly place: Place | null;
  readonly onPeriod: (period: Period) => void;
  /** Opens a place, in a week where there are people to be seen. */
  readonly onPlace: (place: Place | null, week?: number) => void;
}

/** Where people are lost in the weeks looked at: the largest leaks, each a way to its people. */
export function Leaks({ map, view, week, period, place, onPeriod, onPlace }: LeaksProps) {
  const { t } = useLingui();
  const format = useFormat();
  const shown = Math.max(1, week);
  const [from, to] = weeksOf(period, shown, view.weeks);
  const leaks = leaksIn(view, from, to);
  const [largest] = leaks;
  const rest = leaks.slice(most);
  const stageOf = (id: string) => map.river.stages.find(({ stage }) => stage === id);
  const count = (value: number) =>
    map.futures > 1 && value < 10 ? format.decimal(value, 1) : format.count(value);
  const weekNumber = format.week(shown);
  const weeks = format.week(view.weeks);
  const others = count(rest.reduce((sum, { people }) => sum + people, 0));
  if (view.leaks.length === 0) return null;
  return (
    <section className={styles.leaks} aria-labelledby="leaks">
      <header className={styles.head}>
        <h2 id="leaks" className={styles.title}>
          <Trans>Where people are lost</Trans>
        </h2>
        <Choice
          label={t`Weeks in which they are counted`}
          value={period}
          options={[
            { value: 'WEEK', label: t`in week ${weekNumber}` },
            { value: 'SO_FAR', label: t`up to week ${weekNumber}` },
            { value: 'ALL', label: t`in ${weeks} weeks` },
          ]}
          onChange={onPeriod}
        />
      </header>
      <ol className={styles.list}>
        {leaks.slice(0, most).map((leak) => {
          const at: Place = { kind: 'way', from: leak.from, to: leak.to };
          const stage = stageOf(leak.from);
          const isOpen = isSame(at, place);
          return (
            <li key={`${leak.from} ${leak.to} ${leak.label} ${leak.cause}`}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={isOpen}
                onClick={() =>
                  isOpen ? onPlace(null) : onPlace(at, weekOfMost(leak, week === 0 ? 0 : shown, from, to))
                }
              >
                <span className={styles.name}>
                  {stage?.label ?? leak.from}
                  <span className={styles.why}>
                    {leak.causeLabel === leak.label ? leak.label : `${leak.label} · ${leak.causeLabel}`}
                  </span>
                </span>
                <span
                  className={`${styles.bar} ${styles[familyOf(stage?.milestone ?? '')]} ${leak.isForGood ? '' : styles.asleep}`}
                  style={{ inlineSize: `${Math.max(1, (100 * leak.people) / (largest?.people ?? 1))}%` }}
                />
                <span className={styles.number}>{count(leak.people)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className={screen.note}>
        {largest === undefined && <Trans>Nobody.</Trans>}{' '}
        {leaks.some(({ isForGood }) => !isForGood) && <Trans>Hatched: asleep; some of them come back.</Trans>}{' '}
        {rest.length > 0 && (
          <Plural
            value={rest.length}
            one={`# smaller leak: ${others} people.`}
            other={`# smaller leaks: ${others} people.`}
          />
        )}
      </p>
    </section>
  );
}
