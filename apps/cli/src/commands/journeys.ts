import { openMeander, type Meander } from '../api/open-meander.ts';
import { listJourneys } from '../answer/journey-list.ts';
import {
  askCustomer,
  askPeople,
  type CustomerAnswer,
  type CustomerQuestion,
  type PeopleQuestion,
} from '../answer/people.ts';
import { showCrowd, showCustomer, showPage } from '../answer/people-text.ts';
import { about, STATEMENT } from '../answer/sections.ts';
import type { Flag, Flags } from '../arguments/flag.ts';
import { outputFlags, scenarioFlags, sideFlags } from '../arguments/flags.ts';
import { readWasIn, readWent } from '../arguments/place.ts';
import { readArguments, type Arguments } from '../arguments/read.ts';
import { BadInput, problem, together } from '../bad-input.ts';
import { editsOf } from '../scenario/edits.ts';
import { resolve, resolvePair, type Resolved } from '../scenario/resolve.ts';
import { readSource } from '../scenario/source.ts';
import { checkOut, deliver, toJson } from '../terminal/deliver.ts';
import { createProgressLine } from '../terminal/progress-line.ts';
import { createPaint } from '../terminal/paint.ts';
import { showRows, type Row } from '../terminal/rows.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Command } from './command.ts';

const whole = (max: number, valueHint: string, description: string) =>
  ({ type: 'string', number: { min: 0, max, isWhole: true }, valueHint, description }) as const;

const flags = {
  story: {
    type: 'string',
    alias: 'like',
    valueHint: 'story',
    description: 'Only those who live a story, such as radio-listener in the journey messy-retail',
  },
  'min-back': whole(255, 'n', 'Only those who go back, or fall asleep, at least so often'),
  'min-skips': whole(255, 'n', 'Only those who skip at least so many stages'),
  'min-asleep': whole(1560, 'weeks', 'Only those who return after at least so many weeks asleep'),
  'min-waited': whole(1560, 'weeks', 'Only those who consider or decide for at least so many weeks'),
  outcome: {
    type: 'string',
    choices: ['bought', 'bought-again', 'never-bought'],
    valueHint: 'bought|bought-again|never-bought',
    description: 'Only those of whom this became',
  },
  'was-in': {
    type: 'string',
    valueHint: 'stage@week',
    description: 'Only those at a stage at the end of a week of the plan; week 0 is the end of the warm-up',
  },
  went: {
    type: 'string',
    valueHint: 'from~to@week',
    description: 'Only those who went from one stage to another within a week of the plan',
  },
  segment: { type: 'string', valueHint: 'segment', description: 'Only those of a segment' },
  order: {
    type: 'string',
    choices: ['number', 'waited-longest', 'slept-longest', 'most-backward'],
    valueHint: 'number|waited-longest|slept-longest|most-backward',
    description: 'Who comes first (default number)',
  },
  shuffle: { type: 'string', valueHint: 'text', description: 'A random order that follows from a text' },
  first: {
    type: 'string',
    number: { min: 1, max: 100, isWhole: true, usual: 10 },
    valueHint: 'n',
    description: 'How many to show (default 10)',
  },
  skip: whole(2 ** 31 - 1, 'n', 'How many to pass over before'),
  customer: whole(2 ** 31 - 1, 'n', 'One life, move by move; with a plan B also the twin under it'),
  without: {
    type: 'string',
    valueHint: 'channel,channel',
    description: 'With --customer: what would have been without these channels',
  },
  future: {
    type: 'string',
    number: { min: 1, max: 10_000, isWhole: true },
    valueHint: 'n',
    description: 'Which future is lived (default 1)',
  },
  ...scenarioFlags,
  ...sideFlags,
  ...outputFlags,
} as const satisfies Flags;

export const command: Command = {
  flags,
  scenarios: 2,
  check,
  checkWith: (given: Given, resolved: Resolved, meander: Meander) =>
    together(
      () => askPeople(meander, pageOf(given, resolved)),
      () =>
        given.flags.customer !== undefined &&
        askCustomer(meander, lifeOf(given, { baseline: resolved, variant: undefined })),
    ),
  run: journeys,
};

type Given = Arguments<typeof flags>;

async function check(given: Given): Promise<void> {
  await together(
    () => (given.words.length === 0 ? refuseAlone(given) : refuseLonely(given)),
    () => checkOut(given.flags.out),
    () => readWasIn(given.flags['was-in']),
    () => readWent(given.flags.went),
  );
}

/** Without a scenario the journeys that ship; with one, its people. */
async function journeys(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['scenario', 'scenario B'], atLeast: 0 });
  const [first, second] = given.words;
  if (first === undefined) {
    await check(given);
    return listJourneys(terminal, given.flags.json);
  }
  const isPair = hasPlanB(given);
  const [a, b, source, sourceB] = await together(
    () => editsOf(given, 'a'),
    () => editsOf(given, 'b'),
    () => readSource(first, terminal),
    () => (second === undefined ? undefined : readSource(second, terminal)),
    () => check(given),
  );
  const line = createProgressLine(given.flags.quiet, terminal.errors, 'weeks');
  await using meander = await openMeander({
    hasThreads: false,
    tellWeeks: (lived) => line.show({ ...lived, etaSeconds: null }),
  });
  const pair = isPair
    ? await resolvePair(meander, { source, edits: a }, { source: sourceB ?? source, edits: b })
    : { baseline: await resolve(meander, source, a), variant: undefined };
  const text =
    given.flags.customer === undefined
      ? peopleText(meander, given, pair.baseline, terminal)
      : customerText(meander, given, pair, terminal);
  deliver(terminal, await text.finally(() => line.clear()), given.flags);
}

async function peopleText(
  meander: Meander,
  given: Given,
  resolved: Resolved,
  terminal: Terminal,
): Promise<string> {
  const { scenario } = resolved;
  const { json, format, out, skip = 0 } = given.flags;
  const { page, crowds } = await askPeople(meander, pageOf(given, resolved));
  const people = page.edges.map(({ node }) => node);
  const future = futureOf(given) + 1;
  if (format !== undefined)
    return showRows(
      people.map((each): Row => ({ seed: scenario.seed, future, ...each })),
      format,
    );
  if (json) {
    const { edges: _edges, ...found } = page;
    return `${toJson({ seed: scenario.seed, future, ...found, customers: people, crowd: crowds, statement: STATEMENT })}\n`;
  }
  const paint = createPaint(out === undefined ? terminal.output : undefined);
  const through = given.flags.journey === undefined ? '' : ` --journey ${given.flags.journey}`;
  const closing = `npx meander journeys ${given.words[0]}${through} --customer ${people[0]?.number ?? 0} reads one life.`;
  return `${[
    wrap(`${about(scenario)}, future ${future}`),
    showCrowd(crowds, paint),
    showPage(page, skip, paint),
    wrap(`${closing} ${STATEMENT}`),
  ].join('\n\n')}\n`;
}

async function customerText(
  meander: Meander,
  given: Given,
  plans: Plans,
  terminal: Terminal,
): Promise<string> {
  const { json, format, out } = given.flags;
  const life = await askCustomer(meander, lifeOf(given, plans));
  const { scenario } = plans.baseline;
  const future = futureOf(given) + 1;
  if (format !== undefined) return showRows(stepRows(life, { seed: scenario.seed, future }), format);
  if (json) return `${toJson({ seed: scenario.seed, future, ...life, statement: STATEMENT })}\n`;
  const paint = createPaint(out === undefined ? terminal.output : undefined);
  return `${[wrap(`${about(scenario)}, future ${future}`), showCustomer(life, scenario.people, paint), wrap(STATEMENT)].join('\n\n')}\n`;
}

interface Plans {
  readonly baseline: Resolved;
  readonly variant: Resolved | undefined;
}

function pageOf(given: Given, { ref }: Resolved): PeopleQuestion {
  const { first = 10, skip = 0 } = given.flags;
  return { input: inputOf(given, ref), first, skip };
}

function lifeOf(given: Given, { baseline, variant }: Plans): CustomerQuestion {
  const { customer: number, story, without } = given.flags;
  return {
    input: { scenario: baseline.ref, future: futureOf(given), number },
    story,
    plan: variant?.ref,
    channels: without?.split(',').map((each) => each.trim()),
  };
}

/** One row for everything that happened, of the twin too. */
function stepRows({ number, journey, twin }: CustomerAnswer, parameters: Row): Row[] {
  const plans = [
    { plan: 'A', life: journey },
    ...(twin === undefined ? [] : [{ plan: 'B', life: twin.journey }]),
  ];
  return plans.flatMap(({ plan, life }) =>
    life.steps.map(({ channel, changed, isLogged, isOpened, ...step }): Row => ({
      ...parameters,
      plan,
      customer: number,
      ...step,
      channel: channel?.id ?? null,
      isLogged: String(isLogged),
      isOpened: isOpened === null ? null : String(isOpened),
      changed: changed.map(({ dimension, from, to }) => `${dimension} ${from} > ${to}`).join('; '),
    })),
  );
}

function inputOf(given: Given, scenario: object): PeopleQuestion['input'] {
  const { story, segment, shuffle, order, outcome } = given.flags;
  return {
    scenario,
    future: futureOf(given),
    story,
    minBackwardMoves: given.flags['min-back'],
    minSkips: given.flags['min-skips'],
    minWeeksAsleep: given.flags['min-asleep'],
    minWeeksWaited: given.flags['min-waited'],
    ...readWasIn(given.flags['was-in']),
    ...readWent(given.flags.went),
    outcome: outcome === undefined ? undefined : enumOf(outcome),
    segment,
    shuffle,
    order: order === undefined ? undefined : enumOf(order),
  };
}

const enumOf = (choice: string) => choice.toUpperCase().replaceAll('-', '_');
const futureOf = ({ flags: { future = 1 } }: Given) => future - 1;

function hasPlanB({ words, named }: Given): boolean {
  return words.length > 1 || Object.keys(sideFlags).some((name) => named.has(name));
}

/** A flag as it was typed; for a value that cannot be read stands what should be there. */
function typed({ flags: values, inOrder }: Given, name: keyof typeof flags): string {
  const flag: Flag = flags[name];
  if (flag.type === 'boolean') return `--${name}`;
  const value = inOrder.find((each) => each.name === name)?.text ?? values[name] ?? `<${flag.valueHint}>`;
  return `--${name} ${String(value)}`;
}

/** Flags about people need people. @throws BadInput */
function refuseAlone(given: Given): void {
  const issues = (Object.keys(flags) as (keyof typeof flags)[])
    .filter((name) => name !== 'json' && name !== 'quiet' && given.named.has(name))
    .map((name) =>
      problem(
        `--${name}`,
        'needs-scenario',
        `--${name} goes with a scenario: without one the journeys that ship are listed`,
        { suggestion: `npx meander journeys b2b-saas ${typed(given, name)}` },
      ),
    );
  if (issues.length > 0) throw new BadInput(issues);
}

/** Flags about one life need a customer. @throws BadInput */
function refuseLonely(given: Given): void {
  if (given.named.has('customer')) return;
  const issues = [
    ...(given.named.has('without') ? ['--without'] : []),
    ...(hasPlanB(given) ? ['a plan B'] : []),
  ].map((what) =>
    problem(what, 'needs-customer', `${what} goes with --customer: it is lived by one person`, {
      suggestion: `npx meander journeys ${given.words.join(' ')} --customer 0`,
    }),
  );
  if (issues.length > 0) throw new BadInput(issues);
}
