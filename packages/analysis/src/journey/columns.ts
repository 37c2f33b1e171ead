/** Where the stages of a journey stand between upstream and downstream, and which way a move then runs. */
import type { GraphEdge, GraphStage, JourneyGraph } from './map/graph.ts';

/** Off the river: asleep, or gone. */
const ASIDE = new Set(['dormant', 'gone']);

/** `again` stays where it is: something is bought again. */
export type EdgeKind = 'forward' | 'back' | 'aside' | 'return' | 'again';

export interface StageColumns {
  /** Stages on the river, one a column, from upstream to downstream. */
  readonly river: readonly GraphStage[];
  /** Stages beside it, each in the free column nearest to the stages that lead there. */
  readonly bank: readonly GraphStage[];
  /** Id of a stage -> its column. */
  readonly column: ReadonlyMap<string, number>;
  readonly isAside: (stage: string) => boolean;
  readonly kindOf: (from: string, to: string) => EdgeKind;
}

export function stageColumns({ stages, edges }: JourneyGraph): StageColumns {
  const along = stages.filter(({ milestone }) => !ASIDE.has(milestone));
  const river = along.length === 0 ? stages : along;
  const bank = stages.filter((stage) => !river.includes(stage));
  const column = new Map(river.map(({ id }, i) => [id, i]));
  const slots = bankSlots(bank, edges, column);
  for (const [i, { id }] of bank.entries()) column.set(id, slots[i]!);
  const isAside = (id: string) => bank.some((stage) => stage.id === id);
  return {
    river,
    bank,
    column,
    isAside,
    kindOf(from, to) {
      if (from === to) return 'again';
      if (isAside(to)) return 'aside';
      if (isAside(from)) return 'return';
      return column.get(from)! > column.get(to)! ? 'back' : 'forward';
    },
  };
}

/** Beside the stages that lead there: the free column nearest to their mean. */
function bankSlots(
  bank: readonly GraphStage[],
  edges: readonly GraphEdge[],
  column: ReadonlyMap<string, number>,
): number[] {
  const taken = new Set<number>();
  return bank.map(({ id }) => {
    const beside = edges.flatMap(({ from, to }) => (to === id ? from : from.includes(id) ? [to] : []));
    const columns = beside.flatMap((each) => column.get(each) ?? []);
    const mean = columns.reduce((sum, each) => sum + each, 0) / Math.max(1, columns.length);
    let slot = Math.round(mean);
    for (let off = 1; taken.has(slot); off++)
      slot = Math.max(0, Math.round(mean) + (off % 2 ? 1 : -1) * Math.ceil(off / 2));
    taken.add(slot);
    return slot;
  });
}
