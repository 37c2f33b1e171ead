/** What a run costs against its size: people, replications, weeks, cells and threads, each with the exponent of its power law. */
import { prepare, simulateBlock, type Population, type Scenario } from '@meander/core';
import { timed } from './measure.ts';
import type { Row, Section } from './table.ts';
import { threadTimes, type ThreadTime } from './threads.ts';

const ROUNDS = 2;
/** Milliseconds that a measurement takes at least. */
const LEAST_TIME = 60;
const WEEKS = 52;
const WARMUP = 4;
const PEOPLE = 20_000;
/** Replications on several threads: enough that handing them out is the smaller part. */
const SHARED = { blocks: 32, replications: 16 };
export const REPLICATIONS_SHARED = SHARED.blocks * SHARED.replications;

interface Point {
  readonly size: number;
  /** Milliseconds. */
  readonly cost: number;
}

/** How a cost grows with a size. */
export interface Growth {
  readonly name: string;
  readonly points: readonly Point[];
  /** Cost ~ size ^ exponent, over the larger half of the sizes. */
  readonly exponent: number;
}

/** What grows with one size, as it is drawn in one picture. */
export interface Panel {
  readonly size: string;
  readonly growths: readonly Growth[];
}

/** A run of a certain size. */
interface Run {
  readonly size: number;
  readonly scenario: Scenario;
  readonly replications?: number;
}

/** @param isLarge also a hundred million customers one by one */
export async function measureScaling(preset: Scenario, isLarge: boolean): Promise<Panel[]> {
  const base = sized(preset, PEOPLE, WEEKS);
  const some = [1e3, 1e4, 1e5, 1e6];
  const people = (sizes: readonly number[]) =>
    sizes.map((size): Run => ({ size, scenario: sized(preset, size, WEEKS) }));
  const replications = (sizes: readonly number[]) =>
    sizes.map((size): Run => ({ size, scenario: base, replications: size }));
  const weeks = [26, 52, 104, 208].map((size): Run => ({ size, scenario: sized(preset, PEOPLE, size) }));
  const cells = [1, 2, 4, 8].map((count): Run => {
    const scenario = withSegments(base, count);
    return { size: prepare(scenario).program.cells.length, scenario };
  });
  const everyWay = (runs: readonly Run[]) =>
    (['agents', 'cohorts', 'expected'] as const).map((population) => growth(population, runs));
  const threads = await threadTimes(base, [1, 2, 4, 8], SHARED, ROUNDS);
  return [
    {
      size: 'people',
      growths: [
        growth('agents', people([...some, 1e7, ...(isLarge ? [1e8] : [])])),
        growth('cohorts', people([...some, 1e7, 1e8, 8e9])),
        growth('expected', people([...some, 1e7, 1e8, 8e9])),
      ],
    },
    {
      size: 'replications',
      growths: [
        growth('agents', replications([1, 2, 4, 8])),
        growth('cohorts', replications([1, 2, 4, 8, 16, 32])),
      ],
    },
    { size: 'weeks', growths: everyWay(weeks) },
    { size: 'cells', growths: everyWay(cells) },
    {
      size: 'threads',
      growths: [
        threadGrowth('processor', threads, ({ processor }) => processor),
        threadGrowth('wall', threads, ({ wall }) => wall),
      ],
    },
  ];
}

export function scalingSection(panels: readonly Panel[]): Section {
  const rows = panels.flatMap(({ size, growths }) =>
    growths.map(({ name, points, exponent }): Row => {
      const [first, last] = [points[0]!, points.at(-1)!];
      const per = (point: Point) => `${short(point.size)}: ${point.cost.toPrecision(3)} ms`;
      return {
        measure: `${name}, ${short(first.size)} to ${short(last.size)} ${size}`,
        value: last.cost,
        unit: 'ms',
        ratio: last.cost / first.cost,
        goal: `exponent ${exponentText(exponent)}`,
        note: points.map(per).join(', '),
      };
    }),
  );
  return { title: `cost against size: ${WEEKS} weeks unless said, processor time of one run`, rows };
}

/** Two digits, and no minus before nothing. */
export function exponentText(exponent: number): string {
  return (Math.round(100 * exponent) / 100 + 0).toFixed(2);
}

/** 8e9 -> "8e9", 20000 -> "2e4", 52 -> "52". */
export function short(size: number): string {
  return size < 1000 ? `${size}` : size.toExponential().replace('e+', 'e');
}

/** Costs are the least of a few rounds: whatever disturbs a run only adds to it. */
function growth(population: Population, runs: readonly Run[]): Growth {
  const points = runs.map(({ size, scenario, replications = 1 }): Point => {
    prepare(scenario);
    const run = () => simulateBlock(scenario, { population, from: 0, to: replications, keepCauses: false });
    return { size, cost: Math.min(...Array.from({ length: ROUNDS }, () => timeOf(run))) };
  });
  return { name: population, points, exponent: exponentOf(points) };
}

/** Milliseconds of one run, of as many as the clock needs: some systems count processor time in steps of 4 ms. */
function timeOf(run: () => void): number {
  let [spent, count] = [0, 0];
  for (; spent < LEAST_TIME; count++) spent += timed(run);
  return spent / count;
}

function threadGrowth(
  name: string,
  times: readonly ThreadTime[],
  read: (time: ThreadTime) => number,
): Growth {
  const points = times.map((time) => ({ size: time.threads, cost: read(time) }));
  return { name, points, exponent: exponentOf(points) };
}

/** The slope of log cost against log size by least squares; small sizes show what a run costs before it begins. */
function exponentOf(points: readonly Point[]): number {
  const large = points.slice(Math.floor(points.length / 2) - (points.length < 6 ? 1 : 0));
  const x = large.map(({ size }) => Math.log(size));
  const y = large.map(({ cost }) => Math.log(cost));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const covariance = mean(x.map((value, i) => (value - mx) * (y[i]! - my)));
  return covariance / mean(x.map((value) => (value - mx) ** 2));
}

/** The preset with so many people and weeks after a short warm-up. */
function sized(scenario: Scenario, people: number, horizonWeeks: number): Scenario {
  const values = { ...scenario.values, 'market.people': people, 'market.warmupWeeks': WARMUP };
  return { ...scenario, horizonWeeks, values };
}

/** A market of so many segments, each with a pace of its own: cells multiply, channels and journey stay. */
function withSegments(scenario: Scenario, count: number): Scenario {
  const [model] = scenario.market.segments;
  const segments = Array.from({ length: count }, (_, i) => ({
    ...model!,
    id: `part${i}`,
    label: `Part ${i}`,
    share: 1 / count,
    traits: { ...model!.traits, pace: 1 + i / 10 },
  }));
  return { ...scenario, market: { ...scenario.market, segments, targeting: {} } };
}
