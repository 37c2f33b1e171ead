/** A verb that refuses says everything at once: what it has found, and what else is wrong with its scenarios. */
import type { Issue } from '@meander/core';
import { openMeander } from '../api/open-meander.ts';
import type { scenarioFlags, sideFlags, spendFlags } from '../arguments/flags.ts';
import { readWhatCanBe } from '../arguments/read.ts';
import { BadInput, distinct, orProblems, refuse } from '../bad-input.ts';
import type { Command } from '../commands/command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readableEdits } from './edits.ts';
import { resolve, resolvePair } from './resolve.ts';
import { readSource } from './source.ts';
import { spendOf } from './spend.ts';

type ScenarioFlags = typeof scenarioFlags & typeof sideFlags & typeof spendFlags;

/**
 * Looks at everything that can still be read. Standard input has been read already, and of a scenario whose file or own
 * channels cannot be read nothing more is said: what follows from that is no problem of its own.
 */
export async function allProblems(
  refused: BadInput,
  rawArgs: readonly string[],
  { flags, scenarios = 0 }: Command,
  terminal: Terminal,
): Promise<BadInput> {
  const given = readWhatCanBe(rawArgs, flags as ScenarioFlags, { names: [], atLeast: 0 });
  const [first, second = first] = given.words.slice(0, scenarios);
  if (first === undefined || first === '-' || second === '-') return refused;

  const issues: Issue[] = [...refused.issues];
  const [a, b] =
    scenarios === 1 ? [readableEdits(given)] : [readableEdits(given, 'a'), readableEdits(given, 'b')];
  await orProblems(() => refuse([...a.issues, ...(b?.issues ?? [])]), issues);
  const before = issues.length;
  const spend = await orProblems(() => ('spend' in flags ? spendOf(given.flags) : undefined), issues);
  const sourceA = await orProblems(() => readSource(first, terminal), issues);
  const sourceB = second === first ? sourceA : await orProblems(() => readSource(second!, terminal), issues);
  const isOwnLost = [...a.issues, ...(b?.issues ?? [])].some(({ path }) => path[0]?.startsWith('--own'));
  if (issues.length === before && !isOwnLost && sourceA !== undefined && sourceB !== undefined) {
    await using meander = await openMeander({ hasThreads: false });
    await orProblems<Promise<unknown>>(
      () =>
        b === undefined
          ? resolve(meander, sourceA, a, spend)
          : resolvePair(meander, { source: sourceA, edits: a }, { source: sourceB, edits: b }, spend),
      issues,
    );
  }
  return new BadInput(distinct(issues));
}
