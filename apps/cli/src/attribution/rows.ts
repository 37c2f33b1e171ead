import type { Row } from '../terminal/rows.ts';
import { ruleName, type Attribution } from './shape.ts';

/** Every number as a row: what it is about, by which rule or `truth`, over which weeks, and its interval. */
export function attributionRows({ window, truth, credit, reported }: Attribution): Row[] {
  const row = (
    source: string,
    subject: string,
    week: number,
    metric: string,
    { value, low, high }: { value: number; low: number; high: number | null },
  ): Row => ({ source, subject, week, metric, value, low, high });
  const trueRows = truth.flatMap(({ id, week, off, marginal }) =>
    (['off', 'marginal'] as const).flatMap((change) => {
      const effect = change === 'off' ? off : marginal;
      if (effect === null) return [];
      const source = change === 'off' ? 'truth' : 'truth, marginal';
      const { roas, costPerPurchase } = effect;
      return [
        ...(['purchases', 'revenue', 'netValue', 'spend'] as const).map((metric) =>
          row(source, id, week, metric, effect[metric].mean),
        ),
        ...(roas === null ? [] : [row(source, id, week, 'roas', roas)]),
        ...(costPerPurchase === null ? [] : [row(source, id, week, 'costPerPurchase', costPerPurchase)]),
      ];
    }),
  );
  const creditRows = credit.flatMap(({ rule, channel, purchases, revenue }) =>
    Object.entries({ purchases, revenue }).map(([metric, { mean }]) =>
      row(ruleName(rule), channel?.id ?? 'unassigned', window, metric, mean),
    ),
  );
  const reportedRows = reported.map(({ channel, metric, move, count }) =>
    row('reported', channel.id, window, move ?? metric.toLowerCase(), count.mean),
  );
  return [...trueRows, ...creditRows, ...reportedRows];
}
