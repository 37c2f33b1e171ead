import { availableParallelism } from 'node:os';
import { answered } from '../api/answered.ts';
import { problems, type Problem } from '../api/documents.ts';
import { openMeander, type Meander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import { outputFlags, plainOutputFlags, scenarioFlags } from '../arguments/flags.ts';
import { readArguments } from '../arguments/read.ts';
import { BadInput } from '../bad-input.ts';
import { unknownName, type Issue } from '@meander/core';
import { toJson } from '../terminal/deliver.ts';
import { plain } from '../terminal/number.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { createProgressLine } from '../terminal/progress-line.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Command } from './command.ts';

/** So many claims take less time than starting threads. */
const FEW = 3;

const flags = {
  ...plainOutputFlags,
  list: { type: 'boolean', description: 'Say what each claim is, without trying it' },
  replications: {
    type: 'string',
    number: { min: 2, max: 1000, isWhole: true, usual: 100 },
    valueHint: 'n',
    description: 'Futures per arm (default: what the claim asks for; exact claims need none)',
  },
  seed: scenarioFlags.seed,
  quiet: outputFlags.quiet,
} as const satisfies Flags;

export const command: Command = {
  flags,
  async check({ words }) {
    await using meander = await openMeander({ hasThreads: false });
    chosenOf(await claimsOf(meander), words);
  },
  run: claims,
};

interface Claim {
  readonly id: string;
  readonly rows: readonly string[];
  readonly statement: string;
  readonly source: string;
  readonly counterWorld: string;
}

interface World {
  readonly verdict: 'HOLDS' | 'FAILS' | 'UNDECIDED';
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

interface Tested {
  readonly claim: Claim;
  readonly world: World;
  readonly counterWorld: World;
}

const claimFields = 'id rows statement source counterWorld';
const worldFields = 'verdict effect low high';
const VERDICTS = { HOLDS: 'holds', FAILS: 'fails', UNDECIDED: 'undecided' } as const;
const MARKS = { HOLDS: '✓', FAILS: '✗', UNDECIDED: '?' } as const;

async function claims(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const names = rawArgs.map(() => 'claim');
  const { words, flags: given } = readArguments(rawArgs, flags, { names, atLeast: 0 });
  const isMany = words.length === 0 || words.length > FEW;
  await using meander = await openMeander({ hasThreads: isMany && !given.list });
  const chosen = chosenOf(await claimsOf(meander), words);
  const paint = createPaint(terminal.output);
  if (given.list) {
    const text = chosen.map((each) => describe(each, paint)).join('\n\n');
    terminal.output.write(given.json ? `${toJson(chosen)}\n` : `${text}\n`);
    return;
  }
  const line = createProgressLine(given.quiet || chosen.length === 1, terminal.errors, 'claims');
  let done = 0;
  const tested = await inLanes(chosen, async (claim) => {
    const answer = await test(meander, {
      claim: claim.id,
      replications: given.replications,
      seed: given.seed,
    });
    line.show({ done: ++done, total: chosen.length, etaSeconds: null });
    return answer;
  });
  line.clear();
  terminal.output.write(given.json ? `${toJson(tested.map(asJson))}\n` : `${show(tested, paint)}\n`);
}

async function claimsOf(meander: Meander): Promise<readonly Claim[]> {
  const answer = await meander.ask<{ claims: readonly Claim[] }>(`{ claims { ${claimFields} } }`);
  return answer.claims;
}

/** Claims by their ids or by rows of the articles that they cover. @throws BadInput with every name nobody knows */
function chosenOf(all: readonly Claim[], words: readonly string[]): readonly Claim[] {
  if (words.length === 0) return all;
  const isMeant = ({ id, rows }: Claim, word: string) => id === word || rows.includes(word.toUpperCase());
  const unknown = words
    .filter((word) => !all.some((claim) => isMeant(claim, word)))
    .map((word) => unknownClaim(word, all));
  if (unknown.length > 0) throw new BadInput(unknown);
  return all.filter((claim) => words.some((word) => isMeant(claim, word)));
}

/** Names are too many for a message; the list that has them is named instead. */
function unknownClaim(word: string, all: readonly Claim[]): Issue {
  const names = new Set(all.flatMap(({ id, rows }) => [id, ...rows]));
  return {
    ...unknownName([word], 'claim', word, [...names]),
    allowed: 'what "npx meander claims --list" names, by id or row',
  };
}

async function test(meander: Meander, input: object): Promise<Tested> {
  const { testClaim } = await meander.ask<{ testClaim: ({ __typename: 'ClaimTest' } & Tested) | Problem }>(
    `query Test($input: TestClaimInput!) { testClaim(input: $input) { __typename ${problems}
      ... on ClaimTest { claim { ${claimFields} } world { ${worldFields} } counterWorld { ${worldFields} } } } }`,
    { input },
  );
  return answered(testClaim);
}

/** Answers in order, asked for as many at once as there are threads. */
async function inLanes<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const place = next++;
      answers[place] = await ask(items[place]!);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return answers;
}

function asJson({
  claim: { id, rows, statement, source, counterWorld: description },
  world,
  counterWorld,
}: Tested) {
  const { effect, low, high } = world;
  return {
    id,
    rows,
    statement,
    source,
    verdict: VERDICTS[world.verdict],
    effect,
    low,
    high,
    counterWorld: { description, verdict: VERDICTS[counterWorld.verdict], effect: counterWorld.effect },
  };
}

function describe({ id, rows, statement, source, counterWorld }: Claim, paint: Paint): string {
  return [
    `${paint('bold', id)}  ${rows.join(' ')}`,
    wrap(statement, '  '),
    wrap(`Otherwise: ${counterWorld}`, '  '),
    wrap(source, '  '),
  ].join('\n');
}

function show(tested: readonly Tested[], paint: Paint): string {
  const lines = table(
    [
      { title: '' },
      { title: 'claim' },
      { title: 'verdict' },
      { title: 'effect', isNumber: true },
      { title: 'low', isNumber: true },
      { title: 'high', isNumber: true },
      { title: 'elsewhere' },
      { title: 'effect', isNumber: true },
    ],
    tested.map(({ claim, world, counterWorld }) => [
      MARKS[world.verdict],
      claim.id,
      VERDICTS[world.verdict],
      short(world.effect),
      short(world.low),
      short(world.high),
      VERDICTS[counterWorld.verdict],
      short(counterWorld.effect),
    ]),
  ).split('\n');
  const count = (verdict: World['verdict']) => tested.filter(({ world }) => world.verdict === verdict).length;
  return [
    ...lines.map((line, i) => (tested[i - 1]?.world.verdict === 'FAILS' ? paint('red', line) : line)),
    '',
    `Of ${tested.length} claims, here: ${count('HOLDS')} true, ${count('FAILS')} false, ${count('UNDECIDED')} undecided.`,
    'Elsewhere is a world made so that the claim comes out the other way: npx meander claims --list',
  ].join('\n');
}

/** Effects have many sizes: three digits tell enough. */
function short(value: number): string {
  return plain(Number(value.toPrecision(3)));
}
