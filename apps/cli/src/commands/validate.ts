import { statSync } from 'node:fs';
import { unknownName } from '@meander/core';
import { openMeander, type Meander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import { outputFlags, plainOutputFlags } from '../arguments/flags.ts';
import { readArguments, type Arguments } from '../arguments/read.ts';
import { BadInput, problem, together } from '../bad-input.ts';
import { EXIT } from '../exit.ts';
import { digits } from '../fit/model.ts';
import { toJson } from '../terminal/deliver.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { createProgressLine, type ProgressLine } from '../terminal/progress-line.ts';
import { shorten, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Command } from './command.ts';

const flags = {
  ...plainOutputFlags,
  group: { type: 'string', valueHint: 'group', description: 'Compute one group only, e.g. fits' },
  data: {
    type: 'string',
    valueHint: 'folder',
    description:
      'Folder of published series (default: the variable MEANDER_DATA); without it their rows have no data',
  },
  thorough: { type: 'boolean', description: 'Also what takes more than a few seconds' },
  quiet: outputFlags.quiet,
} as const satisfies Flags;

export const command: Command = { flags, check, run: validate };

type Given = Arguments<typeof flags>;

async function check({ flags: given }: Given): Promise<void> {
  await together(
    () => folderOf(given.data),
    async () => {
      await using meander = await openMeander({ hasThreads: false });
      await groupsOf(meander, given.group);
    },
  );
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
}

interface Row {
  readonly id: string;
  readonly group: string;
  readonly what: string;
  readonly source: string;
  readonly published: number;
  readonly ours: number | null;
  readonly difference: number | null;
  readonly tolerance: number;
  readonly accepted: { readonly low: number; readonly high: number } | null;
  readonly note: string | null;
  readonly verdict: 'PASS' | 'FAIL' | 'NO_DATA';
}

const VERDICTS = { PASS: 'pass', FAIL: 'fail', NO_DATA: 'no data' } as const;
const MARKS = { PASS: '✓', FAIL: '✗', NO_DATA: '–' } as const;

async function validate(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const { flags: given } = readArguments(rawArgs, flags, { names: [], atLeast: 0 });
  const dataDirectory = folderOf(given.data);
  await using meander = await openMeander({ hasThreads: false, dataDirectory });
  const chosen = await groupsOf(meander, given.group);
  const paint = createPaint(terminal.output);
  const line = createProgressLine(given.quiet, terminal.errors, 'computations');
  const all: Row[] = [];
  for (const group of chosen) {
    const rows = await rowsOf(meander, { group: group.id, isThorough: given.thorough }, line);
    all.push(...rows);
    if (!given.json) terminal.output.write(`${show(group, rows, paint)}\n\n`);
  }
  if (given.json)
    terminal.output.write(`${toJson(all.map((row) => ({ ...row, verdict: VERDICTS[row.verdict] })))}\n`);
  else terminal.output.write(`${summary(all)}\n`);
  // a range is shown beside what shipped scenarios produce; only a published result has to be met
  if (all.some(({ verdict, accepted }) => verdict === 'FAIL' && accepted === null))
    terminal.exitCode = EXIT.failure;
}

/** Where published series are, if anywhere. @throws BadInput when there is no such folder */
function folderOf(flag: string | undefined): string | undefined {
  const folder = flag ?? (process.env['MEANDER_DATA'] || undefined);
  if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true)
    return folder;
  const place = flag === undefined ? 'MEANDER_DATA' : '--data';
  const more = { value: folder, allowed: 'a folder of published series' };
  throw new BadInput([problem(place, 'unreadable-folder', `there is no folder ${folder}`, more)]);
}

/** All groups, or the one that is named. @throws BadInput when nobody knows it */
async function groupsOf(meander: Meander, id: string | undefined): Promise<readonly Group[]> {
  const { proofGroups: all } = await meander.ask<{ proofGroups: Group[] }>(
    'query Groups { proofGroups { id title meaning } }',
  );
  const chosen = all.filter((group) => id === undefined || group.id === id);
  if (chosen.length > 0) return chosen;
  const known = all.map((group) => group.id);
  throw new BadInput([unknownName(['--group'], 'group', id ?? '', known)]);
}

interface Step {
  readonly rows: readonly Row[];
  readonly done: number;
  readonly total: number;
}

const stepsDocument = `subscription Proof($group: ID, $isThorough: Boolean) {
  proofProgress(group: $group, isThorough: $isThorough) { done total
    rows { id group what source published ours difference tolerance accepted { low high } note verdict } } }`;

async function rowsOf(meander: Meander, asked: object, line: ProgressLine): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const event of meander.watch<{ proofProgress: Step }>(stepsDocument, asked)) {
    const { done, total, rows: fresh } = event.proofProgress;
    rows.push(...fresh);
    line.show({ done, total, etaSeconds: null });
  }
  line.clear();
  return rows;
}

/** Columns that numbers need beside the words. */
const NUMBERS = 62;

function show({ title, meaning }: Group, rows: readonly Row[], paint: Paint): string {
  const width = Math.max(30, Math.min(90, (process.stdout.columns ?? 150) - NUMBERS));
  const number = (value: number | null) => (value === null ? '' : digits(value));
  const lines = table(
    [
      { title: '' },
      { title: 'what' },
      { title: 'published', isNumber: true },
      { title: 'ours', isNumber: true },
      { title: 'difference', isNumber: true },
      { title: 'accepted', isNumber: true },
      { title: '' },
    ],
    rows.map(({ verdict, what, published, ours, difference, tolerance, accepted }) => [
      MARKS[verdict],
      shorten(what, width),
      digits(published),
      number(ours),
      difference === null ? '' : digits(Number(difference.toPrecision(2))),
      accepted === null
        ? `± ${digits(Number(tolerance.toPrecision(2)))}`
        : `${digits(accepted.low)} to ${digits(accepted.high)}`,
      VERDICTS[verdict],
    ]),
  ).split('\n');
  return [
    `${paint('bold', title)}  ${meaning}`,
    ...lines.map((line, i) => (rows[i - 1]?.verdict === 'FAIL' ? paint('red', line) : line)),
    ...rows.flatMap(({ verdict, id, note }) =>
      verdict === 'FAIL' && note !== null ? [wrap(`${MARKS.FAIL} ${id}: ${note}`, '    ')] : [],
    ),
  ].join('\n');
}

function summary(rows: readonly Row[]): string {
  const count = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const noData = count('NO_DATA');
  return [
    `${count('PASS')} of ${rows.length - noData} published results are reproduced, ${count('FAIL')} are not.`,
    ...(noData === 0 ? [] : [`${noData} need a folder of published series: --data <folder>.`]),
  ].join(' ');
}
