/**
 * Wide tables hold a column per channel, long ones a row per date and channel. Both are turned into the same thing: named
 * series, and entries that say in which row and cell an amount of which series stands.
 */
import type { DecimalMark } from './amounts.ts';
import { channelNamesIn } from './channel-names.ts';
import {
  judgeByContent,
  judgeByName,
  judgeColumns,
  type Judgement,
  type LeftOutRole,
  type RawColumn,
} from './columns.ts';
import { shown } from './issue.ts';
import { folded, speaksOf } from './words.ts';

export type Layout = 'wide' | 'long';

/** An amount as it stands in the file: `row` is an index into the data rows, `series` into the series. */
export type Entry = {
  readonly row: number;
  readonly series: number;
  readonly cell: string;
  readonly column: RawColumn;
};

export type LaidOut = {
  readonly layout: Layout;
  readonly series: readonly { readonly name: string; readonly reason: string; readonly column: RawColumn }[];
  readonly entries: readonly Entry[];
  /** What was decided about the columns that are no series of their own. */
  readonly others: readonly LeftOut[];
  /** Data rows of a long table that name no channel. */
  readonly rowsWithoutChannel: readonly number[];
  /** Text columns that divide the rows of one date (regions, campaigns), by their cells. */
  readonly dividers: readonly RawColumn[];
};

/** A column that is not read, and why. */
type LeftOut = {
  readonly column: RawColumn;
  readonly judgement: { readonly role: LeftOutRole; readonly reason: string };
};

/** The user's word about single columns, which goes before everything found out here. */
export type ColumnChoices = Readonly<Record<string, 'spend' | 'leaveOut'>>;

/**
 * @param columns all columns but those used for the date
 * @param marks decimal sign of each of them
 * @param datesRepeat whether some date stands in more than one row
 */
export function layOut(
  columns: readonly RawColumn[],
  marks: readonly DecimalMark[],
  datesRepeat: boolean,
  choices: ColumnChoices = {},
): LaidOut {
  const judgements = judgeColumns(columns, marks).map((judgement, index): Judgement => {
    const name = columns[index]?.name ?? '';
    const choice = Object.hasOwn(choices, name) ? choices[name] : undefined;
    if (choice === undefined) return judgement;
    return choice === 'spend'
      ? { role: 'spend', reason: 'you chose it' }
      : { role: 'other', reason: 'you left it out' };
  });
  const channel = findChannelColumn(columns, judgements, datesRepeat);
  const dividers = columns.filter(
    (column, index) => column !== channel && judgements[index]?.role === 'text' && isDivider(column),
  );
  const wide = (): LaidOut => layWide(columns, judgements, dividers);
  if (!channel) return wide();
  const amounts = columns.filter((_, index) => judgements[index]?.role === 'spend');
  const amount = amounts[0] ?? onlyNumeric(columns, judgements);
  if (!amount || (amounts.length > 1 && !datesRepeat)) return wide();
  return layLong(columns, judgements, channel, amount, dividers);
}

function layWide(
  columns: readonly RawColumn[],
  judgements: readonly Judgement[],
  dividers: readonly RawColumn[],
): LaidOut {
  const series = columns.flatMap((column, index) => {
    const judgement = judgements[index];
    return judgement?.role === 'spend' ? [{ name: column.name, reason: judgement.reason, column }] : [];
  });
  return {
    layout: 'wide',
    series,
    entries: series.flatMap(({ column }, index) =>
      column.cells.map((cell, row) => ({ row, series: index, cell, column })),
    ),
    others: columns.flatMap((column, index) => leftOut(column, judgements[index])),
    rowsWithoutChannel: [],
    dividers,
  };
}

function leftOut(column: RawColumn, judgement: Judgement | undefined): readonly LeftOut[] {
  if (!judgement || judgement.role === 'spend') return [];
  return [{ column, judgement: { role: judgement.role, reason: judgement.reason } }];
}

function layLong(
  columns: readonly RawColumn[],
  judgements: readonly Judgement[],
  channel: RawColumn,
  amount: RawColumn,
  dividers: readonly RawColumn[],
): LaidOut {
  const indexByKey = new Map<string, number>();
  const series: { name: string; reason: string; column: RawColumn }[] = [];
  const entries: Entry[] = [];
  const rowsWithoutChannel: number[] = [];
  channel.cells.forEach((cell, row) => {
    const name = shown(cell);
    const key = folded(name);
    if (key === '') {
      rowsWithoutChannel.push(row);
      return;
    }
    const index = indexByKey.get(key) ?? series.length;
    if (index === series.length) {
      indexByKey.set(key, index);
      series.push({
        name,
        reason: `amounts of column "${amount.name}" for "${name}" in column "${channel.name}"`,
        column: amount,
      });
    }
    entries.push({ row, series: index, cell: amount.cells[row] ?? '', column: amount });
  });
  const others = columns.flatMap((column, index): readonly LeftOut[] => {
    if (column === amount) return [];
    if (column === channel)
      return [{ column, judgement: { role: 'channel', reason: 'it names the channel of each row' } }];
    return judgements[index]?.role === 'spend'
      ? [
          {
            column,
            judgement: { role: 'other', reason: `the amounts are read from column "${amount.name}"` },
          },
        ]
      : leftOut(column, judgements[index]);
  });
  return { layout: 'long', series, entries, others, rowsWithoutChannel, dividers };
}

/** A text column whose header speaks of channels, or, where dates repeat, one whose entries are mostly channels. */
function findChannelColumn(
  columns: readonly RawColumn[],
  judgements: readonly Judgement[],
  datesRepeat: boolean,
): RawColumn | undefined {
  const texts = columns.filter(
    (column, index) => judgements[index]?.role === 'text' && column.cells.some((cell) => cell !== ''),
  );
  const named = texts.find(({ name }) => speaksOf('channel', name));
  if (named || !datesRepeat) return named;
  return texts.find(({ cells }) => {
    const distinct = [...new Set(cells)].filter((cell) => cell !== '');
    return distinct.filter((cell) => channelNamesIn(cell).length > 0).length >= distinct.length / 2;
  });
}

/** The single column of numbers about which neither header nor cells say that it is something else. */
function onlyNumeric(columns: readonly RawColumn[], judgements: readonly Judgement[]): RawColumn | undefined {
  const candidates = columns.filter(
    (column, index) =>
      judgements[index]?.role === 'other' &&
      judgeByContent(column, '.') === undefined &&
      judgeByName(column.name) === undefined,
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Filled in every row, with few different values: it divides the rows into groups, as a remark would not. */
function isDivider({ cells }: RawColumn): boolean {
  return cells.every((cell) => cell !== '') && new Set(cells).size <= cells.length / 2;
}
