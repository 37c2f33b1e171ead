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

/** Key of the deals of one move in one week. */
const deal: Key = new Uint32Array(2);

/** The cells of one move, by rising probability to leave. */
interface Line {
  readonly hazard: Float64Array;
  readonly entry: Int32Array;
  readonly cell: Int32Array;
}

export function jointDraws({ entries, cellHash, events }: Rows): JointDraws {
  const most = Math.max(0, ...events.flatMap(({ joint }) => joint.map((move) => move.entries.length)));
  const line: Line = {
    hazard: new Float64Array(most),
    entry: new Int32Array(most),
    cell: new Int32Array(most),
  };
  const { from, rate } = entries;
  return {
    draw({ entries: own, hash }, key, uniform, probability, left, moving) {
      lineUp(line, own, from, rate, probability);
      takeLayers(line, own, from, cellHash, hash, key, uniform, left, moving);
    },
  };
}

/** Sorts the entries of a move by hazard; of equal ones the earlier is first. */
function lineUp(
  { hazard, entry, cell }: Line,
  own: Int32Array,
  from: ArrayLike<number>,
  rate: ArrayLike<number>,
  probability: Float64Array,
): void {
  for (let i = 0; i < own.length; i++) {
    const next = own[i]!;
    const chance = probability[rate[next]!]!;
    let at = i;
    for (; at > 0 && hazard[at - 1]! > chance; at--) {
      hazard[at] = hazard[at - 1]!;
      entry[at] = entry[at - 1]!;
      cell[at] = cell[at - 1]!;
    }
    hazard[at] = chance;
    entry[at] = next;
    cell[at] = from[next]!;
  }
}

/** Layer by layer: how many it takes, and who they are. */
function takeLayers(
  line: Line,
  own: Int32Array,
  from: ArrayLike<number>,
  cellHash: Uint32Array,
  hash: number,
  key: Key,
  uniform: Float64Array,
  left: Float64Array,
  moving: Float64Array,
): void {
  const { hazard, cell } = line;
  const size = own.length;
  let people = 0;
  for (let i = 0; i < size; i++) people += left[cell[i]!]!;
  let below = 0;
  for (let i = 0; i < size && people > 0; i++) {
    const here = hazard[i]!;
    if (here > below) {
      // the luck of a layer is that of its rank, whichever cell has it
      const taken = binomialQuantile(people, (here - below) / (1 - below), uniform[own[i]!]!);
      below = here;
      if (taken > 0) {
        sliceKey(key, hash, DEAL, deal);
        const layer = cellHash[from[own[i]!]!]!;
        if (taken > MOST_ONE_BY_ONE) dealCells(line, i, size, taken, people, layer, cellHash, left, moving);
        else dealPlaces(line, i, size, taken, people, layer, left, moving);
        people -= taken;
      }
    }
    people -= left[cell[i]!]!;
  }
}

/** The people stand in a line, those of the largest hazard first; every place is drawn among those that are left. */
function dealPlaces(
  { entry, cell }: Line,
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
    do place -= left[cell[--at]!]!;
    while (place >= 0 && at > first);
    take(entry[at]!, cell[at]!, 1, left, moving);
  }
}

/** The same number of customers, cell by cell. */
function dealCells(
  { entry, cell }: Line,
  first: number,
  size: number,
  taken: number,
  people: number,
  layer: number,
  cellHash: Uint32Array,
  left: Float64Array,
  moving: Float64Array,
): void {
  let toDeal = taken;
  let others = people;
  for (let at = size - 1; at >= first && toDeal > 0; at--) {
    const place = cell[at]!;
    const here = left[place]!;
    others -= here;
    const customers = hypergeometricQuantile(toDeal, here, others, uniform53(deal, layer, cellHash[place]!));
    toDeal -= customers;
    take(entry[at]!, place, customers, left, moving);
  }
}

function take(
  entry: number,
  cell: number,
  customers: number,
  left: Float64Array,
  moving: Float64Array,
): void {
  left[cell] = left[cell]! - customers;
  moving[entry] = moving[entry]! + customers;
}
