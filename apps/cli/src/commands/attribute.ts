import { outOfRange } from '@meander/core';
import { answered } from '../api/answered.ts';
import { problems, workProgress, type Problem, type WorkProgress } from '../api/documents.ts';
import { openMeander, type Meander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import { outputFlags, scenarioFlags, sizeFlags } from '../arguments/flags.ts';
import { readArguments, type Arguments } from '../arguments/read.ts';
import { attributionRows } from '../attribution/rows.ts';
import { attributionText } from '../attribution/text.ts';
import { attributionFields, ruleNames, rulesNamed, type Attribution } from '../attribution/shape.ts';
import { BadInput, together } from '../bad-input.ts';
import { followWork } from '../experiment/follow.ts';
import { editsOf } from '../scenario/edits.ts';
import { resolve, type Resolved } from '../scenario/resolve.ts';
import { readSource } from '../scenario/source.ts';
import { deliver, checkOut, toJson } from '../terminal/deliver.ts';
import { createPaint } from '../terminal/paint.ts';
import { createProgressLine } from '../terminal/progress-line.ts';
import { showRows } from '../terminal/rows.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Command } from './command.ts';

const flags = {
  window: {
    type: 'string',
    number: { min: 1, max: 1040, isWhole: true, usual: 52, isOfScenario: true },
    valueHint: 'weeks',
    description: 'Purchases and effects up to the end of this week (default: the horizon)',
  },
  rules: {
    type: 'string',
    valueHint: 'last-touch,...',
    description: `Which rules: ${ruleNames.join(', ')} (default: all)`,
  },
  lookback: {
    type: 'string',
    number: { min: 0.001, max: 1040, isWhole: false, usual: 13 },
    valueHint: 'weeks',
    description: 'How long before a purchase a touch counts (default 13)',
  },
  people: {
    type: 'string',
    number: { min: 1, max: 1e6, isWhole: true, usual: 5000 },
    valueHint: 'n',
    description: 'Most customers whose log is read in each future (default 5000)',
  },
  ...scenarioFlags,
  population: {
    ...sizeFlags.population,
    description: 'How people are held for the truth: cohorts (default), agents, or expected for speed',
  },
  replications: {
    type: 'string',
    number: { min: 1, max: 1000, isWhole: true, usual: 24 },
    valueHint: 'n',
    description: 'Futures of the plan and of each plan without a channel (default 24)',
  },
  ...outputFlags,
} as const satisfies Flags;

export const command: Command = { flags, scenarios: 1, check, checkWith, run: attribute };

type Given = Arguments<typeof flags>;

async function check({ flags: { rules, out } }: Given): Promise<void> {
  await together(
    () => rulesNamed(rules),
    () => checkOut(out),
  );
}

function checkWith({ flags: { window } }: Given, { scenario: { horizonWeeks } }: Resolved): void {
  if (window !== undefined && !(window >= 1 && window <= horizonWeeks))
    throw new BadInput([outOfRange(['--window'], '--window', window, 1, horizonWeeks)]);
}

const document = `query Attribution($input: AttributionInput!) {
  attribution(input: $input) { __typename ${problems} ... on Attribution { ${attributionFields} } } }`;

const progressDocument = `subscription Progress($input: AttributionInput!) {
  attributionProgress(input: $input) { ${workProgress} } }`;

async function* progressOf(meander: Meander, input: object): AsyncGenerator<WorkProgress> {
  const events = meander.watch<{ attributionProgress: WorkProgress }>(progressDocument, { input });
  for await (const event of events) yield event.attributionProgress;
}

async function attribute(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['scenario'], atLeast: 1 });
  const { window, lookback, people, population, replications, json, format, out, quiet } = given.flags;
  const [edits, source] = await together(
    () => editsOf(given),
    () => readSource(given.words[0] ?? '', terminal),
    () => check(given),
  );
  await using meander = await openMeander({ hasThreads: population !== 'expected' });
  const resolved = await resolve(meander, source, edits);
  checkWith(given, resolved);
  const input = {
    scenario: resolved.ref,
    rules: rulesNamed(given.flags.rules),
    window,
    lookbackWeeks: lookback,
    people,
    population: population?.toUpperCase(),
    replications,
  };
  const line = createProgressLine(quiet, terminal.errors, 'parts');
  if (!(await followWork(progressOf(meander, input), line, terminal))) return;
  const { attribution } = await meander.ask<{
    attribution: ({ __typename: 'Attribution' } & Attribution) | Problem;
  }>(document, { input });
  const { __typename, ...answer } = answered(attribution);
  const text = () => `${attributionText(answer, resolved.scenario.currency, createPaint(terminal.output))}\n`;
  const shown = json
    ? `${toJson(answer)}\n`
    : format === undefined
      ? text()
      : showRows(attributionRows(answer), format);
  deliver(terminal, shown, { out, quiet });
}
