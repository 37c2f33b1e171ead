/** `agents` against the same algorithm in C: the same customers have to move, or the times mean nothing. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, type Scenario } from '@meander/core';
import { agentPopulation, startingCells } from '../../packages/core/src/engine/agents.ts';
import { startingCounts } from '../../packages/core/src/engine/population.ts';
import { createRaces } from '../../packages/core/src/engine/race.ts';
import { liveWeek, openWorld, type World } from '../../packages/core/src/engine/week.ts';
import { weekKey } from '../../packages/core/src/random/index.ts';
import { dumpedWeek, writeDump, type DumpedWeek } from './agents-dump.ts';
import { interleaved, timed } from './measure.ts';
import type { Row, Section } from './table.ts';

const PEOPLE = 1_000_000;
const ROUNDS = 3;

/** A world at the start of the plan, with a population of whole customers that can be looked into. */
function warmWorld(scenario: Scenario): { world: World; cellOf: Uint16Array } {
  const { program } = prepare(scenario);
  const cellOf = startingCells(program);
  const population = agentPopulation(program, 'fast', cellOf, startingCounts(program));
  const world: World = { ...openWorld(program, 'expected', 0, 'fast'), population };
  for (let week = 1 - program.warmupWeeks; week <= 0; week++) liveWeek(world, week);
  return { world, cellOf };
}

/** Lives the weeks of the plan; answers customers per cell and moves per rate. */
function livePlan(warm: World, watch: (world: World, week: number) => void = () => {}) {
  const population = warm.population.fork();
  const delivery = { ...warm.delivery, pressure: warm.delivery.pressure.slice() };
  const world: World = { ...warm, population, delivery };
  const moved = new Float64Array(world.program.rates.count);
  for (let week = 1; week <= world.program.horizonWeeks; week++) {
    liveWeek(world, week);
    watch(world, week);
    for (let i = 0; i < moved.length; i++) moved[i] = moved[i]! + world.flow.moved[i]!;
  }
  return { counts: population.counts, moved };
}

/** What C is given: every week as it was. */
function recordWeeks(warm: World): DumpedWeek[] {
  const weeks: DumpedWeek[] = [];
  const races = createRaces(warm.program);
  livePlan(warm, (world, week) => {
    const key = weekKey(world.seed, world.replication, week, 0);
    for (const race of races) race.begin(world.rates, key);
    weeks.push(dumpedWeek(key, world.rates.rate, races));
  });
  return weeks;
}

function compilerName(): string | undefined {
  for (const compiler of ['gcc', 'cc', 'clang']) {
    try {
      return `${compiler}: ${execFileSync(compiler, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).split('\n')[0]}`;
    } catch {
      // the next one, then
    }
  }
  return undefined;
}

export function benchAgents(preset: Scenario): Section {
  const scenario = { ...preset, values: { ...preset.values, 'market.people': PEOPLE } };
  const { world, cellOf } = warmWorld(scenario);
  const { program } = world;
  const draws = program.people * program.events.length * program.horizonWeeks;
  const perDraw = (milliseconds: number) =>
    `${((milliseconds * 1e6) / draws).toFixed(2)} ns per customer and event`;
  const compiler = compilerName();
  const title = `agents: 1,000,000 customers x ${program.horizonWeeks} weeks x ${program.events.length} events, one thread`;
  if (compiler === undefined) {
    const { typescript } = interleaved({ typescript: () => timed(() => livePlan(world)) }, ROUNDS);
    const row = { measure: 'TypeScript', value: typescript / 1000, unit: 's', note: perDraw(typescript) };
    return { title, rows: [{ ...row, goal: 'no C compiler here' }] };
  }

  const folder = mkdtempSync(join(tmpdir(), 'meander-bench-'));
  try {
    const [executable, dump] = [join(folder, 'agents'), join(folder, 'weeks.bin')];
    const flags = ['-O3', '-ffp-contract=off', '-std=c11', '-D_POSIX_C_SOURCE=199309L'];
    const source = join(import.meta.dirname, 'agents.c');
    execFileSync(compiler.split(':')[0]!, [...flags, source, '-o', executable, '-lm']);
    writeDump(dump, program, { cellOf, counts: world.population.counts }, recordWeeks(world));
    let answer = '';
    const times = interleaved(
      {
        c: () => {
          answer = execFileSync(executable, [dump], { encoding: 'utf8', maxBuffer: 2 ** 26 });
          return 1000 * Number(answer.split('\n', 1)[0]);
        },
        typescript: () => timed(() => livePlan(world)),
      },
      ROUNDS,
    );
    const ours = livePlan(world);
    checkSame(answer, ours);
    const ratio = times.typescript / times.c;
    const moves = ours.moved.reduce((sum, count) => sum + count, 0);
    const rows: Row[] = [
      { measure: 'C -O3', value: times.c / 1000, unit: 's', note: `${perDraw(times.c)}; ${compiler}` },
      {
        measure: 'TypeScript',
        value: times.typescript / 1000,
        unit: 's',
        ratio,
        goal: 'at most x 3',
        isMet: ratio <= 3,
        note: `${perDraw(times.typescript)}; the same ${moves} moves`,
      },
    ];
    return { title, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws Error when C did not move the same customers */
function checkSame(answer: string, { counts, moved }: ReturnType<typeof livePlan>): void {
  const [, cells, moves] = answer.split('\n').map((text) => text.trim());
  if (cells !== counts.join(' ')) throw new Error('agents.c ends with other customers per cell');
  if (moves !== moved.join(' ')) throw new Error('agents.c counts other moves');
}
