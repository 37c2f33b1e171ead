import { openMeander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import type { Command } from './command.ts';
import { scenarioFlags, spendFlags } from '../arguments/flags.ts';
import { readArguments } from '../arguments/read.ts';
import { together } from '../bad-input.ts';
import { editsOf } from '../scenario/edits.ts';
import { toPlanFile } from '../scenario/recipe.ts';
import { resolve, type Resolved } from '../scenario/resolve.ts';
import { readSource } from '../scenario/source.ts';
import { spendOf } from '../scenario/spend.ts';
import { checkOut, deliver, toJson } from '../terminal/deliver.ts';
import type { Terminal } from '../terminal/terminal.ts';

const flags = {
  ...scenarioFlags,
  ...spendFlags,
  out: { type: 'string', valueHint: 'file', description: 'Write to a file instead of standard output' },
  quiet: { type: 'boolean', description: 'Say nothing on standard error' },
} as const satisfies Flags;

export const command: Command = { flags, scenarios: 1, run: init };

async function init(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['scenario'], atLeast: 1 });
  const [edits, spend, source] = await together(
    () => editsOf(given),
    () => spendOf(given.flags),
    () => readSource(given.words[0] ?? '', terminal),
    () => checkOut(given.flags.out),
  );
  await using meander = await openMeander({ hasThreads: false });
  const resolved = await resolve(meander, source, edits, spend);
  deliver(terminal, fileOf(resolved), given.flags);
}

/** Everything the scenario takes from its preset is written out, so that it can be read and edited. */
function fileOf({ recipe, scenario, definition }: Resolved): string {
  if (recipe === undefined) return `${toJson(Object(definition))}\n`;
  return toPlanFile({
    preset: recipe.preset,
    presetVersion: scenario.presetVersion ?? undefined,
    name: scenario.name,
    seed: scenario.seed,
    lens: scenario.journey.kind === 'FUNNEL' ? 'funnel' : 'lifecycle',
    ...(recipe.journey === undefined ? {} : { journey: recipe.journey }),
    horizonWeeks: scenario.horizonWeeks,
    locks: recipe.locks,
    ownChannels: recipe.ownChannels,
    changes: recipe.changes,
  });
}
