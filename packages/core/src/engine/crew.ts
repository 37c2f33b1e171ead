/**
 * One run of agents over several threads. Every member of a crew lives the same weeks: it works out the whole environment by itself,
 * holds its own part of the customers, and after each event-filled substep all members add up what their customers did. Sums
 * of whole numbers do not depend on their order, so every member ends with the same bytes, those of a run alone.
 *
 * Memory and `Atomics` are shared where threads can share them, and sums come back at once; elsewhere they go through a hub
 * as messages, and members wait for a promise.
 */
import type { Program } from '../compile/program.ts';
import type { Generator } from '../random/index.ts';
import { agentPopulation, type AgentPopulation } from './agents.ts';
import { emptyFlow } from './flow.ts';
import type { Range } from './kernel/kernel.ts';
import { ageCounts, startingCounts, type Population } from './population.ts';
import type { Watch } from './watch.ts';

/** A member's view of its crew. */
export interface Crew {
  /** 0 .. members - 1 */
  readonly member: number;
  readonly members: number;
  /** Replaces numbers by their sums over all members. Members call it equally often, with equally many numbers. */
  sum(values: Float64Array): void | Promise<void>;
}

/** The customers of a member: as many as those of any other, in whole groups of 64. */
export function partOf(people: number, member: number, members: number): Range {
  const share = Math.ceil(people / members / 64) * 64;
  const first = Math.min(member * share, Math.ceil(people / 64) * 64);
  return { first, size: Math.max(0, Math.min(share, people - first)) };
}

/** @param watch told of the customers of this member */
export function crewPopulation(
  program: Program,
  generator: Generator,
  crew: Crew,
  watch?: Watch,
): Population {
  // a matrix event reads the counts of all customers within the week: every member lives it whole
  if (program.events.some(({ matrix }) => matrix !== undefined))
    return agentPopulation(program, { generator, watch: crew.member === 0 ? watch : undefined });
  const range = partOf(program.people, crew.member, crew.members);
  return populationAround(
    program,
    crew,
    agentPopulation(program, { generator, range, watch }),
    startingCounts(program),
  );
}

function populationAround(
  program: Program,
  crew: Crew,
  part: AgentPopulation,
  counts: Float64Array,
): Population {
  const own = emptyFlow(program);
  const before = new Float64Array(counts.length);
  const cells = counts.length;
  const rates = own.moved.length;
  const values = new Float64Array(cells + rates + own.dropped.length + own.passed.length);
  return {
    counts,
    age() {
      part.age();
      ageCounts(program, counts, before);
    },
    live(weekRates, key, flow, week) {
      own.moved.fill(0);
      own.dropped.fill(0);
      own.passed.fill(0);
      part.live(weekRates, key, own, week);
      values.set(part.counts);
      values.set(own.moved, cells);
      values.set(own.dropped, cells + rates);
      values.set(own.passed, cells + rates + own.dropped.length);
      const takeSums = () => {
        counts.set(values.subarray(0, cells));
        flow.moved.set(values.subarray(cells, cells + rates));
        flow.dropped.set(values.subarray(cells + rates, cells + rates + own.dropped.length));
        flow.passed.set(values.subarray(cells + rates + own.dropped.length));
      };
      const coming = crew.sum(values);
      if (coming !== undefined) return coming.then(takeSums);
      takeSums();
      return undefined;
    },
    fork: (next) => populationAround(next, crew, part.fork(next), counts.slice()),
    release: () => part.release(),
  };
}

/** Two turns of sums are kept apart: a member may begin the next while another still reads the last. */
const TURNS = 2;
/** Places of the barrier's words. */
const ARRIVED = 0;
const TURN = 1;
const BROKEN = 2;
const HEADER_BYTES = 64;

/** Bytes of the memory that a crew shares. @param numbers most numbers of a sum */
export function sharedBytes(members: number, numbers: number): number {
  return HEADER_BYTES + 8 * TURNS * members * numbers;
}

/** Sums through shared memory: a thread writes its numbers down, waits for all others, and adds up; it throws once the crew is broken up. */
export function sharedCrew(memory: SharedArrayBuffer, member: number, members: number): Crew {
  const barrier = new Int32Array(memory, 0, 3);
  const slots = new Float64Array(memory, HEADER_BYTES);
  const room = slots.length / TURNS / members;
  return {
    member,
    members,
    sum(values) {
      const turn = Atomics.load(barrier, TURN);
      refuseBroken(barrier);
      const start = (turn % TURNS) * members * room;
      slots.set(values, start + member * room);
      if (Atomics.add(barrier, ARRIVED, 1) === members - 1) {
        Atomics.store(barrier, ARRIVED, 0);
        Atomics.add(barrier, TURN, 1);
        Atomics.notify(barrier, TURN);
      } else {
        while (Atomics.load(barrier, TURN) === turn) Atomics.wait(barrier, TURN, turn);
      }
      refuseBroken(barrier);
      values.fill(0);
      for (let each = 0; each < members; each++) {
        const slot = start + each * room;
        for (let i = 0; i < values.length; i++) values[i] = values[i]! + slots[slot + i]!;
      }
    },
  };
}

/** Says that a member has failed: those who wait for it, or ever would, throw. */
export function breakUpCrew(memory: SharedArrayBuffer): void {
  const barrier = new Int32Array(memory, 0, 3);
  Atomics.store(barrier, BROKEN, 1);
  Atomics.add(barrier, TURN, 1); // wakes those who sleep
  Atomics.notify(barrier, TURN);
}

function refuseBroken(barrier: Int32Array): void {
  if (Atomics.load(barrier, BROKEN) === 1) throw new Error('a member of the crew has failed');
}

/** One end of a connection that delivers messages in order. */
export interface Line {
  send(numbers: Float64Array): void;
  listen(receive: (numbers: Float64Array) => void): void;
}

/** Sums through a hub, for threads without shared memory. */
export function messageCrew(line: Line, member: number, members: number): Crew {
  let arrived: (sums: Float64Array) => void = () => {};
  line.listen((sums) => arrived(sums));
  return {
    member,
    members,
    sum: (values) =>
      new Promise<void>((resolve) => {
        arrived = (sums) => {
          values.set(sums);
          resolve();
        };
        line.send(values);
      }),
  };
}

/** What the members of a message crew are connected to. */
export function messageHub(lines: readonly Line[]): void {
  let sums: Float64Array | undefined;
  let missing = lines.length;
  for (const line of lines) {
    line.listen((values) => {
      if (sums === undefined) sums = values.slice();
      else for (let i = 0; i < values.length; i++) sums[i] = sums[i]! + values[i]!;
      missing -= 1;
      if (missing > 0) return;
      const total = sums;
      sums = undefined;
      missing = lines.length;
      for (const each of lines) each.send(total);
    });
  }
}
