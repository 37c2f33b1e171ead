/**
 * What has to have the same bytes everywhere, each as a SHA-256. This file and all it imports become one script that runs in any
 * JavaScript engine (bundle.ts): nothing here may ask for a clock, a file or a page.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { difference, differenceBand, payback } from '@meander/analysis';
import { presets, references, type Preset } from '@meander/catalogue';
import {
  applyChanges,
  canonicalJson,
  encodeBlock,
  parametersOf,
  prepare,
  recordJourneys,
  scenarioHash,
  sha256Hex,
  simulateBlock,
  simulatePairedBlock,
  type Block,
  type Lens,
  type RunOptions,
  type Scenario,
} from '@meander/core';
import * as elementary from '../../packages/core/src/elementary.ts';
import { agentPopulation } from '../../packages/core/src/engine/agents.ts';
import { hasWasmKernel } from '../../packages/core/src/engine/kernel/wasm.ts';
import { liveWeek, openWorld, type World } from '../../packages/core/src/engine/week.ts';
import {
  binomialQuantile,
  customerWords,
  exponential,
  poissonQuantile,
  seedKey,
  sliceKey,
  uniform53,
  weekKey,
} from '../../packages/core/src/random/index.ts';

/** Name -> hash. */
export type Hashes = Record<string, string>;

type Case = () => string;

/** What ships, the models of others included. */
const shipped = [...presets, ...references];
const lenses: readonly Lens[] = ['funnel', 'lifecycle'];

/** Every case, computed in this engine. */
export function hashes(): Hashes {
  return Object.fromEntries(Object.entries(cases()).map(([name, compute]) => [name, compute()]));
}

function cases(): Record<string, Case> {
  const found: Record<string, Case> = {
    'elementary functions': elementaryBits,
    'keyed draws': drawBits,
    quantiles: quantileBits,
  };
  for (const preset of shipped) {
    for (const lens of lenses) Object.assign(found, presetCases(preset, lens));
  }
  return found;
}

function presetCases({ scenario }: Preset, lens: Lens): Record<string, Case> {
  const world = sized(lively({ ...scenario, lens }), 500, 10);
  const name = (what: string) => `${scenario.id}, ${lens}: ${what}`;
  const run = (of: Scenario, options: Omit<RunOptions, 'from'>) => () =>
    blockHash(simulateBlock(of, { from: 0, ...options }));
  return {
    [name('identity')]: () => scenarioHash(world),
    [name('expected')]: run(world, { population: 'expected', to: 1 }),
    [name('cohorts')]: run(world, { population: 'cohorts', to: 3 }),
    [name('cohorts of eight billion')]: run(sized(world, 8e9, 6), { population: 'cohorts', to: 1 }),
    [name('agents')]: run(world, { population: 'agents', to: 3 }),
    [name('agents, audit')]: run(world, { population: 'agents', to: 2, generator: 'audit' }),
    [name('agents of several blocks')]: run(sized(world, 66_000, 2), { population: 'agents', to: 1 }),
    [name('agents by WebAssembly')]: () => (hasWasmKernel() ? kernelHash(world, 'wasm') : 'no SIMD'),
    [name('agents by TypeScript')]: () => kernelHash(world, 'typescript'),
    [name('comparison')]: () => {
      const { baseline, variant, options } = comparisonCase(scenario.id, lens);
      const { a, b } = simulatePairedBlock(baseline, variant, options);
      return comparisonHash(a, b);
    },
    [name('journeys')]: () =>
      sha256Hex(canonicalJson(recordJourneys(world).journeys([0, 7, 99, 250, 377, 499]))),
  };
}

/** Counts and moves of a few weeks of agents, searched by one of the two kernels. */
function kernelHash(scenario: Scenario, kernel: 'wasm' | 'typescript'): string {
  const { program } = prepare(sized(scenario, 66_000, 2));
  const population = agentPopulation(program, { generator: 'fast', kernel });
  const world: World = { ...openWorld(program, 'agents', 0, 'fast'), population };
  const numbers: number[] = [];
  for (let week = 1; week <= 3; week++) {
    liveWeek(world, week);
    numbers.push(...population.counts, ...world.flow.moved);
  }
  return numbersHash(numbers);
}

/** The plan of a preset and the one that it suggests, small, and what is run of them. @throws Error for an unknown preset */
export function comparisonCase(id: string, lens: Lens) {
  const preset = shipped.find(({ scenario }) => scenario.id === id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  const baseline = sized(lively({ ...preset.scenario, lens }), 500, 10);
  const variant = changed(baseline, preset.suggestedChanges);
  return { baseline, variant, options: { population: 'cohorts', from: 0, to: 8 } as const };
}

/** Both blocks and the answers that are read from them. */
export function comparisonHash(a: Block, b: Block): string {
  const answers = {
    blocks: [blockHash(a), blockHash(b)],
    netValue: difference(a, b, 'netValue', a.weeks, 0.08),
    band: differenceBand(a, b, 'customers'),
    payback: payback(a, b),
  };
  return sha256Hex(canonicalJson(answers));
}

/** Few people and weeks, so that a slow engine is done in seconds. */
function sized(scenario: Scenario, people: number, horizonWeeks: number): Scenario {
  const values = { ...scenario.values, 'market.people': people, 'market.warmupWeeks': 4 };
  return { ...scenario, horizonWeeks, values };
}

/** All weekly rates of the journey alike and high: within few weeks everything happens to somebody. */
function lively(scenario: Scenario): Scenario {
  const rates = parametersOf(scenario)
    .filter(({ path, unit }) => path.startsWith('journey.') && unit === 'per week')
    .map(({ path, max }) => [path, Math.min(max, 0.3)] as const);
  return { ...scenario, values: { ...scenario.values, ...Object.fromEntries(rates) } };
}

function changed(scenario: Scenario, changes: Preset['suggestedChanges']): Scenario {
  const result = applyChanges(scenario, changes);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.value;
}

/** All functions at arguments of every size they are asked for. */
function elementaryBits(): string {
  const { cos, exp, expm1, lgamma, log, log1p, phi, pow, sin } = elementary;
  const numbers: number[] = [];
  for (let i = 0; i < 1500; i++) {
    const x = (i + 0.5) / 1500;
    const wide = exp(1400 * x - 700);
    numbers.push(exp(x * 30 - 20), expm1(x * 4 - 2), expm1(-x / 1e6), phi(x * 50), wide);
    numbers.push(log(wide), log1p(x * 3 - 1), log1p(x / 1e7), lgamma(x * 900 + 0.01));
    numbers.push(pow(x * 40, 0.37), pow(1 + x, 90), pow(x, 2.5), sin(x * 700), cos(x * 700));
  }
  return numbersHash(numbers);
}

function drawBits(): string {
  const numbers: number[] = [];
  const words = new Int32Array(300);
  for (const seed of ['otter-42', '', 'Übergröße 🦦']) {
    const slice = sliceKey(weekKey(seedKey(seed), 3, -7, 2), 12_345, 67_890);
    for (let i = 0; i < 500; i++) numbers.push(uniform53(slice, i, i * i));
    for (const generator of ['fast', 'audit'] as const) {
      customerWords(generator, slice, 65_400, words);
      numbers.push(...words);
    }
  }
  return numbersHash(numbers);
}

function quantileBits(): string {
  const numbers: number[] = [];
  for (const n of [1, 7, 60, 1e3, 1e6, 8e9]) {
    for (const p of [1e-9, 1e-4, 0.03, 0.4, 0.97]) {
      for (const u of [2 ** -53, 1e-6, 0.02, 0.5, 0.77, 0.999, 1 - 2 ** -53]) {
        numbers.push(binomialQuantile(n, p, u), poissonQuantile(n * p, u), exponential(u));
      }
    }
  }
  return numbersHash(numbers);
}

function numbersHash(numbers: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(8 * numbers.length));
  for (const [i, number] of numbers.entries()) view.setFloat64(8 * i, number, true);
  return bytesToHex(sha256(new Uint8Array(view.buffer)));
}

function blockHash(block: Block): string {
  return bytesToHex(sha256(encodeBlock(block)));
}
