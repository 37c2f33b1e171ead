/**
 * How fast Meander is, as ratios within one run: a machine that is busy slows the reference as well. `npm run bench` prints the
 * table; with a file name it also writes everything as JSON.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { benchAgents } from './agents.ts';
import { presetScenario } from './cases.ts';
import { benchCohorts } from './cohorts.ts';
import { benchDraws } from './draws.ts';
import { benchExpected } from './expected.ts';
import { benchNoise } from './noise.ts';
import { benchPreview } from './preview.ts';
import { tableText, type Section } from './table.ts';

const scenario = presetScenario('b2b-saas');
const machine = {
  node: process.version,
  v8: process.versions.v8,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  load: loadavg()[0],
};

const sections: Section[] = [];
const measures: (() => Section | Promise<Section>)[] = [
  () => benchExpected(scenario),
  () => benchCohorts(scenario),
  () => benchDraws(scenario),
  () => benchPreview(scenario.id),
  () => benchAgents(scenario),
  () => benchNoise(scenario),
];

console.log(
  `${machine.processor}, ${machine.cores} cores, load ${machine.load?.toFixed(1)}; Node ${machine.node}, V8 ${machine.v8}\n`,
);
for (const measure of measures) {
  const section = await measure();
  sections.push(section);
  console.log(`${tableText([section])}\n`);
}

const [file] = process.argv.slice(2);
if (file !== undefined) writeFileSync(file, `${JSON.stringify({ machine, sections }, undefined, 2)}\n`);
