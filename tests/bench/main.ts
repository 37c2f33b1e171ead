/**
 * How fast Meander is, as ratios within one run: a machine that is busy slows the reference as well. `npm run bench` prints the
 * tables. `--json <file>` also writes everything as JSON, `--picture <file>` draws cost against size, `--large` adds sizes that take
 * minutes.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINE_VERSION } from '@meander/core';
import { benchAgents, benchCrews } from './agents.ts';
import { benchAmss } from './amss.ts';
import { presetScenario } from './cases.ts';
import { benchCohorts } from './cohorts.ts';
import { benchDraws } from './draws.ts';
import { benchEstimates } from './estimates.ts';
import { benchExpected } from './expected.ts';
import { benchJourneys } from './journeys.ts';
import { benchNoise } from './noise.ts';
import { benchOpening } from './opening.ts';
import { benchPeer } from './peer.ts';
import { scalingPicture } from './picture.ts';
import { benchPreview } from './preview.ts';
import { measureScaling, scalingSection, type Panel } from './scaling.ts';
import { tableText, type Section } from './table.ts';
import { benchThreads } from './threads.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'string' },
    picture: { type: 'string' },
    large: { type: 'boolean', default: false },
  },
});
const scenario = presetScenario('b2b-saas');
const machine = {
  engine: ENGINE_VERSION,
  node: process.version,
  v8: process.versions.v8,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  load: loadavg()[0],
};

const sections: Section[] = [];
let scaling: Panel[] = [];
const measures: (() => Section | Promise<Section>)[] = [
  () => benchExpected(scenario),
  () => benchEstimates(scenario),
  () => benchCohorts(scenario),
  () => benchDraws(scenario),
  () => benchPreview(scenario.id),
  () => benchAgents(scenario),
  () => benchCrews(scenario),
  () => benchJourneys(scenario.id),
  () => benchOpening(scenario.id),
  () => benchPeer(scenario),
  () => benchThreads(scenario),
  () => benchAmss(),
  () => benchNoise(scenario),
  async () => scalingSection((scaling = await measureScaling(scenario, asked.large))),
];

console.log(
  `${machine.processor}, ${machine.cores} cores, load ${machine.load?.toFixed(1)}; Node ${machine.node}, V8 ${machine.v8}\n`,
);
for (const measure of measures) {
  const section = await measure();
  sections.push(section);
  console.log(`${tableText([section])}\n`);
}

// pnpm starts this in its own folder; names of files are meant from where the command was given.
const place = (file: string) => resolve(process.env['INIT_CWD'] ?? '.', file);
if (asked.json !== undefined)
  writeFileSync(place(asked.json), `${JSON.stringify({ machine, sections, scaling }, undefined, 2)}\n`);
if (asked.picture !== undefined)
  writeFileSync(place(asked.picture), scalingPicture(scaling, 'Processor time of a run against its size'));
