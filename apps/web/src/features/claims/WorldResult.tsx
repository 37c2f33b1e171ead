import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { ArmDots } from '../../charts/ArmDots.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import type { ChartTable } from '../../charts/chart-table.ts';
import { CourseChart, type Course } from '../../charts/CourseChart.tsx';
import { useDirection } from '../../use-direction.ts';
import { useFormat } from '../../use-format.ts';
import { CheckItems } from './CheckItems.tsx';
import styles from './ClaimsLab.module.css';
import { claimQuantity } from './claim-quantity.ts';
import type { ListedClaim, Tried, TriedArm } from './claims-query.ts';
import { handleWeeks } from './line-bet.ts';
import { useReadPlaces } from './use-read-places.ts';

export interface WorldResultProps {
  readonly claim: ListedClaim;
  readonly tried: Tried;
  readonly currency: string;
  readonly seed: string;
  readonly engineVersion: string;
  /** What the world is called, for those who do not see where it stands. */
  readonly name: string;
  readonly summary: string;
  /** Level of its heading among those of the page. */
  readonly level: 2 | 3;
  readonly line?: readonly number[] | null;
  /** The last week that is shown yet; all of them when left out. */
  readonly until?: number | undefined;
  readonly range?: { readonly low: number; readonly high: number } | undefined;
}

export const letters = ['A', 'B', 'C', 'D', 'E', 'F'];

/** The arms that stand beside each other, each with its letter and where its number is read. */
export function comparedArms(
  claim: Pick<ListedClaim, 'arms'>,
  tried: Pick<Tried, 'arms'>,
): readonly (TriedArm & Pick<ListedClaim['arms'][number], 'place'> & { readonly letter: string })[] {
  const compared = new Map(claim.arms.filter(({ isCompared }) => isCompared).map((arm) => [arm.id, arm]));
  return tried.arms
    .filter(({ id }) => compared.has(id))
    .map((arm, i) => ({
      ...arm,
      place: compared.get(arm.id)?.place ?? null,
      letter: letters[i] ?? String(i + 1),
    }));
}

/**
 * Courses of the compared arms; empty where the measure is one number for the whole horizon. Arms that are the same week by week are
 * one course with the letters of all.
 */
export function coursesOf(claim: Pick<ListedClaim, 'arms'>, tried: Pick<Tried, 'arms'>): Course[] {
  const courses = new Map<string, Course>();
  for (const { letter, label, weeks } of comparedArms(claim, tried)) {
    if (weeks === null) continue;
    const values = JSON.stringify(weeks);
    const same = courses.get(values);
    courses.set(
      values,
      same === undefined
        ? { letter, label, weeks }
        : { letter: `${same.letter} ${letter}`, label: `${same.label}, ${label}`, weeks },
    );
  }
  return [...courses.values()];
}

/** The course of one arm, with its letter. */
export function courseOf(claim: ListedClaim, tried: Tried, arm: string | null): Course | null {
  const found = comparedArms(claim, tried).find(({ id }) => id === arm);
  if (found === undefined || found.weeks === null) return null;
  return { letter: found.letter, label: found.label, weeks: found.weeks };
}

/** What came out in one world: the measure of every arm over the weeks, or what was looked at. */
export function WorldResult(props: WorldResultProps) {
  const {
    claim,
    tried,
    currency,
    seed,
    engineVersion,
    name,
    summary,
    level,
    line = null,
    range,
    until,
  } = props;
  const { t } = useLingui();
  const format = useFormat();
  const direction = useDirection();
  const router = useRouter();
  const readPlaces = useReadPlaces();
  if (claim.kind === 'CHECK') return <CheckItems items={tried.items} name={name} level={level} />;
  const courses = coursesOf(claim, tried);
  const isCourse = courses.length > 0;
  const { courseLabel = '', courseUnit = '', label = '', unit = '' } = claim.measure ?? {};
  const quantity = claimQuantity(format, isCourse ? courseUnit : unit, currency);
  const points =
    line === null
      ? undefined
      : handleWeeks(courses[0]?.weeks.at(-1)?.week ?? 0).map((week, i) => ({ week, value: line[i] ?? 0 }));
  const title = isCourse ? courseLabel : label;
  const arms = comparedArms(claim, tried);
  const places = readPlaces(
    // A number that is a week would tell how it ends.
    arms.map(({ value, ...arm }) => ({ ...arm, value: until === undefined ? value : null })),
    courses[0]?.weeks.at(-1)?.week ?? 0,
  );
  const byArm: ChartTable = {
    id: 'claim',
    caption: name,
    columns: [
      { id: 'arm', label: t`Arm` },
      { id: 'value', label: t`Value`, write: quantity.full },
      { id: 'low', label: t`Low`, write: quantity.full },
      { id: 'high', label: t`High`, write: quantity.full },
    ],
    rows: arms.map((arm) => [`${arm.letter} ${arm.label}`, arm.value, arm.low, arm.high]),
  };
  const byWeek: ChartTable = {
    id: 'claim',
    caption: name,
    missing: '',
    columns: [
      { id: 'week', label: t`Week`, write: format.week },
      ...courses.flatMap(({ letter }) => [
        { id: `${letter}-mean`, label: letter, write: quantity.full },
        { id: `${letter}-low`, label: t`${letter}, low`, write: quantity.full },
        { id: `${letter}-high`, label: t`${letter}, high`, write: quantity.full },
      ]),
      ...(points === undefined ? [] : [{ id: 'bet', label: t`your line`, write: quantity.full }]),
    ],
    rows: (courses[0]?.weeks ?? [])
      .filter(({ week }) => week <= (until ?? Infinity))
      .map(({ week }, i) => [
        week,
        ...courses.flatMap(({ weeks }) => {
          const at = weeks[i];
          return at === undefined ? [null, null, null] : [at.mean, at.low, at.high];
        }),
        ...(points === undefined ? [] : [points.find((point) => point.week === week)?.value ?? null]),
      ]),
  };
  return (
    <div className={styles.chart}>
      <ChartFrame
        title={level === 2 ? title : t`${title}, in the counter-world`}
        summary={summary}
        level={level}
        tables={[isCourse ? byWeek : byArm]}
        source={{
          preset: claim.scenario ?? '',
          seed,
          engineVersion,
          population: tried.population?.toLowerCase(),
          replications: tried.replications,
        }}
        onCopyLink={() =>
          navigator.clipboard.writeText(
            new URL(`#${router.state.location.href}`, window.location.href.replace(/#.*/u, '')).href,
          )
        }
        onCopyCommand={() => navigator.clipboard.writeText(`npx meander claims ${claim.id} --seed ${seed}`)}
      >
        {isCourse ? (
          <CourseChart
            summary={summary}
            courses={courses}
            until={until}
            places={places}
            bet={points === undefined ? undefined : { label: t`your line`, points }}
            range={range}
            quantity={quantity}
            format={format}
            direction={direction}
          />
        ) : (
          <ArmDots summary={summary} arms={arms} quantity={quantity} direction={direction} />
        )}
      </ChartFrame>
    </div>
  );
}
