/** Parts that the answers of several verbs share. */
import type { Change, Issue, Parameter, Scenario, SpendTable } from '../api/documents.ts';
import { count, money, plain } from '../terminal/number.ts';
import type { Paint } from '../terminal/paint.ts';
import { showNotes } from '../terminal/problems.ts';
import { shorten, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';

/** On every answer. */
export const STATEMENT = 'Simulated with stated assumptions; not calibrated to your data.';

export function section(title: string, body: string, paint: Paint): string {
  return `${paint('bold', title)}\n${body}`;
}

/** Who is simulated, in one line. */
export function about({ name, journey, people, horizonWeeks, seed }: Scenario): string {
  return `${name} · ${journey.title.toLowerCase()} · ${count(people)} people · ${horizonWeeks} weeks · seed ${seed}`;
}

/** The differences from the preset that a reader wants to see; the hundred numbers of an import are said as one. */
export function showChanges(changes: readonly Change[]): string {
  const shown = changes.slice(-12).map((change) => `  ${wrap(changeLine(change), '    ').trimStart()}`);
  const hidden = changes.length - shown.length;
  return [...(hidden > 0 ? [`  ${count(hidden)} numbers before these`] : []), ...shown].join('\n');
}

function changeLine({ path, label, number, list, from, unit }: Change): string {
  if (list !== null) return `${label} (${path}) is set for ${list.length} weeks`;
  const before = from === null ? '' : `${plain(from)} → `;
  return `${label} (${path}) ${before}${number === null ? '' : plain(number)} ${unit}`.trimEnd();
}

/** Notes of one or more scenarios, each said once. */
export function notesOf(...lists: readonly (readonly Issue[])[]): Issue[] {
  return [...new Map(lists.flat().map((note) => [note.message, note])).values()];
}

/** Notes, and how many numbers are assumptions: the answer is as good as they are. */
export function showAssumptions(
  notes: readonly Issue[],
  parameters: readonly Parameter[],
  preset: string,
): string {
  const assumed = parameters.filter(({ source }) => /assum/i.test(source)).length;
  const counted =
    `${assumed} of ${parameters.length} numbers of the model are assumptions; ` +
    `npx meander presets ${preset} --parameters lists each with its source.`;
  return showNotes([...notes, { message: counted }]);
}

/** What became of each column of spend. */
export function showSpendTable(
  { columns, cadence, weeks, firstWeek, lastWeek }: SpendTable,
  currency: string,
): string {
  const spend = columns.filter(({ role }) => role === 'SPEND');
  const rest = columns
    .filter(({ role }) => !['SPEND', 'DATE', 'CHANNEL'].includes(role))
    .map(({ name }) => name);
  const rows = spend.map(({ name, meanWeekly, channel }) => [
    shorten(name, 30),
    money(meanWeekly, currency),
    channel === null ? '(not in the plan)' : shorten(channel.label, 28),
  ]);
  return [
    `  ${weeks} weeks from ${firstWeek} to ${lastWeek}, ${cadence}`,
    table([{ title: 'Column' }, { title: 'a week', isNumber: true }, { title: 'Channel' }], rows),
    ...(rest.length === 0 ? [] : [wrap(`Left out, for they are not spend: ${rest.join(', ')}`, '  ')]),
  ].join('\n');
}
