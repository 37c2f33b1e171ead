import type { ChartTable } from '../../charts/chart-table.ts';
import type { FlowView } from './flow-view.ts';
import type { Leak } from './leak-view.ts';
import type { RiverMap } from './river-query.ts';

interface TableWords {
  readonly week: string;
  readonly people: string;
  readonly moves: string;
  readonly leaks: string;
  readonly stage: string;
  readonly what: string;
  readonly cause: string;
  readonly lost: string;
  readonly write: (value: number) => string;
}

/** The numbers behind a map: who is where, who goes where, and where they are lost. */
export function tablesOf(
  map: RiverMap,
  view: FlowView,
  leaks: readonly Leak[],
  words: TableWords,
): ChartTable[] {
  const labelOf = (id: string) => map.river.stages.find(({ stage }) => stage === id)?.label ?? id;
  const { write } = words;
  return [
    {
      id: 'people',
      caption: words.people,
      columns: [
        { id: 'week', label: words.week },
        ...map.stages.map((id) => ({ id, label: labelOf(id), write })),
      ],
      rows: Array.from({ length: view.weeks + 1 }, (_, week) => [
        week,
        ...view.people.map((each) => each[week] ?? 0),
      ]),
    },
    {
      id: 'moves',
      caption: words.moves,
      columns: [
        { id: 'week', label: words.week },
        ...map.moves.map(({ from, to, move, label }) => ({ id: `${move}_${from}_${to}`, label, write })),
      ],
      rows: Array.from({ length: view.weeks }, (_, i) => [i + 1, ...view.moved.map((each) => each[i] ?? 0)]),
    },
    {
      id: 'leaks',
      caption: words.leaks,
      columns: [
        { id: 'stage', label: words.stage },
        { id: 'what', label: words.what },
        { id: 'cause', label: words.cause },
        { id: 'people', label: words.lost, write },
      ],
      rows: leaks.map(({ from, label, causeLabel, people }) => [labelOf(from), label, causeLabel, people]),
    },
  ];
}
