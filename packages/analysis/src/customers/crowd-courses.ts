/** How a crowd comes to its first purchases, week by week: the counts of a crowd as they grow. */
import type { Customers } from './customers.ts';
import { PATH } from './lives.ts';
import { STAGE_MOVES, type StageMove } from './river.ts';

/** Counts at the end of weeks 0 .. horizon; week 0 holds what there was in the warm-up. */
export interface CrowdCourses {
  /** People who had bought at least once. */
  readonly buyers: Float64Array;
  /** Those of them whose way to the first purchase was so. */
  readonly straight: Float64Array;
  readonly wentBack: Float64Array;
  readonly skipped: Float64Array;
  readonly looped: Float64Array;
  readonly returned: Float64Array;
  /** Changes of stage of people who had not bought yet, and those among them that a straight funnel cannot represent. */
  readonly changes: Float64Array;
  readonly notRepresentable: Float64Array;
}

export function crowdCourses({ lives }: Customers): CrowdCourses {
  const buyersWho = (is: (path: number) => boolean) => {
    const course = new Float64Array(lives.lastWeek + 1);
    for (const [who, path] of lives.path.entries())
      if ((path & PATH.bought) !== 0 && is(path)) addAt(course, lives.boughtIn[who]!, 1);
    return grown(course);
  };
  const changesOf = (kinds: readonly StageMove[]) => {
    const course = new Float64Array(lives.lastWeek + 1);
    const weeks = lives.lastWeek - lives.firstWeek + 1;
    const asked = STAGE_MOVES.map((kind) => kinds.includes(kind));
    for (const [place, count] of lives.moves.entries())
      if (asked[place % asked.length] === true)
        addAt(course, lives.firstWeek + (Math.floor(place / asked.length) % weeks), count);
    return grown(course);
  };
  return {
    buyers: buyersWho(() => true),
    straight: buyersWho((path) => path === PATH.bought),
    wentBack: buyersWho((path) => (path & PATH.back) !== 0),
    skipped: buyersWho((path) => (path & PATH.skip) !== 0),
    looped: buyersWho((path) => (path & PATH.loop) !== 0),
    returned: buyersWho((path) => (path & PATH.return) !== 0),
    changes: changesOf(STAGE_MOVES),
    notRepresentable: changesOf(['back', 'skip', 'return']),
  };
}

function addAt(course: Float64Array, week: number, count: number): void {
  const at = Math.max(0, week);
  course[at] = course[at]! + count;
}

function grown(course: Float64Array): Float64Array {
  for (let week = 1; week < course.length; week++) course[week] = course[week]! + course[week - 1]!;
  return course;
}
