/** The journeys that ship, in words. */
import { openMeander } from '../api/open-meander.ts';
import { toJson } from '../terminal/deliver.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import { showAbout, type About } from './card-text.ts';

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

export async function listJourneys(terminal: Terminal, isJson: boolean): Promise<void> {
  await using meander = await openMeander({ hasThreads: false });
  const { journeys: all } = await meander.ask<{ journeys: Journey[] }>(document);
  const paint = createPaint(terminal.output);
  const closing =
    'npx meander card <journey> prints one with its equations;\nnpx meander run b2b-saas --journey <journey> lives it;\nnpx meander journeys b2b-saas --journey <journey> shows its people one by one.';
  terminal.output.write(
    isJson ? `${toJson(all)}\n` : `${[...all.map((each) => show(each, paint)), closing].join('\n\n')}\n`,
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
