/** Passages: what leads people of one segment from one stage to another. A rate belongs to at most one, so that those who go through are counted as they move. */
import type { Cell } from '../mechanisms/mechanism.ts';

/** From a stage to another by one move. Where both are the same the move enters a pool of servers, or leaves one, and no stage. */
export interface Passage {
  /** Index of the segment. */
  readonly segment: number;
  /** Ids of stages. */
  readonly from: string;
  readonly to: string;
  /** Id of the event; "time" where weeks that go by lead there. */
  readonly event: string;
  /** Id of the move. */
  readonly move: string;
  readonly label: string;
}

export interface Passages {
  readonly all: readonly Passage[];
  /**
   * Index of the passage between two cells; -1 where a move changes no stage.
   * @param isCounted count it even where it changes no stage
   */
  between(
    from: number,
    to: number,
    by: Pick<Passage, 'event' | 'move' | 'label'>,
    isCounted?: boolean,
  ): number;
}

/** Collects the passages of a journey in the order in which they are met. */
export function collectPassages(cells: readonly Cell[]): Passages {
  const all: Passage[] = [];
  const known = new Map<string, number>();
  const stageOf = (cell: number) => cells[cell]!.levels['stage'] ?? '';
  return {
    all,
    between(from, to, by, isCounted = false) {
      if (!isCounted && stageOf(from) === stageOf(to)) return -1;
      const passage = { segment: cells[from]!.segment, from: stageOf(from), to: stageOf(to), ...by };
      const key = passageKey(passage);
      const place = known.get(key) ?? all.length;
      if (place === all.length) {
        known.set(key, place);
        all.push(passage);
      }
      return place;
    },
  };
}

/** The same for passages that are one. */
export function passageKey({ segment, from, to, event, move }: Passage): string {
  return `${segment} ${event} ${move} ${from} ${to}`;
}
