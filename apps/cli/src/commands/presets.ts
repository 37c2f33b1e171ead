import { showNumber, unknownName } from '@meander/core';
import { STATEMENT } from '../answer/sections.ts';
import {
  listedPresetsDocument,
  presetDocument,
  presetsDocument,
  type Change,
  type ListedPreset,
  type Preset,
} from '../api/documents.ts';
import { openMeander, type Meander } from '../api/open-meander.ts';
import { showChange } from '../arguments/change.ts';
import type { Flags } from '../arguments/flag.ts';
import type { Command } from './command.ts';
import { plainOutputFlags } from '../arguments/flags.ts';
import { readArguments } from '../arguments/read.ts';
import { BadInput } from '../bad-input.ts';
import { toJson } from '../terminal/deliver.ts';
import { count, money, percent } from '../terminal/number.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { overLines } from '../terminal/reproduce.ts';
import { table } from '../terminal/table.ts';
import { WIDTH, wrap } from '../terminal/wrap.ts';
import type { Terminal } from '../terminal/terminal.ts';

const flags = {
  parameters: { type: 'boolean', description: 'List every number that can be set, with range and source' },
  ...plainOutputFlags,
} as const satisfies Flags;

export const command: Command = {
  flags,
  async check({ words }) {
    await using meander = await openMeander({ hasThreads: false });
    await chosenOf(meander, words[0]);
  },
  run: presets,
};

async function presets(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const { words, flags: given } = readArguments(rawArgs, flags, { names: ['preset'], atLeast: 0 });
  await using meander = await openMeander({ hasThreads: false });
  const [key] = words;
  const paint = createPaint(terminal.output);
  if (key === undefined && !given.json && !given.parameters) {
    const { presets: listed } = await meander.ask<{ presets: ListedPreset[] }>(listedPresetsDocument);
    terminal.output.write(
      joined(
        listed.map((preset) => overview(preset, paint)),
        paint,
      ),
    );
    return;
  }
  const chosen = await chosenOf(meander, key);
  terminal.output.write(
    given.json ? `${toJson(chosen)}\n` : show(chosen, key !== undefined, given.parameters, paint),
  );
}

/** All presets, or the one that is named, which may be a published model. @throws BadInput when nobody knows it */
async function chosenOf(meander: Meander, key: string | undefined): Promise<readonly Preset[]> {
  if (key === undefined) return (await meander.ask<{ presets: Preset[] }>(presetsDocument)).presets;
  const { scenario } = await meander.ask<{ scenario: { preset?: Preset | null } }>(presetDocument, {
    ref: { inline: { preset: key } },
  });
  if (scenario.preset !== undefined && scenario.preset !== null) return [scenario.preset];
  const { presets: all } = await meander.ask<{ presets: { key: string }[] }>('{ presets { key } }');
  const known = all.map((preset) => preset.key);
  throw new BadInput([unknownName(['preset'], 'preset', key, known)]);
}

function show(all: readonly Preset[], isOne: boolean, hasParameters: boolean, paint: Paint): string {
  const parts = all.map((preset) => (isOne ? details(preset, paint) : overview(preset, paint)));
  const parameters = hasParameters ? all.map((preset) => parameterList(preset, paint)) : [];
  return joined([...parts, ...parameters], paint);
}

function joined(parts: readonly string[], paint: Paint): string {
  return `${[...parts, paint('dim', STATEMENT)].join('\n\n')}\n`;
}

function overview({ key, title, summary, question, suggestedChanges }: ListedPreset, paint: Paint): string {
  const sets = suggestedChanges.map((change) => `--set-b ${suggested(change)}`).join(' ');
  const long = suggestedChanges.filter(({ list }) => list !== null && list.length > LONGEST_LIST);
  return [
    `${paint('bold', key)}  ${title}`,
    wrap(summary, '  '),
    wrap(question, '  '),
    long.length === 0
      ? `  ${overLines(`npx meander compare ${key} ${sets}`, WIDTH - 6)}`
      : wrap(`Plan B: ${long.map(inShort).join('; ')}. With --json every number is listed.`, '  '),
  ].join('\n');
}

/** A longer list of weeks is no command to type. */
const LONGEST_LIST = 12;

function inShort({ path, list }: Change): string {
  const first = (list ?? []).slice(0, 3).map((each) => String(Number(each.toPrecision(3))));
  return `${path} of ${list?.length} weeks: ${first.join(', ')}, ...`;
}

/** A suggested change as a change of what is there. */
function suggested({ path, number, list, from }: Change): string {
  if (list !== null) return showChange({ path, op: 'set', list });
  if (from === null) return showChange({ path, op: 'set', number: number ?? 0 });
  return showChange({ path, op: 'add', number: Number(((number ?? 0) - from).toPrecision(6)) });
}

function details(preset: Preset, paint: Paint): string {
  const { scenario } = preset;
  const { budget, currency } = scenario;
  const rows = budget.allocations.map(({ channel, share, weekly }) => [
    channel.label,
    channel.id,
    channel.kind.toLowerCase(),
    percent(share),
    money(weekly.amount, currency),
  ]);
  return [
    overview(preset, paint),
    [
      paint('bold', 'The plan'),
      `  ${money(budget.weekly.amount, currency)} a week, ${count(scenario.people)} people, ${scenario.horizonWeeks} weeks, seed ${scenario.seed}, lens ${scenario.journey.kind.toLowerCase()}`,
      '',
      table(
        [
          { title: 'Channel' },
          { title: 'split.*, budget.*' },
          { title: '' },
          { title: 'share', isNumber: true },
          { title: 'a week', isNumber: true },
        ],
        rows,
      ),
    ].join('\n'),
  ].join('\n\n');
}

/** Plausible values, where somebody has said which. */
function showRange(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `, plausibly ${showNumber(low)} to ${showNumber(high)}`;
}

function parameterList({ scenario }: Preset, paint: Paint): string {
  const lines = scenario.parameters.map(({ path, value, unit, min, max, low, high, meaning, source }) =>
    [
      `  ${path}=${paint('bold', showNumber(value))}  ${unit}`,
      wrap(
        `${meaning}; ${showNumber(min)} to ${showNumber(max)}${showRange(low, high)}. Source: ${source}.`,
        '      ',
      ),
    ].join('\n'),
  );
  return `${paint('bold', 'Numbers that can be set')}\n${lines.join('\n')}`;
}
