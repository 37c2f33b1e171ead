import { expect, test } from 'vitest';
import { prepare } from '../../compile/prepare.ts';
import type { Program } from '../../compile/program.ts';
import { kiosk } from '../../kiosk.fixture.ts';
import type { Scenario } from '../../model/scenario.ts';
import { agentPopulation, type AgentOptions } from '../agents.ts';
import { liveWeek, openWorld } from '../week.ts';
import { bytesOf } from './base64.ts';
import { hasWasmKernel } from './wasm.ts';

const PEOPLE = 70_001; // two blocks, and a last word that is not full
const WEEKS = 12;

function sized(people: number, thirst?: number): Scenario {
  const rates = thirst === undefined ? {} : { 'journey.thirst': thirst };
  return { ...kiosk, values: { ...kiosk.values, ...rates, 'market.people': people } };
}

/** Events that nobody leaves home by in a week: the first, the second, both, none, and so on. */
function isStill(event: number, week: number): boolean {
  return ((week >> event) & 1) === 1;
}

/** Nothing happens at home in the events that are still. */
function holdStill({ entries, events, starts }: Program, rate: Float64Array, week: number): void {
  for (const [event, { rowStart }] of events.entries())
    for (const { cell } of starts)
      for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]! && isStill(event, week); entry++)
        rate[entries.rate[entry]!] = 0;
}

/** What a population held by `options` does in a few weeks of given environment. */
function lived(scenario: Scenario, options: AgentOptions, change: typeof holdStill = () => {}) {
  const { program } = prepare(scenario);
  const whole = openWorld(program, 'expected', 0, options.generator); // its counts make the same weeks for all
  const world = { ...openWorld(program, 'expected', 0, options.generator) };
  const population = agentPopulation(program, options);
  const moved: number[][] = [];
  for (let week = 1; week <= WEEKS; week++) {
    liveWeek(whole, week);
    Object.assign(world.rates, { ...whole.rates, rate: whole.rates.rate.slice() });
    change(program, world.rates.rate, week);
    world.flow.moved.fill(0);
    world.flow.dropped.fill(0);
    population.age();
    population.live(world.rates, Uint32Array.of(week, 7), world.flow, week);
    moved.push([...world.flow.moved, ...world.flow.dropped]);
  }
  const cells = [...population.cellOf.subarray(0, options.range?.size ?? program.people)];
  return { cells, counts: [...population.counts], moved };
}

test('this engine has the WebAssembly kernel', () => {
  expect(hasWasmKernel()).toBe(true);
});

test.each([0.001, 0.1, 0.9])(
  'WebAssembly and TypeScript move the same customers, also where most are away from home (thirst %d)',
  (thirst) => {
    const scenario = sized(PEOPLE, thirst);
    const wasm = lived(scenario, { generator: 'fast', kernel: 'wasm' });
    expect(wasm).toEqual(lived(scenario, { generator: 'fast', kernel: 'typescript' }));
    expect(wasm.moved.flat().reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  },
);

test('both move the same customers where home is left in some weeks by one event and in some by another', () => {
  const scenario: Scenario = { ...sized(20_000), lens: 'funnel' }; // one block, of which a list might be kept for too long
  const wasm = lived(scenario, { generator: 'fast', kernel: 'wasm' }, holdStill);
  expect(wasm).toEqual(lived(scenario, { generator: 'fast', kernel: 'typescript' }, holdStill));
});

test('with every draw from Threefry both move the same customers, too', () => {
  const scenario = sized(5000);
  const wasm = lived(scenario, { generator: 'audit', kernel: 'wasm' });
  expect(wasm).toEqual(lived(scenario, { generator: 'audit', kernel: 'typescript' }));
});

test.each(['wasm', 'typescript'] as const)('%s: parts of a market live as the whole does', (kernel) => {
  const whole = lived(sized(PEOPLE), { generator: 'fast', kernel });
  const cuts = [0, 64, 65_472, 65_600, PEOPLE];
  const parts = cuts.slice(1).map((end, i) => {
    const first = cuts[i]!;
    return lived(sized(PEOPLE), { generator: 'fast', kernel, range: { first, size: end - first } });
  });
  expect(parts.flatMap(({ cells }) => cells)).toEqual(whole.cells);
  const sum = (rows: readonly (readonly number[])[]) =>
    rows[0]!.map((_, i) => rows.reduce((total, row) => total + row[i]!, 0));
  expect(sum(parts.map(({ counts }) => counts))).toEqual(whole.counts);
  for (const [week, moved] of whole.moved.entries())
    expect(sum(parts.map((part) => part.moved[week]!))).toEqual(moved);
});

test.each(['wasm', 'typescript'] as const)(
  '%s: a fork goes on by itself and as the original would',
  (kernel) => {
    const { program } = prepare(sized(3000));
    const world = openWorld(program, 'expected', 0, 'fast');
    liveWeek(world, 1);
    const population = agentPopulation(program, { generator: 'fast', kernel });
    const fork = population.fork(program);
    population.live(world.rates, Uint32Array.of(1, 2), world.flow, 1);
    const after = [...population.cellOf];
    expect([...fork.cellOf]).not.toEqual(after);
    fork.live(world.rates, Uint32Array.of(1, 2), world.flow, 1);
    expect([...fork.cellOf]).toEqual(after);
    population.release();
    fork.release();
    // memory that was used before is as good as new
    const next = agentPopulation(program, { generator: 'fast', kernel });
    next.live(world.rates, Uint32Array.of(1, 2), world.flow, 1);
    expect([...next.cellOf]).toEqual(after);
  },
);

test('a customer takes at most 4 bytes, whatever is needed for all together', () => {
  const { program } = prepare(sized(4_000_000));
  for (const kernel of ['wasm', 'typescript'] as const) {
    const population = agentPopulation(program, { generator: 'fast', kernel });
    expect(program.cells.length).toBeLessThanOrEqual(256);
    // one byte and one bit each; the lists of a block of 65,536 and a table or two
    expect(population.bytes).toBeLessThan(4_000_000 * 1.125 + 65_536 * 8 + 200_000);
    population.release();
  }
});

test.each([
  ['', []],
  ['AA==', [0]],
  ['/wA=', [255, 0]],
  ['AQID', [1, 2, 3]],
  ['+/+/gA==', [251, 255, 191, 128]],
])('base64 %s is decoded without the help of a browser', (text, bytes) => {
  expect([...bytesOf(text)]).toEqual(bytes);
});
