/** Where the people are, week by week, under both plans. */

interface MilestoneWeek {
  readonly week: number;
  readonly milestone: string;
  /** Mean per future at the end of the week. */
  readonly people: number;
}

export interface MilestoneWeeks {
  readonly weeks: readonly number[];
  readonly milestones: readonly {
    readonly id: string;
    readonly base: number[];
    readonly variant: number[];
  }[];
}

/** One series a milestone and plan, on the weeks that plan A has. */
export function milestoneLines(a: readonly MilestoneWeek[], b: readonly MilestoneWeek[]): MilestoneWeeks {
  const weeks = [...new Set(a.map(({ week }) => week))].sort((x, y) => x - y);
  const ids = [...new Set(a.map(({ milestone }) => milestone))];
  const table = (rows: readonly MilestoneWeek[]) =>
    new Map(rows.map(({ week, milestone, people }) => [`${milestone} ${week}`, people]));
  const [inA, inB] = [table(a), table(b)];
  const series = (rows: Map<string, number>, id: string) =>
    weeks.map((week) => rows.get(`${id} ${week}`) ?? 0);
  return { weeks, milestones: ids.map((id) => ({ id, base: series(inA, id), variant: series(inB, id) })) };
}
