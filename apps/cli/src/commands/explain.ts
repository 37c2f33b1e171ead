import { answered } from '../api/answered.ts';
import { problems, type Problem } from '../api/documents.ts';
import { openMeander, type Meander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import { plainOutputFlags, scenarioFlags, sizeFlags } from '../arguments/flags.ts';
import { readArguments, type Arguments } from '../arguments/read.ts';
import { parseWhere } from '../arguments/where.ts';
import { together } from '../bad-input.ts';
import { digits } from '../fit/model.ts';
import { editsOf } from '../scenario/edits.ts';
import { resolve, type Resolved } from '../scenario/resolve.ts';
import { readSource } from '../scenario/source.ts';
import { toJson } from '../terminal/deliver.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Command } from './command.ts';

const flags = {
  where: {
    type: 'string',
    valueHint: 'stage=...,memory=...',
    description:
      'The place: levels of dimensions, also segment=... and milestone=...; the rest is at its start where that can be',
  },
  week: {
    type: 'string',
    number: { min: -1040, max: 1040, isWhole: true, usual: 1, isOfScenario: true },
    valueHint: 'n',
    description: 'Week of the plan (default 1); 0 and below are weeks of the warm-up',
  },
  ...scenarioFlags,
  population: {
    ...sizeFlags.population,
    description: 'Whose counts the rates read: expected (default), cohorts, or agents',
  },
  replication: {
    type: 'string',
    number: { min: 0, max: 2 ** 32 - 1, isWhole: true },
    valueHint: 'n',
    description: 'Which future, from 0 (default), where luck matters',
  },
  ...plainOutputFlags,
} as const satisfies Flags;

export const command: Command = { flags, scenarios: 1, check, checkWith: ask, run: explain };

type Given = Arguments<typeof flags>;

function check({ flags: { where } }: Given): void {
  parseWhere(where);
}

interface Level {
  readonly dimension: string;
  readonly level: string;
}

interface Term {
  readonly label: string;
  readonly rate: number;
  readonly factors: readonly {
    readonly mechanism: string;
    readonly constant: number;
    readonly weekly: number;
  }[];
}

interface Move {
  readonly event: string;
  readonly move: string;
  readonly label: string;
  readonly to: readonly Level[];
  readonly rate: number;
  readonly probability: number;
  readonly terms: readonly Term[];
}

interface Explained {
  readonly __typename: 'ExplainedRates';
  readonly segment: string;
  readonly levels: readonly Level[];
  readonly week: number;
  readonly substeps: number;
  readonly moves: readonly Move[];
}

const document = `query Explain($input: RateQuestionInput!) {
  explainRates(input: $input) { __typename ${problems}
    ... on ExplainedRates { segment levels { dimension level } week substeps
      moves { event move label to { dimension level } rate probability
        terms { cause label channel rate factors { mechanism constant weekly } } } } } }`;

async function explain(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['scenario'], atLeast: 1 });
  const [edits, source] = await together(
    () => editsOf(given),
    () => readSource(given.words[0] ?? '', terminal),
    () => check(given),
  );
  await using meander = await openMeander({ hasThreads: false });
  const answer = await ask(given, await resolve(meander, source, edits), meander);
  terminal.output.write(
    given.flags.json ? `${toJson(answer)}\n` : show(answer, createPaint(terminal.output)),
  );
}

/** @throws BadInput with every name nobody knows and every week that is not lived */
async function ask(
  { flags: { where, week, population, replication } }: Given,
  { ref: scenario }: Resolved,
  meander: Meander,
): Promise<Omit<Explained, '__typename'>> {
  const { explainRates } = await meander.ask<{ explainRates: Explained | Problem }>(document, {
    input: { scenario, where: parseWhere(where), week, replication, population: population?.toUpperCase() },
  });
  const { __typename, ...answer } = answered(explainRates, { where: '--where', week: '--week' });
  return answer;
}

function show(
  { segment, levels, week, substeps, moves }: Omit<Explained, '__typename'>,
  paint: Paint,
): string {
  const place = [`segment ${segment}`, ...levels.map(({ dimension, level }) => `${dimension} ${level}`)];
  const step = substeps === 1 ? 'per week' : `per step, ${substeps} steps a week`;
  const nothing =
    'No move with a rate is possible here. Branches of matrices are on the card of the journey.';
  return `${[
    `${paint('bold', `Week ${week}`)}\n${wrap(place.join(', '), '  ')}\n  Rates are ${step}.`,
    ...(moves.length === 0 ? [wrap(nothing)] : moves.map((move) => showMove(move, levels, paint))),
  ].join('\n\n')}\n`;
}

function showMove(
  { label, event, move, to, rate, probability, terms }: Move,
  here: readonly Level[],
  paint: Paint,
): string {
  const changed = to.filter(
    ({ dimension, level }) => here.find((each) => each.dimension === dimension)?.level !== level,
  );
  const there = changed.map(({ dimension, level }) => `${dimension} ${level}`).join(', ') || 'the same place';
  const rows = terms.map((term) => [
    term.label,
    digits(term.rate),
    term.factors
      .map(({ mechanism, constant, weekly }) => `${mechanism} ${digits(constant * weekly)}`)
      .join(' × '),
  ]);
  return [
    `${paint('bold', label)}  ${paint('dim', `${event}.${move}`)}`,
    wrap(`to ${there}; rate ${digits(rate)}, probability ${digits(probability)}`, '  '),
    ...(rows.length === 0
      ? []
      : [
          table(
            [{ title: 'because of' }, { title: 'rate', isNumber: true }, { title: 'made of' }],
            rows,
            '    ',
          ),
        ]),
  ].join('\n');
}
