import { outOfRange } from '@meander/core';
import { leakFields, lostText, type Leaks } from '../answer/leaks-text.ts';
import { answered } from '../api/answered.ts';
import { problems, type Problem } from '../api/documents.ts';
import { journeyFlags, journeyRef } from '../api/journey.ts';
import { openMeander, type Meander } from '../api/open-meander.ts';
import type { Flag, Flags } from '../arguments/flag.ts';
import { outputFlags, scenarioFlags, sizeFlags } from '../arguments/flags.ts';
import { readArguments, type Arguments } from '../arguments/read.ts';
import { BadInput, problem, together } from '../bad-input.ts';
import { editsOf } from '../scenario/edits.ts';
import { resolve, type Resolved } from '../scenario/resolve.ts';
import { readSource } from '../scenario/source.ts';
import { checkOut, deliver, toJson } from '../terminal/deliver.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Command } from './command.ts';

const flags = {
  svg: { type: 'boolean', description: 'The picture as SVG; without it, the same in words' },
  out: { ...outputFlags.out, description: 'Write the SVG to a file' },
  quiet: { type: 'boolean', description: 'Do not say what was written' },
  json: {
    type: 'boolean',
    description: 'With --week: who is where, goes where and is lost where in every week, as JSON',
  },
  week: {
    type: 'string',
    number: { min: 1, max: 1040, isWhole: true, isOfScenario: true },
    valueHint: 'n',
    description: 'The people of a scenario on the map in a week, and where they are lost until then',
  },
  future: {
    type: 'string',
    number: { min: 1, max: 10_000, isWhole: true },
    valueHint: 'n',
    description: 'With --week: which future is drawn (default 1)',
  },
  population: { ...sizeFlags.population, description: 'With --week: how people are held (default cohorts)' },
  seed: scenarioFlags.seed,
  weeks: scenarioFlags.weeks,
  ...journeyFlags,
} as const satisfies Flags;

export const command: Command = {
  flags,
  // Without a week a journey is drawn, which may go by its own name.
  scenarios: ({ named }) => (named.has('week') ? 1 : 0),
  check,
  checkWith,
  run: map,
};

type Given = Arguments<typeof flags>;

async function check(given: Given, terminal: Terminal): Promise<void> {
  await together(
    () => checkFlags(given),
    async () => {
      if (given.named.has('week') || given.words.length === 0) return;
      await using meander = await openMeander({ hasThreads: false });
      await journeyPicture(meander, given, terminal);
    },
  );
}

async function checkFlags(given: Given): Promise<void> {
  await together(
    () => refuseAlone(given),
    () => checkOut(given.flags.out),
  );
}

interface Picture {
  readonly __typename: string;
  readonly title: string;
  readonly description: string;
  readonly svg: string;
}

const document = `query Map($journey: JourneyRef!) {
  journeyMap(journey: $journey) { __typename ${problems} ... on JourneyMap { title description svg } } }`;

const riverDocument = (isJson: boolean) => `query RiverMap($input: RiverMapInput!, $week: Week!) {
  riverMap(input: $input) { __typename ${problems} ... on RiverMap { ${
    isJson
      ? `scenario { hash seed preset { key } presetVersion horizonWeeks journey { id version } } population future futures
          weeks segments { id label people } stages
          moves { event move label from to causes { cause label count } } people moved
          queues { pool label stages servers arrivals abandoned waiting busy wait }`
      : 'river { stages { stage label } }'
  } leaks(to: $week) { ${leakFields} } picture(week: $week) { title description svg } } } }`;

interface RiverMap extends Leaks {
  readonly __typename: 'RiverMap';
  readonly picture: Omit<Picture, '__typename'>;
}

async function map(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['preset or journey'], atLeast: 1 });
  const { svg, out, quiet, week, json } = given.flags;
  await using meander = await openMeander({ hasThreads: false });
  const [found] = await together(
    async () => {
      if (week !== undefined) return await riverMap(meander, given, terminal, week);
      return { picture: await journeyPicture(meander, given, terminal) };
    },
    () => checkFlags(given),
  );
  if (json) {
    deliver(terminal, `${toJson(found)}\n`, { out, quiet });
    return;
  }
  const { picture } = found;
  const isPicture = svg || out !== undefined;
  const words = `${picture.title}\n${picture.description
    .split(/(?<=\. )/)
    .map((each) => wrap(each.trim(), '  '))
    .join('\n')}\n${'leaks' in found ? lostText(found, week ?? 1) : ''}`;
  deliver(terminal, isPicture ? picture.svg : words, { out, quiet });
}

const ofAWeek = ['json', 'future', 'population', 'seed', 'weeks'] as const;

/** What only the map of a week knows is not taken in silence. @throws BadInput */
function refuseAlone({ named }: Given): void {
  if (named.has('week')) return;
  const issues = ofAWeek
    .filter((name) => named.has(name))
    .map((name) => {
      const flag: Flag = flags[name];
      const typed = flag.type === 'boolean' ? `--${name}` : `--${name} <${flag.valueHint}>`;
      return problem(
        `--${name}`,
        'needs-week',
        `--${name} goes with --week: without it the map has no people`,
        { suggestion: `npx meander map b2b-saas --week 27 ${typed}` },
      );
    });
  if (issues.length > 0) throw new BadInput(issues);
}

function checkWith({ flags: { week } }: Given, { scenario: { horizonWeeks } }: Resolved): void {
  if (week !== undefined && !(week >= 1 && week <= horizonWeeks))
    throw new BadInput([outOfRange(['--week'], '--week', week, 1, horizonWeeks)]);
}

/** @throws BadInput for a name nobody knows, and with every problem of a scenario */
async function journeyPicture(meander: Meander, given: Given, terminal: Terminal): Promise<Picture> {
  const journey = await journeyRef(meander, given, terminal);
  const { journeyMap } = await meander.ask<{ journeyMap: Picture | Problem }>(document, { journey });
  return answered(journeyMap);
}

async function riverMap(meander: Meander, given: Given, terminal: Terminal, week: number): Promise<RiverMap> {
  const [name = ''] = given.words;
  const [edits, source] = await together(
    () => editsOf(given),
    () => readSource(name, terminal),
  );
  const resolved = await resolve(meander, source, edits);
  checkWith(given, resolved);
  const input = {
    scenario: resolved.ref,
    population: (given.flags.population ?? 'cohorts').toUpperCase(),
    future: (given.flags.future ?? 1) - 1,
  };
  const answer = await meander.ask<{ riverMap: RiverMap | Problem }>(riverDocument(given.flags.json), {
    input,
    week,
  });
  const { __typename: _, ...found } = answered(answer.riverMap);
  return found as RiverMap;
}
