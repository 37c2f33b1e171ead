/** Single customers as text: who was found, how straight the crowd went, and one life week by week. */
import { count, percent } from '../terminal/number.ts';
import type { Paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type {
  Credit,
  Crowd,
  Crowds,
  CustomerAnswer,
  CustomerPage,
  CustomerSummary,
  Life,
  Share,
  Step,
  Without,
} from './people.ts';

/** One of how many, e.g. `1 in 20,000`. */
function frequency({ count: found, of, low, high }: Share): string {
  if (found === 0) return `none of ${count(of)}; fewer than 1 in ${count(Math.floor(1 / high))}`;
  const rare = (share: number) => `1 in ${count(Math.round(1 / share))}`;
  return found / of > 0.1
    ? `${count(found)} of ${count(of)}, ${percent(low)} to ${percent(high)}`
    : `${count(found)} of ${count(of)}: ${rare(found / of)} (${rare(high)} to ${rare(low)})`;
}

export function showCrowd({ all, segments }: Crowds, paint: Paint): string {
  const { funnel } = all;
  const sentences = [
    `${percent(1 - all.straight.value)} of the ${count(all.buyers.count)} who bought did not come straight: ${percent(all.wentBack.value)} went back or fell asleep, ${percent(all.looped.value)} came round again, ${percent(all.returned.value)} returned from sleep, ${percent(all.skipped.value)} skipped a stage.`,
    ...(funnel.predictedBuyers === null
      ? []
      : [
          `A straight funnel, made of those who go on at the first try, would have said ${count(funnel.predictedBuyers)} buyers; there were ${count(all.buyers.count)}.`,
        ]),
    `It cannot represent ${percent(all.notRepresentable.value)} of the changes of stage before the first purchase, and none of those after it, ${percent(all.afterPurchase.value)} of all.`,
  ];
  const rows = segments.map((each) => [each.segment ?? '', count(each.people), ...crowdCells(each)]);
  return [
    paint('bold', 'How straight the crowd goes'),
    sentences.map((each) => wrap(each, '  ')).join('\n'),
    table(
      [
        { title: 'segment' },
        { title: 'people', isNumber: true },
        { title: 'buyers', isNumber: true },
        { title: 'straight', isNumber: true },
        { title: 'back', isNumber: true },
        { title: 'returned', isNumber: true },
      ],
      rows,
    ),
  ].join('\n');
}

function crowdCells({ buyers, straight, wentBack, returned }: Crowd): string[] {
  return [count(buyers.count), ...[straight, wentBack, returned].map(({ value }) => percent(value))];
}

export function showPage(page: CustomerPage, offset: number, paint: Paint): string {
  const searched =
    page.searched < page.people ? `, of the first ${count(page.searched)} of ${count(page.people)}` : '';
  const found = `${frequency(page.share)}${searched}.`;
  const rows = page.edges.map(({ node }) => summaryCells(node));
  const shown =
    rows.length === 0
      ? []
      : [
          table(
            [
              { title: 'customer', isNumber: true },
              { title: 'segment' },
              { title: 'ends as' },
              { title: 'bought in', isNumber: true },
              { title: 'purchases', isNumber: true },
              { title: 'back', isNumber: true },
              { title: 'asleep', isNumber: true },
              { title: 'waited', isNumber: true },
            ],
            rows,
          ),
          `  ${offset + 1} to ${offset + rows.length} of ${count(page.totalCount)}; weeks asleep and waited are the longest of each.`,
        ];
  return [paint('bold', 'People like that'), wrap(found, '  '), ...shown].join('\n');
}

function summaryCells(node: CustomerSummary): string[] {
  return [
    String(node.number),
    node.segment,
    node.endsIn,
    node.boughtIn === null ? '' : `week ${node.boughtIn}`,
    String(node.purchases),
    String(node.backwardMoves),
    String(node.weeksAsleep),
    String(node.weeksWaited),
  ];
}

export function showCustomer(customer: CustomerAnswer, people: number | undefined, paint: Paint): string {
  const of = people === undefined ? '' : ` of ${count(people)}`;
  const { twin, without, storySteps, credit, journey } = customer;
  return [
    `${paint('bold', `Customer ${customer.number}${of}`)}, ${customer.segment}`,
    lifeText(journey),
    ...(storySteps === undefined ? [] : [storyText(storySteps, paint)]),
    ...(twin === undefined ? [] : [twinText(customer, paint)]),
    ...(credit.length === 0 ? [] : [creditText(credit, paint)]),
    ...(without === undefined ? [] : [withoutText(customer, without, paint)]),
  ].join('\n\n');
}

/** Moves one by one; contacts that nobody acted on are counted between them. */
function lifeText({ steps }: Life, marked: ReadonlySet<number> = new Set()): string {
  const rows: string[][] = [];
  let ignored = new Map<string, number>();
  const flush = () => {
    if (ignored.size === 0) return;
    const contacts = [...ignored].map(([label, times]) => `${times} × ${label}`).join(', ');
    rows.push(['', '', `(${contacts}: nothing)`]);
    ignored = new Map();
  };
  for (const [place, step] of steps.entries()) {
    if (step.kind === 'CONTACT') {
      ignored.set(step.label, (ignored.get(step.label) ?? 0) + 1);
      continue;
    }
    if (isInward(step)) continue;
    flush();
    rows.push([`week ${step.week}`, marked.has(place) ? '*' : '', moveText(step)]);
  }
  flush();
  return rows.length === 0
    ? '  Nothing happens.'
    : rows.map(([week, mark, text]) => wrap(text!, `  ${week!.padEnd(9)}${mark!.padEnd(2)}`)).join('\n');
}

/** What happens in a mind alone, or is the end of a visit. */
function isInward({ kind, changed }: Step): boolean {
  return kind === 'MOVE' && changed.every(({ dimension, to }) => dimension === 'memory' || to === 'away');
}

function moveText({ label, causeLabel, changed }: Step): string {
  const stage = changed.find(({ dimension }) => dimension === 'stage');
  const way = stage === undefined ? '' : `, ${stage.from} → ${stage.to}`;
  return `${label}${causeLabel === null ? '' : ` (${causeLabel})`}${way}`;
}

function storyText(steps: NonNullable<CustomerAnswer['storySteps']> | null, paint: Paint): string {
  const title = paint('bold', 'The story');
  if (steps === null) return `${title}\n  is not this person’s.`;
  return [title, ...steps.map(({ label, week }, i) => wrap(`${i + 1}. week ${week}: ${label}`, '  '))].join(
    '\n',
  );
}

function twinText({ journey, twin }: CustomerAnswer, paint: Paint): string {
  const title = paint('bold', 'The same person under plan B');
  if (twin!.partsIn === null) return `${title}\n  lives the same life.`;
  const gone = twin!.onlyHere.length;
  const added = twin!.onlyThere.length;
  const says = `The lives part in week ${twin!.partsIn}: ${gone} of ${journey.steps.filter(({ kind }) => kind !== 'CONTACT').length} moves are not made, ${added} others are (*).`;
  return [title, wrap(says, '  '), lifeText(twin!.journey, new Set(twin!.onlyThere))].join('\n');
}

function creditText(credit: readonly Credit[], paint: Paint): string {
  const rows = credit.map(({ label, shares }) => [
    label,
    shares.length === 0
      ? 'nobody: nothing was logged'
      : shares.map(({ channel, share }) => `${channel?.label ?? ''} ${percent(share)}`).join(', '),
  ]);
  return [
    paint('bold', 'Whom rules credit for the first purchase'),
    table([{ title: 'rule' }, { title: 'credit' }], rows),
  ].join('\n');
}

function withoutText(customer: CustomerAnswer, without: Without, paint: Paint): string {
  const when = (week: number | null) => (week === null ? 'never buys' : `buys in week ${week}`);
  const { effect } = without;
  return [
    paint('bold', `Without ${without.channels.join(', ')}`),
    wrap(
      `This person ${when(without.boughtIn)}, and with them ${when(customer.boughtIn)}. Of everybody, ${count(without.buyersOnlyWith)} buy only with them, ${count(without.buyersOnlyWithout)} only without, ${count(without.buyersInBoth)} in both lives: they add ${percent(effect.value)} of the people (${percent(effect.low)} to ${percent(effect.high)}).`,
      '  ',
    ),
  ].join('\n');
}
