/** Credit beside truth in one table: a line for each channel, the truth first, then what every rule says. */
import { compact, compactMoney, count, percent, plain } from '../terminal/number.ts';
import type { Paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { ruleName, type Attribution, type BesideTruth, type TrueEffect } from './shape.ts';

export function attributionText(answer: Attribution, currency: string, paint: Paint): string {
  const { window, lookbackWeeks, people, peopleLogged, purchases } = answer;
  const logged =
    peopleLogged < people
      ? ` The log is that of ${count(peopleLogged)} of ${count(people)} customers, scaled up.`
      : '';
  return [
    `${paint('bold', 'Who is credited with the sales, and who made them')}  weeks 1 to ${window}`,
    creditTable(answer),
    wrap(
      `${count(purchases.mean.value)} purchases. True: those that would not have been made without the channel, ± its 95 % interval. Rules read logged contacts of the ${plain(lookbackWeeks)} weeks before a purchase.${logged}`,
      '  ',
    ),
    paint('bold', 'What money truly brought'),
    truthTable(answer, currency),
    wrap(
      'Channels are off from week 1; the weeks before are lived with them. Truth is not made to add up to 100 %: joint is everything off minus the single removals. Marginal: 1 % more money.',
      '  ',
    ),
    paint('bold', 'In words'),
    ...sentences(answer),
  ].join('\n');
}

/** Of this window. */
function trueIn({ truth, window }: Attribution): readonly TrueEffect[] {
  return truth.filter(({ week }) => week === window);
}

function plusMinus({ value, low, high }: { value: number; low: number; high: number }): string {
  return high > low ? `${compact(value)} ± ${compact((high - low) / 2)}` : compact(value);
}

function nameOf({ channel, subject, id }: TrueEffect): string {
  if (channel !== null) return channel.label;
  if (subject === 'JOINT') return 'Joint effect';
  return subject === 'ALL' ? 'All channels' : `All ${id}`;
}

function creditTable(answer: Attribution): string {
  const rules = [...new Set(answer.credit.map(({ rule }) => rule))];
  const credited = (rule: string, id: string | null) =>
    answer.credit.find((each) => each.rule === rule && (each.channel?.id ?? null) === id)?.purchases.mean
      .value;
  const cells = (id: string | null) => rules.map((rule) => compact(credited(rule, id) ?? 0));
  const channels = trueIn(answer).filter(({ subject }) => subject === 'CHANNEL');
  const joint = trueIn(answer).filter(({ subject }) => subject === 'JOINT');
  return table(
    [
      { title: 'purchases' },
      { title: 'true', isNumber: true },
      ...rules.map((rule) => ({ title: ruleName(rule), isNumber: true })),
    ],
    [
      ...channels.map((effect) => [
        nameOf(effect),
        plusMinus(effect.off.purchases.mean),
        ...cells(effect.id),
      ]),
      ...joint.map((effect) => [nameOf(effect), plusMinus(effect.off.purchases.mean)]),
      ['Unassigned', '', ...cells(null)],
    ],
  );
}

function truthTable(answer: Attribution, currency: string): string {
  const short = answer.truth.filter(({ week }) => week !== answer.window);
  return table(
    [
      { title: '' },
      { title: 'spend', isNumber: true },
      { title: 'revenue', isNumber: true },
      { title: 'net value', isNumber: true },
      { title: 'ROAS', isNumber: true },
      { title: 'marginal', isNumber: true },
      { title: `ROAS by week ${short[0]?.week ?? answer.window}`, isNumber: true },
      { title: 'per purchase', isNumber: true },
    ],
    trueIn(answer).map((effect) => {
      const { spend, revenue, netValue, roas, costPerPurchase } = effect.off;
      const early = short.find(({ subject, id }) => subject === effect.subject && id === effect.id);
      const ratio = (value: number | undefined) =>
        value === undefined ? '–' : plain(Number(value.toFixed(2)) + 0);
      return [
        nameOf(effect),
        compactMoney(spend.mean.value, currency),
        compactMoney(revenue.mean.value, currency),
        compactMoney(netValue.mean.value, currency, 'always'),
        ratio(roas?.value),
        ratio(effect.marginal?.roas?.value),
        ratio((early ?? effect).off.roas?.value),
        costPerPurchase === null ? '–' : compactMoney(costPerPurchase.value, currency),
      ];
    }),
  );
}

/** What the first rule asked for makes of every channel. */
function sentences({ besideTruth, credit }: Attribution): string[] {
  const rules = [...new Set(credit.map(({ rule }) => rule))];
  const rule = rules.includes('LAST_CLICK') ? 'LAST_CLICK' : rules[0];
  return besideTruth
    .filter((row) => row.rule === rule)
    .map((row) => `  ${row.channel.label}: ${sentence(row)}`);
}

/** As one would say it. */
export function sentence({ rule, seen }: Pick<BesideTruth, 'rule' | 'seen'>): string {
  const name = ruleName(rule).replace('-', ' ');
  if (seen === null) return `it brought nothing, whatever ${name} says.`;
  if (seen === 0) return `${name} does not see it at all.`;
  if (seen < 0.995) return `${name} sees ${percent(Number(seen.toPrecision(2)))} of it.`;
  if (seen < 1.05) return `${name} sees it as it is.`;
  return `${name} sees ${plain(Number(seen.toPrecision(2)))} times as much as is true.`;
}
