/** Recording what every cause and every channel does, week by week, in any population. */
import type { Program } from '../compile/program.ts';
import type { Generator } from '../random/index.ts';
import { CHANNEL_COLUMNS } from '../results/block.ts';
import type { Courses } from '../results/courses.ts';
import { addCauses, closeCauses } from './ledger.ts';
import { warmWorld } from './warm-up.ts';
import { forkWorld, liveWeek, worldInWeek, type PopulationKind, type World } from './week.ts';

export interface CourseOptions {
  readonly population: PopulationKind;
  /** Default 0. */
  readonly replication?: number;
  readonly generator?: Generator;
}

/** Lives one replication and closes the ledger at the end of every week. */
export function recordCoursesOf(
  program: Program,
  { population, replication = 0, generator = 'fast' }: CourseOptions,
): Courses {
  const { horizonWeeks: weeks, ledger, channels } = program;
  const caused = new Float64Array(ledger.length * weeks);
  const delivered = new Float64Array(channels.length * CHANNEL_COLUMNS.length * weeks);
  const lines = new Float64Array(ledger.length);
  const past = warmWorld(program, population, replication, generator, () => false);
  // the past of `expected` is remembered for whoever asks next
  let world = population === 'expected' ? forkWorld(past, program) : past;
  for (let week = 1; week <= weeks; week++) {
    const now = worldInWeek(world, program, week);
    world = now;
    liveWeek(now, week, () => addCauses(now.causes, now.program, now.flow, now.rates));
    closeCauses(now.causes, now.program, lines.fill(0));
    for (let line = 0; line < lines.length; line++) caused[line * weeks + week - 1] = lines[line]!;
    recordDelivery(now, week, delivered);
  }
  world.population.release?.();
  return { weeks, causes: ledger, caused, channels: channels.map(({ id }) => id), delivered };
}

function recordDelivery({ program, delivery }: World, week: number, delivered: Float64Array): void {
  const columns = { spend: delivery.spent, unspent: delivery.unspent, contacts: delivery.bought };
  for (let channel = 0; channel < program.channels.length; channel++)
    for (const [place, column] of CHANNEL_COLUMNS.entries())
      delivered[(channel * CHANNEL_COLUMNS.length + place) * program.horizonWeeks + week - 1] =
        columns[column][channel]!;
}
