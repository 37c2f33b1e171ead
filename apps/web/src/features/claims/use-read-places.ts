import { useLingui } from '@lingui/react/macro';
import type { CoursePlace } from '../../charts/CourseChart.tsx';
import { useFormat } from '../../use-format.ts';
import { readPlaces } from './read-places.ts';

/** Where the compared arms are read on their courses, in words; empty where all are read at the end. */
export function useReadPlaces(): (...asked: Parameters<typeof readPlaces>) => readonly CoursePlace[] {
  const { t } = useLingui();
  const format = useFormat();
  return (arms, last) =>
    readPlaces(arms, last).map(({ letters, isOfAll, since, week }) => {
      const from = format.week(since + 1);
      const to = Number.isInteger(week) ? format.week(week) : format.decimal(week, 1);
      const isSpan = since + 1 < week && since > 0;
      const label = isOfAll
        ? isSpan
          ? t`read over weeks ${from} to ${to}`
          : t`read in week ${to}`
        : isSpan
          ? t`${letters}: weeks ${from} to ${to}`
          : t`${letters}: week ${to}`;
      return { since, week, label };
    });
}
