/** A run for reading, in 80 columns. */
import type { Sizes } from '../experiment/start.ts';
import type { Resolved } from '../scenario/resolve.ts';
import { compact, compactMoney, count } from '../terminal/number.ts';
import type { Paint } from '../terminal/paint.ts';
import { overLines } from '../terminal/reproduce.ts';
import { shorten, table } from '../terminal/table.ts';
import { WIDTH, wrap } from '../terminal/wrap.ts';
import type { RunAnswer } from './run.ts';
import { about, section, showAssumptions, showChanges, showSpendTable, STATEMENT } from './sections.ts';

export interface ShownRun {
  readonly answer: RunAnswer;
  readonly resolved: Resolved;
  readonly sizes: Sizes;
  /** Finished replications; fewer than asked for when it was stopped. */
  readonly replications: number;
  readonly command: string;
}

export function showRun({ answer, resolved, sizes, replications, command }: ShownRun, paint: Paint): string {
  const { scenario } = resolved;
  const { currency } = scenario;
  const stopped =
    replications < sizes.replications
      ? ` Stopped at ${replications} of ${sizes.replications}: ranges are a little rougher than planned.`
      : '';
  const parts = [
    paint('bold', wrap(sentence(answer, currency, sizes) + stopped)),
    paint('dim', wrap(about(scenario))),
    ...(resolved.table === undefined
      ? []
      : [section('Your spend', showSpendTable(resolved.table, currency), paint)]),
    ...(scenario.changes.length === 0 ? [] : [section('Changed', showChanges(scenario.changes), paint)]),
    section('From week 1, median', horizonTable(answer, currency), paint),
    section('Where people are', milestoneTable(answer), paint),
    section('Channels, over the horizon', channelTable(answer, currency), paint),
    section(
      'Assumed',
      showAssumptions(resolved.notes, scenario.parameters, scenario.preset?.key ?? ''),
      paint,
    ),
    section('Reproduce', `  ${overLines(command, WIDTH - 6)}`, paint),
    paint('dim', STATEMENT),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sentence({ horizons }: RunAnswer, currency: string, { population }: Sizes): string {
  const { week, summary } = horizons.at(-1)!;
  const { median, low, high } = summary.NET_VALUE;
  const customers = compact(summary.CUSTOMERS.median);
  const value = compactMoney(median, currency);
  if (population === 'EXPECTED')
    return `By week ${week} the plan is expected to earn ${value} and to win ${customers} customers.`;
  return `By week ${week} the plan earns ${value} in the middle of all futures, and ${compactMoney(low, currency)} to ${compactMoney(high, currency)} in 9 of 10; it wins ${customers} customers.`;
}

function horizonTable({ horizons }: RunAnswer, currency: string): string {
  return table(
    [
      { title: 'week', isNumber: true },
      { title: 'net value', isNumber: true },
      { title: '9 of 10 from', isNumber: true },
      { title: 'to', isNumber: true },
      { title: 'revenue', isNumber: true },
      { title: 'spend', isNumber: true },
      { title: 'customers', isNumber: true },
    ],
    horizons.map(({ week, summary: { NET_VALUE, REVENUE, SPEND, CUSTOMERS } }) => [
      String(week),
      compactMoney(NET_VALUE.median, currency),
      compactMoney(NET_VALUE.low, currency),
      compactMoney(NET_VALUE.high, currency),
      compactMoney(REVENUE.median, currency),
      compactMoney(SPEND.median, currency),
      compact(CUSTOMERS.median),
    ]),
  );
}

function milestoneTable({ milestones }: RunAnswer): string {
  const last = Math.max(...milestones.map(({ week }) => week));
  const peopleAt = (milestone: string, at: number) =>
    count(milestones.find((each) => each.milestone === milestone && each.week === at)?.people ?? 0);
  return table(
    [
      { title: '' },
      { title: 'week 0', isNumber: true },
      { title: `week ${Math.round(last / 2)}`, isNumber: true },
      { title: `week ${last}`, isNumber: true },
    ],
    [...new Set(milestones.map(({ milestone }) => milestone))].map((milestone) => [
      milestone,
      peopleAt(milestone, 0),
      peopleAt(milestone, Math.round(last / 2)),
      peopleAt(milestone, last),
    ]),
  );
}

function channelTable({ channels }: RunAnswer, currency: string): string {
  const show = (value: number) => (Math.round(value) === 0 ? '–' : compactMoney(value, currency));
  return table(
    [
      { title: '' },
      { title: '' },
      { title: 'spend', isNumber: true },
      { title: 'unspent', isNumber: true },
      { title: 'contacts', isNumber: true },
    ],
    channels.map(({ channel, spend, unspent, contacts }) => [
      shorten(channel.label, 30),
      channel.kind.toLowerCase(),
      show(spend),
      show(unspent),
      compact(contacts),
    ]),
  );
}
