/** A verb that refuses says everything at once: what it has found, and what else is wrong with its words, flags and scenarios. */
import type { Issue } from '@meander/core';
import { openMeander, type Meander } from '../api/open-meander.ts';
import type { scenarioFlags, sideFlags, spendFlags } from '../arguments/flags.ts';
import { readWhatCanBe } from '../arguments/read.ts';
import { BadInput, distinct, orProblems, refuse } from '../bad-input.ts';
import type { Command } from '../commands/command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readableEdits } from './edits.ts';
import { resolve, resolvePair, type Resolved, type Side } from './resolve.ts';
import { readSource } from './source.ts';
import { spendOf, type Spend } from './spend.ts';

type ScenarioFlags = typeof scenarioFlags & typeof sideFlags & typeof spendFlags;

/**
 * Looks at everything that can still be read. Standard input has been read already, and of a scenario whose file or own
 * channels cannot be read nothing more is said: what follows from that is no problem of its own.
 */
export async function allProblems(
  refused: BadInput,
  rawArgs: readonly string[],
  command: Command,
  terminal: Terminal,
): Promise<BadInput> {
  const { flags } = command;
  const any = { names: [], atLeast: 0 };
  const asked = readWhatCanBe(rawArgs, flags, any);
  const given = readWhatCanBe(rawArgs, flags as ScenarioFlags, any);
  const scenarios =
    typeof command.scenarios === 'function' ? command.scenarios(asked) : (command.scenarios ?? 0);
  const issues: Issue[] = [...refused.issues];
  await orProblems(() => command.check?.(asked, terminal), issues);
  const [first, second = first] = given.words.slice(0, scenarios);
  if (first === undefined || first === '-' || second === '-') return new BadInput(distinct(issues));

  const [a, b] =
    scenarios === 1 ? [readableEdits(given)] : [readableEdits(given, 'a'), readableEdits(given, 'b')];
  await orProblems(() => refuse([...a.issues, ...(b?.issues ?? [])]), issues);
  const beforeSpend = issues.length;
  const spend = await orProblems(() => ('spend' in flags ? spendOf(given.flags) : undefined), issues);
  const isSpendLost = issues.length > beforeSpend;
  const sourceA = await orProblems(() => readSource(first, terminal), issues);
  const sourceB = second === first ? sourceA : await orProblems(() => readSource(second!, terminal), issues);
  const isOwnLost = [...a.issues, ...(b?.issues ?? [])].some(({ path }) => path[0]?.startsWith('--own'));
  if (!isOwnLost && sourceA !== undefined && sourceB !== undefined) {
    await using meander = await openMeander({ hasThreads: false });
    // Channels may be those of the spend file: without it, only the scenario's own name is looked at.
    const sideA = { source: sourceA, edits: isSpendLost ? { ...a, ...NO_EDITS } : a };
    const sideB = b && { source: sourceB, edits: isSpendLost ? { ...b, ...NO_EDITS } : b };
    const about = await resolvedOrNearly(meander, sideA, sideB, spend, issues);
    if (about !== undefined) await orProblems(() => command.checkWith?.(asked, about, meander), issues);
  }
  return new BadInput(distinct(issues));
}

const NO_EDITS = { changes: [], locks: [], ownChannels: [] } as const;

/** The (first) scenario; where it is refused, the scenario without what was refused: it has the same names and weeks. */
async function resolvedOrNearly(
  meander: Meander,
  a: Side,
  b: Side | undefined,
  spend: Spend | undefined,
  issues: Issue[],
): Promise<Resolved | undefined> {
  const found: Issue[] = [];
  const resolved = await orProblems(
    async () =>
      b === undefined
        ? await resolve(meander, a.source, a.edits, spend)
        : (await resolvePair(meander, a, b, spend)).baseline,
    found,
  );
  issues.push(...found);
  if (resolved !== undefined) return resolved;
  const isRefused = (name: string) => found.some(({ path, value }) => path.includes(name) || value === name);
  const edits = {
    ...a.edits,
    changes: a.edits.changes.filter(({ path }) => !isRefused(path)),
    locks: a.edits.locks.filter((lock) => !isRefused(lock)),
  };
  return orProblems(() => resolve(meander, a.source, edits, spend), []);
}
