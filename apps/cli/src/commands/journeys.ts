import { showAbout, type About } from '../answer/card-text.ts';
import { openMeander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import { plainOutputFlags } from '../arguments/flags.ts';
import { readArguments } from '../arguments/read.ts';
import { toJson } from '../terminal/deliver.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Command } from './command.ts';

const flags = { ...plainOutputFlags } as const satisfies Flags;

export const command: Command = { flags, run: journeys };

interface Journey {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly version: number;
  readonly purpose: string;
  readonly source: string;
  readonly about: About | null;
  readonly stages: readonly { readonly label: string; readonly milestone: string }[];
}

const document = `{ journeys { id title kind version purpose source
  about { history canSay cannotSay } stages { id label milestone meaning } } }`;

async function journeys(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const { flags: given } = readArguments(rawArgs, flags, { names: [], atLeast: 0 });
  await using meander = await openMeander({ hasThreads: false });
  const { journeys: all } = await meander.ask<{ journeys: Journey[] }>(document);
  const paint = createPaint(terminal.output);
  const closing =
    'npx meander card <journey> prints one with its equations;\nnpx meander run b2b-saas --journey <journey> lives it.';
  terminal.output.write(
    given.json ? `${toJson(all)}\n` : `${[...all.map((each) => show(each, paint)), closing].join('\n\n')}\n`,
  );
}

function show({ id, title, kind, purpose, stages, about }: Journey, paint: Paint): string {
  return [
    `${paint('bold', id)}  ${title}, ${paint('dim', kind.toLowerCase())}`,
    wrap(purpose, '  '),
    wrap(stages.map(({ label }) => label).join(' · '), '  '),
    ...(about === null ? [] : [showAbout(about, paint)]),
  ].join('\n');
}
