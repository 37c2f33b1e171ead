import { answered } from '../api/answered.ts';
import { problems, type Problem } from '../api/documents.ts';
import { journeyFlags, journeyRef } from '../api/journey.ts';
import { openMeander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import { outputFlags } from '../arguments/flags.ts';
import { readArguments } from '../arguments/read.ts';
import { together } from '../bad-input.ts';
import { checkOut, deliver } from '../terminal/deliver.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Command } from './command.ts';

const flags = {
  svg: { type: 'boolean', description: 'The picture as SVG; without it, the same in words' },
  out: { ...outputFlags.out, description: 'Write the SVG to a file' },
  quiet: { type: 'boolean', description: 'Do not say what was written' },
  ...journeyFlags,
} as const satisfies Flags;

export const command: Command = { flags, run: map };

interface Picture {
  readonly __typename: 'JourneyMap';
  readonly title: string;
  readonly description: string;
  readonly svg: string;
}

const document = `query Map($journey: JourneyRef!) {
  journeyMap(journey: $journey) { __typename ${problems} ... on JourneyMap { title description svg } } }`;

async function map(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['preset or journey'], atLeast: 1 });
  const { svg, out, quiet } = given.flags;
  await using meander = await openMeander({ hasThreads: false });
  const [picture] = await together(
    async () => {
      const journey = await journeyRef(meander, given, terminal);
      const { journeyMap } = await meander.ask<{ journeyMap: Picture | Problem }>(document, { journey });
      return answered(journeyMap);
    },
    () => checkOut(out),
  );
  const isPicture = svg || out !== undefined;
  const words = `${picture.title}\n${picture.description
    .split(/(?<=\.) /)
    .map((each) => wrap(each, '  '))
    .join('\n')}\n`;
  deliver(terminal, isPicture ? picture.svg : words, { out, quiet });
}
