/** A line that was drawn before the result was there: its handles, its scale, and how near it came. */
import { handles } from './claim-link.ts';

interface Point {
  readonly week: number;
  readonly mean: number;
}

/** Weeks of the handles: the first, the last, and quarters of the way between them. */
export function handleWeeks(lastWeek: number): number[] {
  return Array.from({ length: handles }, (_, i) => Math.round((lastWeek * i) / (handles - 1)));
}

/** The values of a course at the handles: where a line begins. */
export function lineAlong(course: readonly Point[]): number[] {
  const last = course.at(-1)?.week ?? 0;
  return handleWeeks(last).map((week) => course.find((point) => point.week === week)?.mean ?? 0);
}

/** A line in the middle of its range, for a course that has none beside it. */
export function flatLine({ low, high }: Range): number[] {
  return Array.from({ length: handles }, () => (low + high) / 2);
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * A range that all courses fit in with room to spare, so that its ends tell nothing of where they end. A line that a link brings may
 * lie further out.
 */
export function betRange(
  courses: readonly (readonly Point[])[],
  line: readonly number[] | null = null,
): Range {
  const { low, high } = rangeAround(courses);
  return { low: Math.min(low, ...(line ?? [])), high: Math.max(high, ...(line ?? [])) };
}

function rangeAround(courses: readonly (readonly Point[])[]): Range {
  const values = courses.flatMap((course) => course.map(({ mean }) => mean));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (low === 0 && high === 0) return { low: 0, high: 1 };
  return { low: low === 0 ? 0 : -roundUp(-1.4 * low), high: high === 0 ? 0 : roundUp(1.4 * high) };
}

/** The next number that is 1, 2 or 5 times a power of ten, or, where that would be far off, 1.5, 3 or 7. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 1.5, 2, 3, 5, 7, 10].find((digit) => digit * power >= value) ?? 10);
}

/** What an arrow key adds to a value of the line: a hundredth of the range, rounded to a whole digit. */
export function betStep({ low, high }: Range): number {
  return 10 ** Math.floor(Math.log10((high - low) / 50));
}

export interface LineScore {
  /** At every handle: the week, what was drawn and what came out. */
  readonly points: readonly { readonly week: number; readonly drawn: number; readonly result: number }[];
  /** Where the line ends, beside the result: within a tenth of the range, or too high or too low. */
  readonly end: 'near' | 'high' | 'low';
  /** Weeks of the handles, before the last, that are off by more than a tenth of the range. */
  readonly missed: readonly number[];
}

/** How near a drawn line came to a course. The range is that of all values of both. */
export function scoreLine(line: readonly number[], course: readonly Point[]): LineScore {
  const results = lineAlong(course);
  const weeks = handleWeeks(course.at(-1)?.week ?? 0);
  const points = weeks.map((week, i) => ({ week, drawn: line[i] ?? 0, result: results[i] ?? 0 }));
  const values = [...line, ...course.map(({ mean }) => mean), 0];
  const near = (Math.max(...values) - Math.min(...values)) / 10;
  const off = ({ drawn, result }: (typeof points)[number]) => drawn - result;
  const end = off(points.at(-1)!);
  return {
    points,
    end: Math.abs(end) <= near ? 'near' : end > 0 ? 'high' : 'low',
    missed: points
      .slice(0, -1)
      .filter((point) => Math.abs(off(point)) > near)
      .map(({ week }) => week),
  };
}
