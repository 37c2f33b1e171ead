import { useLingui } from '@lingui/react/macro';
import type { Format, QuantityFormat } from '../format.ts';
import type { BandPoint } from './band-shape.ts';
import type { ChartTable } from './chart-table.ts';
import type { Payback } from './difference-data.ts';

/** The tables behind a difference chart: one row a week, and one row a dot where payback is shown. */
export function useDifferenceTables(
  points: readonly BandPoint[],
  payback: Payback | undefined,
  quantity: QuantityFormat,
  format: Format,
): ChartTable[] {
  const { t } = useLingui();
  const write = (value: number) => quantity.full(value, 'always');
  const tables: ChartTable[] = [
    {
      id: 'difference',
      caption: t`Difference by week`,
      columns: [
        { id: 'week', label: t`Week`, write: format.week },
        { id: 'p05', label: t`9 of 10, from`, write },
        { id: 'p25', label: t`Half, from`, write },
        { id: 'p50', label: t`Median`, write },
        { id: 'p75', label: t`Half, to`, write },
        { id: 'p95', label: t`9 of 10, to`, write },
        { id: 'mean', label: t`Mean`, write },
      ],
      rows: points.map(({ week, p05, p25, p50, p75, p95, mean }) => [week, p05, p25, p50, p75, p95, mean]),
    },
  ];
  if (payback === undefined) return tables;
  const { dots } = payback;
  tables.push({
    id: 'payback',
    caption: t`Payback week by share of futures`,
    columns: [
      { id: 'share_of_futures', label: t`Of 100 futures`, write: format.ofHundred },
      { id: 'payback_week', label: t`Paid back by week`, write: format.week },
    ],
    rows: dots.map((week, index) => [Number(((index + 0.5) / dots.length).toFixed(6)), week]),
    missing: payback.isOpen === true ? t`not yet` : t`never`,
  });
  return tables;
}
