import { about, notesOf, section, showAssumptions, showChanges, showSpendTable } from '../answer/sections.ts';
import { openMeander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import type { Command } from './command.ts';
import { plainOutputFlags, scenarioFlags, spendFlags } from '../arguments/flags.ts';
import { readArguments } from '../arguments/read.ts';
import { BadInput, together } from '../bad-input.ts';
import { EXIT } from '../exit.ts';
import { allProblems } from '../scenario/all-problems.ts';
import { editsOf } from '../scenario/edits.ts';
import { resolve, type Resolved } from '../scenario/resolve.ts';
import { readSource } from '../scenario/source.ts';
import { spendOf } from '../scenario/spend.ts';
import { toJson } from '../terminal/deliver.ts';
import { money } from '../terminal/number.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Terminal } from '../terminal/terminal.ts';

const flags = { ...scenarioFlags, ...spendFlags, ...plainOutputFlags } as const satisfies Flags;

export const command: Command = { flags, scenarios: 1, run: check };

async function check(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  try {
    const given = readArguments(rawArgs, flags, { names: ['scenario'], atLeast: 1 });
    const [edits, spend, source] = await together(
      () => editsOf(given),
      () => spendOf(given.flags),
      () => readSource(given.words[0] ?? '', terminal),
    );
    await using meander = await openMeander({ hasThreads: false });
    const resolved = await resolve(meander, source, edits, spend);
    const { hash, name } = resolved.scenario;
    const answer = { isValid: true, name, hash, issues: notesOf(resolved.notes) };
    terminal.output.write(
      given.flags.json ? `${toJson(answer)}\n` : show(resolved, createPaint(terminal.output)),
    );
  } catch (error) {
    if (!rawArgs.includes('--json') || !(error instanceof BadInput)) throw error;
    // Programs that ask for JSON get the problems as data.
    const { issues: all } = await allProblems(error, rawArgs, command, terminal);
    const issues = all.map((issue) => ({ ...issue, severity: issue.severity.toUpperCase() }));
    terminal.output.write(`${toJson({ isValid: false, issues })}\n`);
    terminal.exitCode = EXIT.badInput;
  }
}

function show({ scenario, notes, table }: Resolved, paint: Paint): string {
  const { budget, currency, hash, changes, parameters, preset } = scenario;
  return `${[
    paint('bold', 'Ready to run: no problem was found.'),
    `${wrap(about(scenario), '  ')}\n  ${money(budget.weekly.amount, currency)} a week; hash ${hash.slice(0, 16)}`,
    ...(table === undefined ? [] : [section('Your spend', showSpendTable(table, currency), paint)]),
    ...(changes.length === 0 ? [] : [section('Changed', showChanges(changes), paint)]),
    section('Assumed', showAssumptions(notes, parameters, preset?.key ?? ''), paint),
  ].join('\n\n')}\n`;
}
