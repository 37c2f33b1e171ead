import { askRun, askRunBands, type RunAnswer } from '../answer/run.ts';
import { causeRows, channelRows, milestoneRows, RUN_TABLES, weeklyRows } from '../answer/run-rows.ts';
import { showRun } from '../answer/run-text.ts';
import { notesOf, STATEMENT } from '../answer/sections.ts';
import { readWeeks, reportedWeeks } from '../answer/weeks.ts';
import { openMeander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import type { Command } from './command.ts';
import { manifestOutputFlags, scenarioFlags, sizeFlags, spendFlags } from '../arguments/flags.ts';
import { missingWord, readArguments, type Arguments } from '../arguments/read.ts';
import { BadInput, problem, refuse, together } from '../bad-input.ts';
import { EXIT } from '../exit.ts';
import { markStopped } from '../experiment/follow.ts';
import { runManifest } from '../experiment/manifest.ts';
import { needsThreads, simulateRun, sizesOf } from '../experiment/start.ts';
import { readManifest, verify } from '../experiment/verify.ts';
import { editsOf } from '../scenario/edits.ts';
import { resolve, type Resolved } from '../scenario/resolve.ts';
import { readSource } from '../scenario/source.ts';
import { spendOf } from '../scenario/spend.ts';
import { checkOut, deliver, toJson } from '../terminal/deliver.ts';
import { createPaint } from '../terminal/paint.ts';
import { createProgressLine, type ProgressLine } from '../terminal/progress-line.ts';
import { reproduction } from '../terminal/reproduce.ts';
import { showRows } from '../terminal/rows.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Terminal } from '../terminal/terminal.ts';

const flags = {
  ...scenarioFlags,
  ...spendFlags,
  ...sizeFlags,
  ...manifestOutputFlags,
  table: {
    type: 'string',
    choices: RUN_TABLES,
    valueHint: 'name',
    description: `The table to print: ${RUN_TABLES.join(', ')}`,
  },
  verify: {
    type: 'string',
    valueHint: 'manifest.json',
    description: 'Run again what a manifest describes and compare the hashes',
  },
} as const satisfies Flags;

export const command: Command = {
  flags,
  scenarios: ({ flags: { verify: manifest } }) => (manifest === undefined ? 1 : 0),
  check,
  checkWith,
  run,
};

type Given = Arguments<typeof flags>;

async function check({ words, flags: given }: Given): Promise<void> {
  const { verify: manifest, at, out } = given;
  const isGiven = (value: unknown) => value !== undefined && value !== false && Object(value).length !== 0;
  const alone = Object.entries(given).filter(([name]) => !['verify', 'json', 'quiet'].includes(name));
  const besides = [...words, ...alone.flatMap(([name, value]) => (isGiven(value) ? [`--${name}`] : []))];
  await together(
    () => at && readWeeks(at),
    () => checkOut(out),
    () => manifest && readManifest(manifest),
    () => manifest && refuse(besides.map(notWithVerify)),
  );
}

function checkWith({ flags: { at } }: Given, { scenario }: Resolved): void {
  reportedWeeks(at, scenario.horizonWeeks);
}

async function run(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['scenario'], atLeast: 0 });
  const line = createProgressLine(given.flags.quiet, terminal.errors);
  if (given.flags.verify !== undefined) {
    await check(given);
    return runAgain(given.flags.verify, given.flags.json, line, terminal);
  }
  const [word] = given.words;
  if (word === undefined) throw new BadInput([missingWord('scenario')]);
  const [edits, spend, source] = await together(
    () => editsOf(given),
    () => spendOf(given.flags),
    () => readSource(word, terminal),
    () => check(given),
  );
  const sizes = sizesOf(given.flags);
  await using meander = await openMeander({ hasThreads: needsThreads(sizes) });
  const resolved = await resolve(meander, source, edits, spend);
  const discount = given.flags.discount ?? 0;
  const weeks = reportedWeeks(given.flags.at, resolved.scenario.horizonWeeks);

  const finished = await simulateRun(meander, resolved.ref, sizes, line);
  const answer = await askRun(meander, finished.id, weeks, discount);
  if (!finished.ending.isComplete) markStopped(finished.ending, terminal);
  if (answer === null) return;

  const manifest = await runManifest(meander, finished, resolved);
  const { json, format, table, out, quiet } = given.flags;
  deliver(terminal, await print(answer), { out, quiet }, manifest);

  async function print(found: RunAnswer): Promise<string> {
    if (format !== undefined || table !== undefined) return showRows(await rowsOf(found), format ?? 'csv');
    const { horizons, channels } = found;
    const notes = notesOf(resolved.notes);
    if (json) return `${toJson({ manifest, horizons, channels, notes, statement: STATEMENT })}\n`;
    const isFromFile = source.isFile || spend !== undefined;
    const again = reproduction({ verb: 'run', rawArgs, isFromFile, discount, manifest });
    const { replicationsDone: replications } = finished.ending;
    const paint = createPaint(out === undefined ? terminal.output : undefined);
    return showRun({ answer: found, resolved, sizes, replications, command: again }, paint);
  }

  async function rowsOf(found: RunAnswer) {
    if (table === 'milestones') return milestoneRows(found, manifest);
    if (table === 'channels') return channelRows(found, manifest);
    if (table === 'causes') return causeRows(found, manifest);
    return weeklyRows(await askRunBands(meander, finished.id, discount), manifest);
  }
}

/** Says whether every byte is the same. */
async function runAgain(
  file: string,
  isJson: boolean,
  line: ProgressLine,
  terminal: Terminal,
): Promise<void> {
  const arms = readManifest(file);
  await using meander = await openMeander({ hasThreads: arms.some(needsThreads) });
  const mismatches = await verify(meander, arms, line);
  if (mismatches === null) {
    terminal.errors.write('stopped before the results could be compared\n');
    terminal.exitCode = EXIT.stoppedEarly;
    return;
  }
  if (mismatches.length > 0) terminal.exitCode = EXIT.mismatch;
  if (isJson) {
    terminal.output.write(`${toJson({ isReproduced: mismatches.length === 0, mismatches })}\n`);
  } else if (mismatches.length > 0) {
    const lines = mismatches.map(
      ({ what, expected, found }) => `  ${what}: ${expected} in the manifest, ${found} now`,
    );
    terminal.output.write(`The results are not those of ${file}.\n${lines.join('\n')}\n`);
  } else {
    const hashes = arms.map(({ resultHash }) => resultHash.slice(0, 16)).join(', ');
    terminal.output.write(
      `${wrap(`Reproduced: every byte is the same as in ${file} (result hash ${hashes}).`)}\n`,
    );
  }
}

function notWithVerify(what: string) {
  return problem(
    what,
    'unexpected-word',
    `"${what}" does not go with --verify: the manifest says what is run`,
    {
      suggestion: 'leave it out',
    },
  );
}
