/** A comparison for reading, in 80 columns. */
import type { Change, ChannelTotal, Scenario, SpendTable } from '../api/documents.ts';
import type { Sizes } from '../experiment/start.ts';
import type { Resolved } from '../scenario/resolve.ts';
import { compactMoney } from '../terminal/number.ts';
import type { Paint } from '../terminal/paint.ts';
import { overLines } from '../terminal/reproduce.ts';
import { shorten, table } from '../terminal/table.ts';
import { WIDTH, wrap } from '../terminal/wrap.ts';
import type { ComparisonAnswer, HorizonAnswer } from './comparison.ts';
import { titleOf, writerOf } from './metric.ts';
import {
  about,
  notesOf,
  section,
  showAssumptions,
  showChanges,
  showSpendTable,
  STATEMENT,
} from './sections.ts';
import { verdict } from './verdict.ts';

export interface ShownComparison {
  readonly answer: ComparisonAnswer;
  readonly baseline: Resolved;
  readonly variant: Resolved;
  readonly sizes: Sizes;
  /** Finished replications; fewer than asked for when it was stopped. */
  readonly replications: number;
  readonly command: string;
}

export function showComparison(shown: ShownComparison, paint: Paint): string {
  const { answer, baseline, variant, sizes, replications, command } = shown;
  const { currency } = baseline.scenario;
  const isExpected = sizes.population === 'EXPECTED';
  const isSamePlan = baseline.scenario.hash === variant.scenario.hash;
  const sentence = verdict({
    metric: answer.metric,
    currency,
    at: answer.horizons.at(-1)!,
    payback: answer.payback,
    isSamePlan,
    isExpected,
  });
  const stopped =
    replications < sizes.replications
      ? ` Stopped at ${replications} of ${sizes.replications}: ranges are a little rougher than planned.`
      : '';
  const title = `${titleOf(answer.metric)} of B minus A`;
  const parts = [
    paint('bold', wrap(sentence + stopped)),
    paint('dim', wrap(about(variant.scenario))),
    ...spendSection(baseline.table, currency, paint),
    ...(isSamePlan ? [] : [section('Plan B differs', differences(baseline, variant), paint)]),
    section(title, isExpected ? expectedTable(answer, currency) : futuresTable(answer, currency), paint),
    ...(isExpected ? [] : [section('In the mean', meanLines(answer, currency, shown), paint)]),
    section('Channels, over the horizon', channelTable(answer.channels, currency), paint),
    section('Assumed', assumed(baseline, variant), paint),
    section('Reproduce', `  ${overLines(command, WIDTH - 6)}`, paint),
    paint('dim', STATEMENT),
  ];
  return `${parts.join('\n\n')}\n`;
}

function spendSection(spend: SpendTable | undefined, currency: string, paint: Paint): string[] {
  return spend === undefined ? [] : [section('Your spend', showSpendTable(spend, currency), paint)];
}

/** What B changes that A does not, from what it is in A. */
function differences(baseline: Resolved, variant: Resolved): string {
  const key = ({ path, number, list }: Change) => JSON.stringify([path, number, list]);
  const inA = new Set(baseline.scenario.changes.map(key));
  const own = variant.scenario.changes.filter((change) => !inA.has(key(change)));
  if (own.length === 0) return '  It is another scenario.';
  return showChanges(own.map((change) => ({ ...change, from: valueIn(baseline.scenario, change) })));
}

/** What a change path means in a plan, in the unit of the change. */
function valueIn({ budget, parameters, horizonWeeks }: Scenario, { path, from }: Change): number | null {
  const [head, id = ''] = path.split('.');
  const isMeant = ({ channel }: Scenario['budget']['allocations'][number]) =>
    channel.id === id || channel.kind === id.toUpperCase() || id === 'total';
  const meant = budget.allocations.filter(isMeant);
  if (head === 'split') return 100 * meant.reduce((sum, { share }) => sum + share, 0);
  if (head === 'budget') return meant.reduce((sum, { weekly }) => sum + weekly.amount, 0);
  if (path === 'horizonWeeks') return horizonWeeks;
  return parameters.find((parameter) => parameter.path === path)?.value ?? from;
}

function futuresTable({ metric, horizons }: ComparisonAnswer, currency: string): string {
  const write = writerOf(metric, currency);
  return table(
    [
      { title: 'week', isNumber: true },
      { title: 'median', isNumber: true },
      { title: '9 of 10 from', isNumber: true },
      { title: 'to', isNumber: true },
      { title: 'B is above A in', isNumber: true },
    ],
    horizons.map(({ week, estimate, probabilityPositive }) => [
      String(week),
      write(estimate.median, 'always'),
      write(estimate.low, 'always'),
      write(estimate.high, 'always'),
      `${Math.round(100 * probabilityPositive)} of 100`,
    ]),
  );
}

function expectedTable({ metric, horizons }: ComparisonAnswer, currency: string): string {
  const write = writerOf(metric, currency);
  return table(
    [
      { title: 'week', isNumber: true },
      { title: 'expected', isNumber: true },
    ],
    horizons.map(({ week, estimate }) => [String(week), write(estimate.mean.value, 'always')]),
  );
}

/** What both plans share: through two journeys, luck is keyed by the names of their moves, and some have only one of them. */
function coupling(isPaired: boolean): string {
  return isPaired ? 'same luck' : 'same people, and the same luck where their moves have the same names';
}

function meanLines(
  { metric, horizons, payback, isPaired }: ComparisonAnswer,
  currency: string,
  shown: ShownComparison,
): string {
  const write = writerOf(metric, currency);
  const money = writerOf('NET_VALUE', currency);
  const { week, estimate }: HorizonAnswer = horizons.at(-1)!;
  const { value, low, high, level } = estimate.mean;
  const { deepestDip, medianWeek, neverShare } = payback;
  const never = Math.round(100 * neverShare);
  const lines = [
    `By week ${week}: ${write(value, 'always')}, ${Math.round(100 * level)} % interval ${write(low, 'always')} to ${write(high, 'always')} over ${shown.replications} futures (${shown.sizes.population.toLowerCase()}, ${coupling(isPaired)}).`,
    ...(metric === 'NET_VALUE'
      ? [
          `Payback: ${medianWeek === null ? 'never in half of the futures or more' : `week ${medianWeek} in the middle future`}; never in ${never} of 100.`,
          `Deepest dip: ${money(deepestDip.median)}; 9 of 10 between ${money(deepestDip.low)} and ${money(deepestDip.high)}.`,
        ]
      : []),
  ];
  return lines.map((line) => wrap(line, '  ')).join('\n');
}

function channelTable(
  { baseline, variant }: { baseline: readonly ChannelTotal[]; variant: readonly ChannelTotal[] },
  currency: string,
): string {
  const inB = new Map(variant.map((total) => [total.channel.id, total]));
  const ids = new Set(baseline.map(({ channel }) => channel.id));
  const rows = [...baseline, ...variant.filter(({ channel }) => !ids.has(channel.id))].map(({ channel }) => {
    const a = baseline.find((total) => total.channel.id === channel.id);
    const b = inB.get(channel.id);
    const show = (value: number | undefined) =>
      value === undefined || Math.round(value) === 0 ? '–' : compactMoney(value, currency);
    return [
      shorten(channel.label, 26),
      channel.kind.toLowerCase(),
      show(a?.spend),
      show(b?.spend),
      show(a?.unspent),
      show(b?.unspent),
    ];
  });
  return table(
    [
      { title: '' },
      { title: '' },
      { title: 'spend A', isNumber: true },
      { title: 'B', isNumber: true },
      { title: 'unspent A', isNumber: true },
      { title: 'B', isNumber: true },
    ],
    rows,
  );
}

function assumed(baseline: Resolved, variant: Resolved): string {
  const { parameters, preset } = variant.scenario;
  return showAssumptions(notesOf(baseline.notes, variant.notes), parameters, preset?.key ?? '');
}
