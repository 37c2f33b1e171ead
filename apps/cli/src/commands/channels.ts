import { showNumber, unknownName } from '@meander/core';
import { openMeander, type Meander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import { plainOutputFlags } from '../arguments/flags.ts';
import { readArguments } from '../arguments/read.ts';
import { BadInput } from '../bad-input.ts';
import { toJson } from '../terminal/deliver.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Command } from './command.ts';

const flags = { ...plainOutputFlags } as const satisfies Flags;

export const command: Command = {
  flags,
  async check({ words }) {
    await using meander = await openMeander({ hasThreads: false });
    await chosenOf(meander, words[0]);
  },
  run: channels,
};

interface Channel {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly meaning: string;
  readonly shipped: {
    readonly reaches: string;
    readonly needs: string | null;
    readonly acts: readonly string[];
    readonly article: string;
    readonly media: string;
    readonly creates: readonly string[];
    readonly distributes: readonly string[];
    readonly tracks: readonly string[];
    readonly numbers: readonly {
      readonly name: string;
      readonly unit: string;
      readonly default: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly source: string;
    }[];
  };
}

const document = `{ channels { id label kind meaning shipped {
  reaches needs buying acts article media creates distributes tracks
  numbers { name label unit default low high meaning source } } } }`;

async function channels(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const { words, flags: given } = readArguments(rawArgs, flags, { names: ['channel'], atLeast: 0 });
  await using meander = await openMeander({ hasThreads: false });
  const [id] = words;
  const chosen = await chosenOf(meander, id);
  const paint = createPaint(terminal.output);
  const parts = chosen.map((each) => overview(each, paint) + (id === undefined ? '' : numbers(each)));
  const [first] = chosen;
  const name = id === undefined ? 'partnerships' : first!.id;
  const closing = `npx meander compare b2b-saas --set-b budget.${name}=500 adds it to a plan.`;
  const more = id === undefined ? 'npx meander channels <channel> prints the numbers of one;\n' : '';
  terminal.output.write(
    given.json ? `${toJson(chosen)}\n` : `${[...parts, `${more}${closing}`].join('\n\n')}\n`,
  );
}

/** All channels, or the one that is named. @throws BadInput when nobody knows it */
async function chosenOf(meander: Meander, id: string | undefined): Promise<readonly Channel[]> {
  const { channels: all } = await meander.ask<{ channels: Channel[] }>(document);
  const chosen = all.filter((channel) => id === undefined || channel.id === id);
  if (chosen.length > 0) return chosen;
  const known = all.map((channel) => channel.id);
  throw new BadInput([unknownName(['channel'], 'channel', id ?? '', known)]);
}

function overview({ id, label, kind, meaning, shipped }: Channel, paint: Paint): string {
  const { reaches, needs, acts, article, media, creates, distributes, tracks } = shipped;
  const stages = [
    ...(creates.length === 0 ? [] : [`made for ${creates.join(', ')}`]),
    ...(distributes.length === 0 ? [] : [`brings offers in ${distributes.join(', ')}`]),
  ];
  const lines = [
    meaning,
    `Reaches ${reaches}${needs === null ? '' : `; needs ${needs}`}.`,
    acts.length === 0 ? 'Works through all other channels.' : `Acts: ${acts.join(', ')}.`,
    `${[...stages, `reported: ${tracks.join(', ')}`].join('; ')}.`,
    article,
  ];
  return [
    `${paint('bold', id)}  ${label}, ${paint('dim', `${kind.toLowerCase()}, ${media}`)}`,
    ...lines.map((line) => wrap(line[0]!.toUpperCase() + line.slice(1), '  ')),
  ].join('\n');
}

function numbers({ id, shipped }: Channel): string {
  const lines = shipped.numbers.map(({ name, unit, default: value, low, high, source }) => {
    const range =
      low === null || high === null ? '' : `, plausibly ${showNumber(low)} to ${showNumber(high)}`;
    return wrap(`channels.${id}.${name}=${showNumber(value)} ${unit}${range}. Source: ${source}.`, '  ');
  });
  return `\n\n${lines.join('\n')}`;
}
