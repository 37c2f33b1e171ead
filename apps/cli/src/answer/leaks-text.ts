/** Where people are lost as text: how many, at which stage, why, and whether for good. */
import { count, percent } from '../terminal/number.ts';
import { table } from '../terminal/table.ts';

export const leakFields = 'from to label cause causeLabel isForGood people share';

interface Leak {
  readonly from: string;
  readonly label: string;
  readonly causeLabel: string;
  readonly isForGood: boolean;
  readonly people: number;
  readonly share: number;
}

/** Leaks of the weeks until one, and the stages they speak of. */
export interface Leaks {
  readonly leaks: readonly Leak[];
  readonly river?: { readonly stages: readonly { readonly stage: string; readonly label: string }[] };
}

/** The largest leak first. @param week the last week counted */
export function lostText({ leaks, river }: Leaks, week: number): string {
  const weeks = week === 1 ? 'in week 1' : `in weeks 1 to ${week}`;
  if (leaks.length === 0) return `\nNobody is lost ${weeks}.\n`;
  const labelOf = (id: string) => river?.stages.find(({ stage }) => stage === id)?.label ?? id;
  const rows = leaks.map(({ from, label, causeLabel, isForGood, people, share }) => [
    count(Math.round(people)),
    percent(share),
    labelOf(from),
    label,
    causeLabel,
    isForGood ? 'for good' : 'asleep',
  ]);
  const columns = [
    { title: 'people', isNumber: true },
    { title: 'share', isNumber: true },
    { title: 'stage' },
    { title: 'what they do' },
    { title: 'because of' },
    { title: 'lost' },
  ];
  return `\nWhere people are lost, ${weeks}\n${table(columns, rows)}\n`;
}
