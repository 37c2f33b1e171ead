/**
 * Purchases that lead from several cells into one, drawn together. Afterwards only their total matters: two worlds of equally
 * many customers who differ in memory then sell nearly the same, where a draw for each cell gives every difference its own luck.
 *
 * The law is that of independent binomials. A customer of cell i leaves with probability h_i; the cells are sorted by it. What
 * h_i has above h_(i-1), the hazard (h_i - h_(i-1)) / (1 - h_(i-1)), is a layer that cell i shares with all later cells. A customer
 * leaves if one of the layers 1 .. i takes them: they escape all of them with probability 1 - h_i. Those whom a layer
 * takes are one binomial draw of all who share it and are still there. Which they are is a hypergeometric deal, for any of
 * them may be it.
 */
import type { JointMove } from '../compile/joint-moves.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import {
  binomialQuantile,
  hypergeometricQuantile,
  nameHash,
  sliceKey,
  uniform53,
  type Key,
} from '../random/index.ts';

const DEAL = nameHash('who of those who share a hazard');
/** Up to so many are dealt one by one, by places in a line: one customer more then changes who few of them are. */
const MOST_ONE_BY_ONE = 64;

export interface JointDraws {
  /**
   * Draws a move of the week and takes those who make it out of `left`.
   * @param key of the event and the week
   * @param uniform entry -> its number in (0, 1)
   * @param probability rate -> probability that somebody moves at it
   * @param left cell -> customers who have made no move of the event yet
   * @param moving entry -> customers who make its move; those of this move are added
   */
  draw(
    move: JointMove,
    key: Key,
    uniform: Float64Array,
    probability: Float64Array,
    left: Float64Array,
    moving: Float64Array,
  ): void;
}

/** What is asked of a program. */
interface Rows extends Pick<Program, 'cellHash'> {
  readonly entries: Pick<Program['entries'], 'from' | 'rate'>;
  readonly events: readonly Pick<ProgramEvent, 'joint'>[];
}

export function jointDraws({ entries, cellHash, events }: Rows): JointDraws {
  const most = Math.max(0, ...events.flatMap(({ joint }) => joint.map((move) => move.entries.length)));
  const hazard = new Float64Array(most);
  const sorted = new Int32Array(most);
  const deal: Key = new Uint32Array(2);

  return {
    draw(move, key, uniform, probability, left, moving) {
      const size = move.entries.length;
      let people = 0;
      for (let i = 0; i < size; i++) {
        const entry = move.entries[i]!;
        insert(i, entry, probability[entries.rate[entry]!]!);
        people += left[entries.from[entry]!]!;
      }
      sliceKey(key, move.hash, DEAL, deal);
      let below = 0;
      for (let i = 0; i < size && people > 0; i++) {
        if (hazard[i]! > below) {
          // the luck of a layer is that of its rank, whichever cell has it
          const own = move.entries[i]!;
          const taken = binomialQuantile(people, (hazard[i]! - below) / (1 - below), uniform[own]!);
          below = hazard[i]!;
          people -= taken;
          const dealOut = taken > MOST_ONE_BY_ONE ? dealCells : dealPlaces;
          dealOut(i, size, taken, people + taken, cellHash[entries.from[own]!]!, left, moving);
        }
        people -= left[entries.from[sorted[i]!]!]!;
      }
    },
  };

  /** Sorts one entry more into the first `count`, by hazard; of equal ones the earlier entry is first. */
  function insert(count: number, entry: number, ofEntry: number): void {
    let at = count;
    for (; at > 0 && hazard[at - 1]! > ofEntry; at--) {
      hazard[at] = hazard[at - 1]!;
      sorted[at] = sorted[at - 1]!;
    }
    hazard[at] = ofEntry;
    sorted[at] = entry;
  }

  function take(entry: number, customers: number, left: Float64Array, moving: Float64Array): void {
    const cell = entries.from[entry]!;
    left[cell] = left[cell]! - customers;
    moving[entry] = moving[entry]! + customers;
  }

  /** The people stand in a line, those of the largest hazard first; every place is drawn among those that are left. */
  function dealPlaces(
    first: number,
    size: number,
    taken: number,
    people: number,
    layer: number,
    left: Float64Array,
    moving: Float64Array,
  ): void {
    for (let k = 0; k < taken; k++) {
      let place = uniform53(deal, layer, k) * (people - k);
      let at = size;
      do place -= left[entries.from[sorted[--at]!]!]!;
      while (place >= 0 && at > first);
      take(sorted[at]!, 1, left, moving);
    }
  }

  /** The same number of customers, cell by cell. */
  function dealCells(
    first: number,
    size: number,
    taken: number,
    people: number,
    layer: number,
    left: Float64Array,
    moving: Float64Array,
  ): void {
    let toDeal = taken;
    let others = people;
    for (let at = size - 1; at >= first && toDeal > 0; at--) {
      const cell = entries.from[sorted[at]!]!;
      const here = left[cell]!;
      others -= here;
      const customers = hypergeometricQuantile(toDeal, here, others, uniform53(deal, layer, cellHash[cell]!));
      toDeal -= customers;
      take(sorted[at]!, customers, left, moving);
    }
  }
}
