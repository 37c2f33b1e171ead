/**
 * The people of a map as marks that stand for a few of them each. From the flows follows, once, where every mark is in every week and by
 * which move it goes on: a mark takes a way whenever so many more people have taken it. So any moment can be drawn by itself, and a step
 * back shows exactly what was there before.
 */
import type { FlowView } from './flow-view.ts';
import type { RiverMap } from './river-query.ts';

/** The mark makes no move in a week. */
export const stays = 65_535;
/** The mark is beyond the edge of the page, or has no room. */
export const unseen = 65_535;

export interface Marks {
  readonly count: number;
  /** [week 0 .. weeks][mark]: index of the stage at the end of the week. */
  readonly stage: Uint8Array;
  /** The same for the place within the stage; people in a queue move up, all others keep theirs. */
  readonly slot: Uint16Array;
  /** [week 1 .. weeks, place 0 unused][mark]: the move of the week. */
  readonly move: Uint16Array;
}

/** What of a map the marks follow. */
export type Marked = Pick<RiverMap, 'moves'> & { readonly river: Pick<RiverMap['river'], 'perMark'> };

/** The places of a stage. */
export interface Room {
  readonly places: number;
  /** Of a queue: so many of the first places are behind the gate; -1 where nobody waits. */
  readonly served: number;
  /** Of a queue: marks that are served at the end of a week. */
  readonly busy: (week: number) => number;
}

export function planMarks(map: Marked, view: FlowView, rooms: readonly Room[]): Marks {
  const { perMark } = map.river;
  const first = view.people.map((people) => Math.round((people[0] ?? 0) / perMark));
  const count = first.reduce((sum, each) => sum + each, 0);
  const size = (view.weeks + 1) * count;
  const stage = new Uint8Array(size);
  const slot = new Uint16Array(size);
  const move = new Uint16Array(size).fill(stays);
  const from = map.moves.map((each) => view.stage(each.from));
  const to = map.moves.map((each) => view.stage(each.to));
  const due = new Float64Array(map.moves.length);
  const here: number[][] = first.map(() => []);
  const free = rooms.map(({ places }) => new Freed(places));
  const isQueue = rooms.map(({ served }) => served >= 0);
  let mark = 0;
  for (const [index, number] of first.entries())
    for (let i = 0; i < number; i += 1, mark += 1) {
      stage[mark] = index;
      here[index]?.push(mark);
      slot[mark] = isQueue[index] === true ? unseen : (free[index]?.take() ?? unseen);
    }
  rankQueues(0);

  function rankQueues(week: number): void {
    for (const [index, list] of here.entries()) {
      const room = rooms[index];
      if (room === undefined || room.served < 0) continue;
      const busy = Math.min(room.served, room.busy(week));
      for (const [rank, each] of list.entries()) {
        const own = rank < busy ? rank : room.served + rank - busy;
        slot[week * count + each] = own < room.places ? own : unseen;
      }
    }
  }

  let random = 1;
  /** A number below `most`, the same whenever the plan is made. */
  const below = (most: number) => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((random / 4_294_967_296) * most);
  };

  /** Of a few at random the one that stands farthest out, so that pools stay closed. */
  const outermost = (list: readonly number[], now: number) => {
    let best = below(list.length);
    for (let i = 0; i < 6; i += 1) {
      const other = below(list.length);
      if ((slot[now + (list[other] ?? 0)] ?? 0) > (slot[now + (list[best] ?? 0)] ?? 0)) best = other;
    }
    return best;
  };

  for (let week = 1; week <= view.weeks; week += 1) {
    const now = week * count;
    stage.copyWithin(now, now - count, now);
    slot.copyWithin(now, now - count, now);
    const arriving: number[] = [];
    for (let each = 0; each < map.moves.length; each += 1) {
      due[each] = (due[each] ?? 0) + (view.moved[each]?.[week - 1] ?? 0) / perMark;
      const source = here[from[each] ?? -1];
      const target = to[each] ?? -1;
      if (source === undefined || target < 0) continue;
      while ((due[each] ?? 0) >= 0.5 && source.length > 0) {
        // who waits longest leaves a queue first; elsewhere somebody near the bank
        const at = isQueue[from[each] ?? -1] === true ? 0 : outermost(source, now);
        const [leaving = 0] = source.splice(at, 1);
        due[each] = (due[each] ?? 0) - 1;
        const place = slot[now + leaving] ?? unseen;
        if (isQueue[from[each] ?? -1] !== true && place !== unseen) free[from[each] ?? -1]?.give(place);
        stage[now + leaving] = target;
        move[now + leaving] = each;
        arriving.push(leaving);
      }
    }
    for (const each of arriving) {
      const target = stage[now + each] ?? 0;
      here[target]?.push(each);
      slot[now + each] = isQueue[target] === true ? unseen : (free[target]?.take() ?? unseen);
    }
    rankQueues(week);
  }
  return { count, stage, slot, move };
}

/** Free places; the first one is taken first. */
class Freed {
  readonly #taken: Uint8Array;
  #least = 0;

  constructor(places: number) {
    this.#taken = new Uint8Array(places);
  }

  take(): number {
    while (this.#least < this.#taken.length && this.#taken[this.#least] === 1) this.#least += 1;
    if (this.#least >= this.#taken.length) return unseen;
    this.#taken[this.#least] = 1;
    return this.#least;
  }

  give(place: number): void {
    this.#taken[place] = 0;
    this.#least = Math.min(this.#least, place);
  }
}
