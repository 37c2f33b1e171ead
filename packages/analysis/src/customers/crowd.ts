/**
 * How straight a crowd goes to its first purchase, and what a straight funnel would have said of it. A funnel knows two things: on to
 * the next stage, or lost. Everything else (back, past a stage, out of dormancy again) it cannot represent.
 */
import type { Customers } from './customers.ts';
import { PATH } from './lives.ts';
import { STAGE_MOVES, type StageMove } from './river.ts';
import { shareOf, type Share } from './share.ts';

export interface Crowd {
  /** Of whom this is: a segment, or null for everybody. */
  readonly segment: string | null;
  readonly people: number;
  /** Those who bought at least once, of all people. */
  readonly buyers: Share;
  /** Shares of the buyers, on their way to the first purchase. */
  readonly straight: Share;
  readonly wentBack: Share;
  readonly skipped: Share;
  /** Came back to a stage they had left. */
  readonly looped: Share;
  readonly returned: Share;
  /** Changes of stage before the first purchase, by kind. */
  readonly moves: Readonly<Record<StageMove, number>>;
  /** Changes of stage before the first purchase that a straight funnel cannot represent. */
  readonly notRepresentable: Share;
  /** Changes of stage after the first purchase, of all: a funnel ends there. */
  readonly afterPurchase: Share;
  readonly funnel: Funnel;
}

export interface Funnel {
  /** Stages along the river up to the first in which somebody is a customer. */
  readonly stages: readonly {
    readonly id: string;
    readonly label: string;
    /** People who came to it before they bought, each once. */
    readonly entered: number;
    /** Of those, who went on to the next stage when they left it for the first time. */
    readonly advanced: number;
  }[];
  /** People times the shares that go on, stage by stage; null where no stage is a customer's. */
  readonly predictedBuyers: number | null;
  /** Buyers whose way was straight. */
  readonly straightBuyers: number;
}

/** The whole crowd. */
export function crowdOf(customers: Customers): Crowd {
  return crowdIn(customers, null, 0, customers.segments.length);
}

/** Each segment by itself. */
export function crowdsBySegment(customers: Customers): Crowd[] {
  return customers.segments.map(({ id }, place) => crowdIn(customers, id, place, place + 1));
}

function crowdIn(
  { lives, river, segments }: Customers,
  segment: string | null,
  from: number,
  to: number,
): Crowd {
  const before = segments.slice(0, from).reduce((sum, { people }) => sum + people, 0);
  const people = segments.slice(from, to).reduce((sum, { people: each }) => sum + each, 0);
  const paths = countPaths(lives.path, before, before + people);
  const withFlag = (flag: number) => paths.reduce((sum, n, path) => sum + ((path & flag) === 0 ? 0 : n), 0);
  const buyersWith = (flag: number) =>
    paths.reduce((sum, n, path) => sum + ((path & PATH.bought) === 0 || (path & flag) === 0 ? 0 : n), 0);
  const buyers = withFlag(PATH.bought);
  const straight = paths[PATH.bought]!;
  const weeks = lives.lastWeek - lives.firstWeek + 1;
  const moves = Object.fromEntries(
    STAGE_MOVES.map((kind, k) => [
      kind,
      sumOver(lives.moves, STAGE_MOVES.length, k, from * weeks, to * weeks),
    ]),
  ) as Record<StageMove, number>;
  const onTheWay = STAGE_MOVES.reduce((sum, kind) => sum + moves[kind], 0);
  const after = sumOver(lives.movesAfter, 1, 0, from, to);
  const path = river.stages
    .map((stage, index) => ({ ...stage, index }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place);
  const end = path.findIndex(({ milestone }) => ['customer', 'repeat', 'advocate'].includes(milestone));
  const stages = path.slice(0, Math.max(0, end)).map(({ id, label, index }) => ({
    id,
    label,
    entered: sumOver(lives.entered, lives.stages, index, from, to),
    advanced: sumOver(lives.advanced, lives.stages, index, from, to),
  }));
  return {
    segment,
    people,
    buyers: shareOf(buyers, people),
    straight: shareOf(straight, buyers),
    wentBack: shareOf(buyersWith(PATH.back), buyers),
    skipped: shareOf(buyersWith(PATH.skip), buyers),
    looped: shareOf(buyersWith(PATH.loop), buyers),
    returned: shareOf(buyersWith(PATH.return), buyers),
    moves,
    notRepresentable: shareOf(moves.back + moves.skip + moves.return, onTheWay),
    afterPurchase: shareOf(after, onTheWay + after),
    funnel: {
      stages,
      predictedBuyers:
        end < 0
          ? null
          : stages.reduce(
              (left, { entered, advanced }) => (entered === 0 ? 0 : (left * advanced) / entered),
              people,
            ),
      straightBuyers: straight,
    },
  };
}

/** Flags -> customers with exactly these. */
function countPaths(path: Uint8Array, from: number, to: number): Float64Array {
  const counts = new Float64Array(32);
  for (let who = from; who < to; who++) counts[path[who]!] = counts[path[who]!]! + 1;
  return counts;
}

function sumOver(table: Float64Array, width: number, column: number, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) sum += table[row * width + column]!;
  return sum;
}
