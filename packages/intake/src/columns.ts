/**
 * What each column of a spend table is. Only spend is offered, so every other column is left out with a reason: first by
 * what its header says, then by what its cells hold.
 */
import { channelNamesIn } from './channel-names.ts';
import { readAmount, type DecimalMark } from './amounts.ts';
import { listed } from './issue.ts';
import { speaksOf, wordAbout, wordsOf } from './words.ts';

/** What a column is for this reader; only `spend` goes into a plan. */
export type ColumnRole =
  | 'spend'
  | 'date'
  | 'channel'
  | 'impressions'
  | 'clicks'
  | 'outcome'
  | 'text'
  | 'other';

/** What a column can be that is not read. */
export type LeftOutRole = Exclude<ColumnRole, 'spend'>;

/** A column's header and its cells in the rows that hold data. */
export type RawColumn = { readonly index: number; readonly name: string; readonly cells: readonly string[] };

export type Judgement = { readonly role: ColumnRole; readonly reason: string };

/** Endings by which the files of two widely used media-mix programs mark their columns (`tv_S`; `tv_spend` is a word anyway). */
const suffixRoles: Readonly<Record<string, Judgement>> = {
  S: { role: 'spend', reason: 'its name ends in _S (spend)' },
  I: { role: 'impressions', reason: 'its name ends in _I (impressions)' },
  P: { role: 'clicks', reason: 'its name ends in _P (clicks)' },
  B: { role: 'other', reason: 'its name ends in _B (a circumstance, not own spend)' },
  F: { role: 'other', reason: 'its name ends in _F (a circumstance, not own spend)' },
};

/** What the header alone says; undefined when it says nothing, which is the case of a bare channel name. */
export function judgeByName(name: string): Judgement | undefined {
  const suffix = suffixRoles[/[\p{L}\d]_([A-Z])$/u.exec(name)?.[1] ?? ''];
  const outcome = wordAbout('outcome', name);
  const contact = wordAbout('clicks', name) ?? wordAbout('impressions', name);
  const rate = wordAbout('rate', name) ?? rateSign(name, outcome ?? contact);
  const spend = wordAbout('spend', name);
  if (rate !== undefined) {
    return outcome !== undefined && spend === undefined
      ? { role: 'outcome', reason: `"${outcome}" names an outcome` }
      : {
          role: 'other',
          reason: `"${rate}" names a rate, a share or a running total, not an amount per week`,
        };
  }
  const foreign = wordAbout('foreign', name);
  if (foreign !== undefined)
    return { role: 'other', reason: `"${foreign}" names something other than own spend` };
  if (spend !== undefined) return { role: 'spend', reason: `"${spend}" names spend` };
  const context = wordAbout('context', name);
  if (context !== undefined) return { role: 'other', reason: `"${context}" names a circumstance, not spend` };
  if (suffix) return suffix;
  for (const role of ['impressions', 'clicks', 'outcome'] as const) {
    const word = wordAbout(role, name);
    // "Sales team" is a channel; "sales" alone is what was sold.
    const isSellingTeam =
      role === 'outcome' &&
      channelNamesIn(name).some(
        ({ channel, strength }) => channel === 'personalSelling' && strength === 'name',
      );
    if (word !== undefined && !isSellingTeam) {
      return { role, reason: `"${word}" names ${role === 'outcome' ? 'an outcome' : role}` };
    }
  }
  return undefined;
}

/**
 * Roles of all columns of a wide table that are not dates. A header that speaks of spend settles it; when none does,
 * columns without negative numbers whose names are channels count as spend; a bare budget column counts when nothing better is there.
 */
export function judgeColumns(
  columns: readonly RawColumn[],
  marks: readonly DecimalMark[],
): readonly Judgement[] {
  const judged = columns.map(
    (column, index) => judgeByContent(column, marks[index] ?? '.') ?? judgeByName(column.name),
  );
  const named = columns.filter((_, index) => judged[index]?.role === 'spend').map(({ name }) => name);
  const withoutName = columns.map(
    (column, index) => judged[index] ?? judgeUnnamed(column, marks[index] ?? '.', named),
  );
  const spend = columns.filter((_, index) => withoutName[index]?.role === 'spend');
  const hasActualSpend = spend.some(({ name }) => !speaksOf('plannedSpend', name));
  return columns.map((column, index): Judgement => {
    const judgement = withoutName[index] ?? judgeUnnamed(column, marks[index] ?? '.', named);
    if (judgement.role !== 'spend') return judgement;
    const planned = wordAbout('plannedSpend', column.name);
    if (planned !== undefined && hasActualSpend) {
      return { role: 'other', reason: `"${planned}" names a plan, and other columns hold what was spent` };
    }
    const total = wordAbout('total', column.name);
    return total !== undefined && spend.length > 1
      ? { role: 'other', reason: `"${total}" names the total of the other columns` }
      : judgement;
  });
}

/** A role that the cells force, whatever the header says. */
export function judgeByContent(column: RawColumn, mark: DecimalMark): Judgement | undefined {
  const filled = column.cells.filter((cell) => readAmount(cell, mark).kind !== 'empty');
  if (filled.length === 0) {
    const words = column.cells.find((cell) => cell !== '');
    return {
      role: words === undefined ? 'other' : 'text',
      reason: words === undefined ? 'it is empty' : 'it holds no numbers',
    };
  }
  const kinds = filled.map((cell) => readAmount(cell, mark).kind);
  const shareOf = (kind: string) => kinds.filter((found) => found === kind).length / kinds.length;
  if (shareOf('percent') >= 0.5) return { role: 'other', reason: 'it holds percentages, not amounts' };
  const isSpendByName = judgeByName(column.name)?.role === 'spend';
  if (
    isSpendByName
      ? !kinds.includes('amount') && !filled.some((cell) => /\d/.test(cell))
      : shareOf('amount') < 0.5
  ) {
    return { role: 'text', reason: 'it holds text, not numbers' };
  }
  return undefined;
}

function judgeUnnamed(column: RawColumn, mark: DecimalMark, named: readonly string[]): Judgement {
  if (named.length > 0) {
    return { role: 'other', reason: `its name does not speak of spend, as that of ${listed(named, 3)} does` };
  }
  const budget = wordAbout('plannedSpend', column.name) ?? wordAbout('amount', column.name);
  if (budget !== undefined)
    return { role: 'spend', reason: `"${budget}" names money, and no column speaks of spend` };
  const values = column.cells
    .map((cell) => readAmount(cell, mark))
    .flatMap((read) => (read.kind === 'amount' ? [read.value] : []));
  if (values.every((value) => value === 0 || value === 1) && values.some((value) => value === 1)) {
    return { role: 'other', reason: 'it holds only 0 and 1, so it is a flag' };
  }
  if (wordAbout('total', column.name) !== undefined) return { role: 'other', reason: 'it is a total' };
  const channel = channelNamesIn(column.name)[0]?.word;
  if (channel === undefined)
    return { role: 'other', reason: 'its name speaks neither of spend nor of a channel' };
  // A channel's name over numbers below zero: a score or a change, unless it is hardly ever so.
  if (values.filter((value) => value < 0).length > values.length / 10) {
    return { role: 'other', reason: 'it holds negative numbers' };
  }
  return { role: 'spend', reason: `"${channel}" names a channel, and no column speaks of spend` };
}

/** "Kosten pro Klick", "cost / conv.": a small word or a stroke between money and what it bought. */
function rateSign(name: string, bought: string | undefined): string | undefined {
  if (bought === undefined || !speaksOf('spend', name)) return undefined;
  return name.includes('/')
    ? '/'
    : wordsOf(name).find((word) => ['pro', 'par', 'za', 'na', 'por', 'ต่อ', 'لكل'].includes(word));
}
