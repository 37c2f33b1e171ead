/** What single draws cost, at the arguments that a week of cohorts asks for. */
import { prepare, type Scenario } from '@meander/core';
import { liveWeek, openWorld, type World } from '../../packages/core/src/engine/week.ts';
import {
  binomialQuantile,
  mixerWord,
  nameHash,
  sliceKey,
  uniform53,
  weekKey,
  type Key,
} from '../../packages/core/src/random/index.ts';
import { threefry2x32 } from '../../packages/core/src/random/threefry.ts';
import { interleaved, timed } from './measure.ts';
import type { Section } from './table.ts';

const WEEK = 52;
const SLICES = 64;
const PASSES = 1000;
const ROUNDS = 5;

/** The binomial draws that a week asks for: how many people, with which probability. */
export interface Draws {
  readonly people: Float64Array;
  readonly probability: Float64Array;
}

/** A world of cohorts in a week of the plan. */
export function cohortWorld(scenario: Scenario): World {
  const { program } = prepare(scenario);
  const world = openWorld(program, 'cohorts', 0, 'fast');
  for (let week = 1 - program.warmupWeeks; week <= WEEK; week++) liveWeek(world, week);
  return world;
}

export function drawsOf({ program, population, rates }: World): Draws {
  const people: number[] = [];
  const probability: number[] = [];
  for (const { active, rowStart, kind } of program.events) {
    if (kind === 'repeat') continue;
    for (const cell of active) {
      let mass = 1;
      for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
        const move = rates.probability[program.entries.rate[entry]!]!;
        if (population.counts[cell]! > 0 && move > 0) {
          people.push(population.counts[cell]!);
          probability.push(move / mass);
        }
        mass -= move;
      }
    }
  }
  return { people: Float64Array.from(people), probability: Float64Array.from(probability) };
}

export function benchDraws(scenario: Scenario): Section {
  const world = cohortWorld(scenario);
  const { people, probability } = drawsOf(world);
  const count = people.length;
  const keys = Array.from({ length: SLICES }, (_, i) => sliceKey(weekKey(world.seed, 0, i, 0), 1, 2));
  const hashes = Int32Array.from({ length: count }, (_, i) => nameHash(`draw ${i}`));
  const luck = keys.map((key) => Float64Array.from(hashes, (hash) => uniform53(key, hash, 3)));
  const moving = luck.reduce(
    (sum, us) => sum + us.filter((u, i) => binomialQuantile(people[i]!, probability[i]!, u) > 0).length,
    0,
  );
  const perDraw = (draw: (slice: number, i: number) => void) => () =>
    (timed(() => {
      for (let pass = 0; pass < PASSES; pass++) for (let i = 0; i < count; i++) draw(pass % SLICES, i);
    }) *
      1e6) /
    (PASSES * count);
  const out: Key = new Uint32Array(2);
  const numbers = new Float64Array(count);
  const words = new Int32Array(count);
  const times = interleaved(
    {
      threefry: perDraw((slice, i) => threefry2x32(keys[slice]![0]!, keys[slice]![1]!, hashes[i]!, 3, out)),
      uniform: perDraw((slice, i) => (numbers[i] = uniform53(keys[slice]!, hashes[i]!, 3))),
      mixer: perDraw((slice, i) => (words[i] = mixerWord(i, slice, 12_345))),
      binomial: perDraw(
        (slice, i) => (numbers[i] = binomialQuantile(people[i]!, probability[i]!, luck[slice]![i]!)),
      ),
    },
    ROUNDS,
  );
  const perWeek = moving / SLICES;
  const row = (measure: string, value: number, note?: string) => ({
    measure,
    value,
    unit: 'ns',
    ratio: value / times.threefry,
    ...(note === undefined ? {} : { note }),
  });
  return {
    title: `draws: of a week of cohorts (${count} draws, ${Math.round(perWeek)} of them not 0)`,
    rows: [
      row('Threefry2x32-20', times.threefry),
      row('uniform of 53 bits', times.uniform),
      row('mixer word', times.mixer),
      row(
        'binomial quantile',
        times.binomial,
        `${((times.binomial * count) / perWeek).toFixed(0)} ns per draw that is not 0`,
      ),
    ],
  };
}
