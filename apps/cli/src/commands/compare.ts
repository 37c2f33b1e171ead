import { askBands, askComparison, type ComparisonAnswer, type View } from '../answer/comparison.ts';
import { channelRows, COMPARISON_TABLES, horizonRows, weeklyRows } from '../answer/comparison-rows.ts';
import { showComparison } from '../answer/comparison-text.ts';
import { METRIC_CHOICES, METRIC_NAMES } from '../answer/metric.ts';
import { notesOf, STATEMENT } from '../answer/sections.ts';
import { readWeeks, reportedWeeks } from '../answer/weeks.ts';
import { openMeander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import type { Command } from './command.ts';
import { manifestOutputFlags, scenarioFlags, sideFlags, sizeFlags, spendFlags } from '../arguments/flags.ts';
import { readArguments, type Arguments } from '../arguments/read.ts';
import { together } from '../bad-input.ts';
import { markStopped } from '../experiment/follow.ts';
import { comparisonManifest } from '../experiment/manifest.ts';
import { needsThreads, simulateComparison, sizesOf } from '../experiment/start.ts';
import { editsOf } from '../scenario/edits.ts';
import { resolvePair, type Resolved } from '../scenario/resolve.ts';
import { readSource } from '../scenario/source.ts';
import { spendOf } from '../scenario/spend.ts';
import { checkOut, deliver, toJson } from '../terminal/deliver.ts';
import { createPaint } from '../terminal/paint.ts';
import { createProgressLine } from '../terminal/progress-line.ts';
import { reproduction } from '../terminal/reproduce.ts';
import { showRows } from '../terminal/rows.ts';
import type { Terminal } from '../terminal/terminal.ts';

const flags = {
  ...scenarioFlags,
  ...sideFlags,
  ...spendFlags,
  ...sizeFlags,
  metric: {
    type: 'string',
    choices: METRIC_CHOICES,
    valueHint: 'name',
    description: `What is compared: ${METRIC_CHOICES.join(', ')}`,
  },
  ...manifestOutputFlags,
  table: {
    type: 'string',
    choices: COMPARISON_TABLES,
    valueHint: 'name',
    description: `The table to print: ${COMPARISON_TABLES.join(', ')}`,
  },
} as const satisfies Flags;

export const command: Command = { flags, scenarios: 2, check, checkWith, run: compare };

type Given = Arguments<typeof flags>;

async function check({ flags: { at, out } }: Given): Promise<void> {
  await together(
    () => at && readWeeks(at),
    () => checkOut(out),
  );
}

function checkWith({ flags: { at } }: Given, { scenario }: Resolved): void {
  reportedWeeks(at, scenario.horizonWeeks);
}

async function compare(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['scenario A', 'scenario B'], atLeast: 1 });
  const [first = '', second = first] = given.words;
  const [a, b, spend, sourceA, sourceB] = await together(
    () => editsOf(given, 'a'),
    () => editsOf(given, 'b'),
    () => spendOf(given.flags),
    () => readSource(first, terminal),
    () => (second === first ? undefined : readSource(second, terminal)),
    () => check(given),
  );
  const sizes = sizesOf(given.flags);
  await using meander = await openMeander({ hasThreads: needsThreads(sizes) });
  const { baseline, variant } = await resolvePair(
    meander,
    { source: sourceA, edits: a },
    { source: sourceB ?? sourceA, edits: b },
    spend,
  );
  const view: View = {
    metric: METRIC_NAMES[given.flags.metric ?? 'netValue'],
    weeks: reportedWeeks(given.flags.at, baseline.scenario.horizonWeeks),
    discount: given.flags.discount ?? 0,
  };

  const pair = { baseline: baseline.ref, variant: variant.ref };
  const finished = await simulateComparison(
    meander,
    pair,
    sizes,
    createProgressLine(given.flags.quiet, terminal.errors),
  );
  const answer = await askComparison(meander, finished.id, view);
  if (!finished.ending.isComplete) markStopped(finished.ending, terminal);
  if (answer === null) return;

  const manifest = await comparisonManifest(meander, finished, { baseline, variant });
  const { json, format, table, out, quiet } = given.flags;
  deliver(terminal, await print(), { out, quiet }, manifest);

  async function print(): Promise<string> {
    if (answer === null) return '';
    if (format !== undefined || table !== undefined) return showRows(await rowsOf(answer), format ?? 'csv');
    const notes = notesOf(baseline.notes, variant.notes);
    if (json) return `${toJson({ manifest, ...answer, notes, statement: STATEMENT })}\n`;
    const isFromFile = sourceA.isFile || sourceB?.isFile === true || spend !== undefined;
    const again = reproduction({ verb: 'compare', rawArgs, isFromFile, discount: view.discount, manifest });
    const { replicationsDone: replications } = finished.ending;
    const paint = createPaint(out === undefined ? terminal.output : undefined);
    return showComparison({ answer, baseline, variant, sizes, replications, command: again }, paint);
  }

  async function rowsOf(found: ComparisonAnswer) {
    if (table === 'horizons') return horizonRows(found, manifest);
    if (table === 'channels') return channelRows(found, manifest);
    return weeklyRows(
      await askBands(meander, finished.id, view.metric, view.discount),
      view.metric,
      manifest,
    );
  }
}
