/** `agents` against the same algorithm in C: the same customers have to move, or the times mean nothing. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, type Scenario } from '@meander/core';
import { createThreadExecutor } from '@meander/runner';
import type { Program } from '../../packages/core/src/compile/program.ts';
import { agentPopulation } from '../../packages/core/src/engine/agents.ts';
import { createRaces } from '../../packages/core/src/engine/race.ts';
import { liveWeek, openWorld, type World } from '../../packages/core/src/engine/week.ts';
import { weekKey } from '../../packages/core/src/random/index.ts';
import { dumpedWeek, writeDump, type DumpedWeek } from './agents-dump.ts';
import { isLeftOut } from '../browser/chromium.ts';
import { openCrewPages } from '../engines/crew-pages.ts';
import { interleaved, median, timed } from './measure.ts';
import type { Row, Section } from './table.ts';

const PEOPLE = 1_000_000;
/** So many that starting a thread is the smaller part, and once is enough. */
const SHARED = 20_000_000;
const ROUNDS = 3;

/** A world at the start of the plan, with a population of whole customers that can be looked into. */
function warmWorld(scenario: Scenario, kernel: 'wasm' | 'typescript') {
  const { program } = prepare(scenario);
  const population = agentPopulation(program, { generator: 'fast', kernel });
  const world: World = { ...openWorld(program, 'expected', 0, 'fast'), population };
  for (let week = 1 - program.warmupWeeks; week <= 0; week++) liveWeek(world, week);
  return { world, cellOf: Uint16Array.from(population.cellOf) };
}

type Warm = ReturnType<typeof warmWorld>;

/** Lives the weeks of the plan; answers customers per cell and moves per rate. */
function livePlan(warm: World, watch: (world: World, week: number) => void = () => {}) {
  const population = warm.population.fork(warm.program);
  const delivery = { ...warm.delivery, pressure: warm.delivery.pressure.slice() };
  const world: World = { ...warm, population, delivery };
  const moved = new Float64Array(world.program.rates.count);
  for (let week = 1; week <= world.program.horizonWeeks; week++) {
    liveWeek(world, week);
    watch(world, week);
    for (let i = 0; i < moved.length; i++) moved[i] = moved[i]! + world.flow.moved[i]!;
  }
  population.release?.();
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

/** The ways in which customers are found: through lists, as in WebAssembly, or each by itself, as in TypeScript. */
const WAYS = { listed: [], oneByOne: ['-DONE_BY_ONE'] } as const;
type Way = keyof typeof WAYS;

/** Compiles agents.c and runs it over the plan's weeks; answers with its times and what it counted. */
function referenceOf(compiler: string, program: Program, warm: Warm) {
  const folder = mkdtempSync(join(tmpdir(), 'meander-bench-'));
  const dump = join(folder, 'weeks.bin');
  const flags = ['-O3', '-march=native', '-ffp-contract=off', '-std=c11', '-D_POSIX_C_SOURCE=199309L'];
  const source = join(import.meta.dirname, 'agents.c');
  for (const [way, more] of Object.entries(WAYS))
    execFileSync(compiler, [...flags, ...more, source, '-o', join(folder, way), '-lm']);
  const { cellOf, world } = warm;
  writeDump(dump, program, { cellOf, counts: world.population.counts }, recordWeeks(world));
  const counted = new Map<Way, string>();
  return {
    run(way: Way): number {
      const said = execFileSync(join(folder, way), [dump], { encoding: 'utf8', maxBuffer: 2 ** 26 });
      counted.set(way, said);
      return 1000 * Number(said.split('\n', 1)[0]);
    },
    counted: (way: Way) => counted.get(way)!.split('\n').slice(1),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

/** At most this many times the C that finds customers in the same way. */
const GOALS = {
  wasm: { most: 1.2, way: 'listed' },
  typescript: { most: 2.5, way: 'oneByOne' },
} as const;

export function benchAgents(preset: Scenario): Section {
  const scenario = { ...preset, values: { ...preset.values, 'market.people': PEOPLE } };
  const wasm = warmWorld(scenario, 'wasm');
  const typescript = warmWorld(scenario, 'typescript');
  const { program } = wasm.world;
  const draws = program.people * program.events.length * program.horizonWeeks;
  const compiler = compilerName();
  using reference = compiler === undefined ? undefined : referenceOf(compiler.split(':')[0]!, program, wasm);
  const times = interleaved(
    {
      listed: () => reference?.run('listed') ?? NaN,
      wasm: () => timed(() => livePlan(wasm.world)),
      oneByOne: () => reference?.run('oneByOne') ?? NaN,
      typescript: () => timed(() => livePlan(typescript.world)),
    },
    ROUNDS,
  );
  const ours = livePlan(wasm.world);
  checkSame(textOf(livePlan(typescript.world)), ours, 'TypeScript');
  for (const { way } of Object.values(GOALS))
    if (reference !== undefined) checkSame(reference.counted(way), ours, `agents.c, ${way},`);
  const moves = ours.moved.reduce((sum, count) => sum + count, 0);
  const row = (measure: string, name: keyof typeof times, said: string): Row => ({
    measure,
    value: times[name] / 1000,
    unit: 's',
    note: `${((times[name] * 1e6) / draws).toFixed(2)} ns per customer and event; ${said}`,
  });
  const compared = (measure: string, name: keyof typeof GOALS): Row => {
    const { most, way } = GOALS[name];
    const said = row(measure, name, `the same ${moves} moves`);
    if (reference === undefined) return said;
    const ratio = times[name] / times[way];
    return { ...said, ratio, goal: `at most x ${most}`, isMet: ratio <= most };
  };
  const references =
    compiler === undefined
      ? [{ measure: 'C', value: 0, unit: 's', note: 'no compiler here' }]
      : [
          row('C -O3 -march=native, by lists as WebAssembly', 'listed', compiler),
          row('C, one by one as TypeScript', 'oneByOne', compiler),
        ];
  return {
    title: `agents: 1,000,000 customers x ${program.horizonWeeks} weeks x ${program.events.length} events, one thread`,
    rows: [...references, compared('WebAssembly', 'wasm'), compared('TypeScript', 'typescript')],
  };
}

const never = new AbortController().signal;

/** One run on one thread and shared by two, and on a page. */
export async function benchCrews(preset: Scenario): Promise<Section> {
  const scenario = { ...preset, values: { ...preset.values, 'market.people': SHARED } };
  const pool = createThreadExecutor({ threads: 2 });
  const rows: Row[] = [];
  try {
    const walls: number[] = [];
    for (const threads of [1, 2]) {
      const task = { scenarios: [scenario], population: 'agents', generator: 'fast', threads } as const;
      const start = performance.now();
      await pool.perform({ ...task, from: 0, to: 1 }, never);
      const value = (performance.now() - start) / 1000;
      walls.push(value);
      rows.push({
        measure: `20,000,000 customers, ${threads} thread${threads > 1 ? 's' : ''}, started for it`,
        value,
        unit: 's',
        ratio: value / walls[0]!,
      });
    }
  } finally {
    await pool.close();
  }
  if (!isLeftOut) rows.push(...(await benchPages()));
  return { title: 'one run of agents, warm-up included, wall', rows };
}

const CLICKS = 5;

/** From the click to the full result in Web Workers: on a page that stands open, and on one that has just loaded. */
async function benchPages(): Promise<Row[]> {
  await using pages = await openCrewPages();
  const cases = [
    { members: 1, isShared: false, how: 'one worker' },
    { members: 2, isShared: true, how: 'two, shared memory' },
    { members: 2, isShared: false, how: 'two, messages' },
  ].flatMap((each) => [true, false].map((isReady) => ({ ...each, isReady, times: [] as number[] })));
  for (let round = 0; round < CLICKS; round++)
    for (const { members, times, ...click } of cases)
      times.push((await pages.click({ people: 100_000, weeks: 104, members }, click)).milliseconds);
  return cases.map(({ members, how, isReady, times }): Row => {
    const value = Math.min(...times);
    const measure = `Chromium, 100,000 x 104 weeks, ${how}, page ${isReady ? 'open' : 'just loaded'}`;
    const note = `median of ${CLICKS} clicks ${Math.round(median(times))} ms`;
    const goal = members === 1 && isReady ? { goal: 'at most 300 ms', isMet: value <= 300 } : {};
    return { measure, value, unit: 'ms', ...goal, note };
  });
}

type Outcome = ReturnType<typeof livePlan>;

function textOf({ counts, moved }: Outcome): string[] {
  return [counts.join(' '), moved.join(' ')];
}

/** @throws Error when others moved */
function checkSame(answer: readonly string[], ours: Outcome, whose: string): void {
  const [counts, moved] = textOf(ours);
  if (answer[0]?.trim() !== counts) throw new Error(`${whose} ends with other customers per cell`);
  if (answer[1]?.trim() !== moved) throw new Error(`${whose} counts other moves`);
}
