interface Point {
  readonly week: number;
  readonly mean: number;
}

/**
 * The week to look at first: where the second course is furthest behind the first, if it ever dips and comes back, and otherwise
 * where the two are furthest apart. Null where they are the same, or there is no course.
 */
export function turningWeek(first: readonly Point[], second: readonly Point[]): number | null {
  const gaps = second.map(({ week, mean }, i) => ({ week, gap: mean - (first[i]?.mean ?? mean) }));
  const end = gaps.at(-1)?.gap ?? 0;
  const dip = gaps.reduce((lowest, each) => (each.gap < lowest.gap ? each : lowest), { week: 0, gap: 0 });
  if (dip.gap < 0 && end > dip.gap) return dip.week;
  const widest = gaps.reduce((most, each) => (Math.abs(each.gap) > Math.abs(most.gap) ? each : most), {
    week: 0,
    gap: 0,
  });
  return widest.gap === 0 ? null : widest.week;
}
