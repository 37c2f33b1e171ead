import { answered } from '../api/answered.ts';
import { problems, type Problem } from '../api/documents.ts';
import { journeyFlags, journeyRef } from '../api/journey.ts';
import { openMeander, type Meander } from '../api/open-meander.ts';
import { showCard, type Card } from '../answer/card-text.ts';
import type { Flags } from '../arguments/flag.ts';
import { plainOutputFlags } from '../arguments/flags.ts';
import { readArguments, type Arguments } from '../arguments/read.ts';
import { toJson } from '../terminal/deliver.ts';
import { createPaint } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Command } from './command.ts';

const flags = { ...journeyFlags, ...plainOutputFlags } as const satisfies Flags;

export const command: Command = { flags, check, run: card };

type Given = Arguments<typeof flags>;

/** Whether there is such a preset or journey. */
async function check(given: Given, terminal: Terminal): Promise<void> {
  if (given.words.length === 0) return;
  await using meander = await openMeander({ hasThreads: false });
  await ask(meander, given, terminal);
}

/** @throws BadInput for a name nobody knows, and with every problem of a scenario */
async function ask(meander: Meander, given: Given, terminal: Terminal): Promise<Card> {
  const journey = await journeyRef(meander, given, terminal);
  const { journeyCard } = await meander.ask<{ journeyCard: Card | Problem }>(document, { journey });
  return answered(journeyCard);
}

const number = 'path label value unit min max default low high meaning source';
const name = 'id label unit meaning source';
const document = `query Card($journey: JourneyRef!) {
  journeyCard(journey: $journey) { __typename ${problems}
    ... on JourneyCard { id version kind title purpose source about { history canSay cannotSay }
      dimensions { id label time levels { id label meaning milestone value weeks isStart } }
      events { id label kind law quantities { id label equation }
        moves { id label from to equation causes { label mechanism equation } tally rows } }
      tallies { id label worth } pools { id label where servers }
      parameters { ${number} }
      responses { act channel channelLabel share memoryLift parameter { ${number} } }
      series { ${name} } traits { ${name} } mechanisms { ${name} } } } }`;

async function card(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['preset or journey'], atLeast: 1 });
  await using meander = await openMeander({ hasThreads: false });
  const { __typename, ...answer } = await ask(meander, given, terminal);
  terminal.output.write(
    given.flags.json ? `${toJson(answer)}\n` : showCard(answer, createPaint(terminal.output)),
  );
}
