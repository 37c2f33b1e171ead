/**
 * A channel is the space beside the row of stages in which edges run: each goes out of its stages at ports, along a track, and
 * into its target. Which track, which port and where the label stands is improved step by step, always in the same order, as long
 * as fewer lines cross and fewer labels are struck: the same journey gives the same picture.
 */
import type { TextBlock } from './text.ts';

export interface Terminal {
  readonly column: number;
  /** At the row of stages, or on the far side of the channel. */
  readonly lane: 'near' | 'far';
  readonly isTarget: boolean;
}

export interface ChannelEdge {
  readonly text: TextBlock;
  readonly terminals: readonly Terminal[];
}

export interface Routed {
  /** Track, counted from the row of stages. */
  readonly row: number;
  /** Port of each terminal. */
  readonly x: readonly number[];
  readonly labelX: number;
}

interface Column {
  readonly center: number;
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
}

const PORT = 20;
const SPACE = 14;
/** Pairs of edges that are compared at most: far more than any shipped journey needs, and a bound for absurd ones. */
const MOST_PAIRS = 1e7;
/** Beside the middle: at either end, or outside of it. */
const LABEL_PLACES = 5;

/** What is searched: the order in which edges take their tracks, the ports of each column, the place of each label. */
interface Choice {
  readonly order: number[];
  /** Column -> its ports from left to right, each an edge and a terminal. */
  readonly ports: { readonly edge: number; readonly terminals: number[] }[][];
  readonly places: number[];
}

/** How wide a column must be for its ports. */
export function portsWidth(edges: readonly ChannelEdge[], column: number): number {
  return (portsOf(edges, column).length + 1) * PORT;
}

export function route(edges: readonly ChannelEdge[], columns: readonly Column[], width: number): Routed[] {
  const far = (edge: number) => {
    const at = edges[edge]!.terminals.map(({ column }) => column);
    return at.reduce((sum, each) => sum + each, 0) / at.length;
  };
  const ports = columns.map((_, column) => portsOf(edges, column));
  const towards = ports.map((each) => each.toSorted((a, b) => far(a.edge) - far(b.edge)));
  const order = edges.map((_, i) => i).toSorted((a, b) => span(edges[a]!) - span(edges[b]!));
  const found = [order, order.toReversed()].flatMap((tracks) =>
    [towards, ports].map((each) => search(edges, tracks, each, columns, width)),
  );
  return found.reduce((best, each) => (each.cost < best.cost - 1e-9 ? each : best)).routed;
}

/** Improves one beginning until no single change makes it better. */
function search(
  edges: readonly ChannelEdge[],
  order: readonly number[],
  ports: Choice['ports'],
  columns: readonly Column[],
  width: number,
): { routed: Routed[]; cost: number } {
  const choice: Choice = {
    order: [...order],
    ports: ports.map((each) => [...each]),
    places: edges.map(() => 0),
  };
  const cost = () => costOf(edges, settle(edges, choice, columns), width);
  let best = cost();
  let looks = Math.ceil(MOST_PAIRS / (edges.length ** 2 + 1));
  const keepIfBetter = (change: () => void, undo: () => void) => {
    if (looks-- <= 0) return;
    change();
    const now = cost();
    if (now < best - 1e-9) best = now;
    else undo();
  };
  for (let before = Infinity; best < before - 1e-9;) {
    before = best;
    for (const list of [choice.order, ...choice.ports] as unknown[][]) {
      for (let i = 0; i < list.length; i++) {
        for (let j = i + 1; j < list.length; j++) {
          const swap = () => ([list[i], list[j]] = [list[j], list[i]]);
          keepIfBetter(swap, swap);
        }
      }
    }
    for (let edge = 0; edge < edges.length; edge++) {
      for (let place = 0; place < LABEL_PLACES; place++) {
        const old = choice.places[edge]!;
        keepIfBetter(
          () => (choice.places[edge] = place),
          () => (choice.places[edge] = old),
        );
      }
    }
  }
  return { routed: settle(edges, choice, columns), cost: best };
}

/** An edge straight across the channel within one column needs one port, every other a port for each terminal. */
function portsOf(edges: readonly ChannelEdge[], column: number): Choice['ports'][number] {
  return edges.flatMap(({ terminals }, edge) => {
    const here = terminals.flatMap((terminal, i) => (terminal.column === column ? [i] : []));
    const isAcross = new Set(here.map((i) => terminals[i]!.lane)).size === 2;
    return isAcross ? [{ edge, terminals: here }] : here.map((i) => ({ edge, terminals: [i] }));
  });
}

function span({ terminals }: ChannelEdge): number {
  const columns = terminals.map(({ column }) => column);
  return Math.max(...columns) - Math.min(...columns);
}

function settle(edges: readonly ChannelEdge[], choice: Choice, columns: readonly Column[]): Routed[] {
  const x = edges.map(({ terminals }) => terminals.map(() => 0));
  choice.ports.forEach((ports, column) =>
    ports.forEach(({ edge, terminals }, i) => {
      const at = columns[column]!.center + (i - (ports.length - 1) / 2) * PORT;
      for (const terminal of terminals) x[edge]![terminal] = at;
    }),
  );
  const labelX = edges.map(({ text }, i) => labelAt(choice.places[i]!, text.width, x[i]!));
  const row = edges.map(() => 0);
  const tracks: Box[][] = [];
  for (const i of choice.order) {
    const half = edges[i]!.text.width / 2;
    const left = Math.min(...x[i]!, labelX[i]! - half) - SPACE / 2;
    const right = Math.max(...x[i]!, labelX[i]! + half) + SPACE / 2;
    let track = tracks.findIndex((boxes) => boxes.every((box) => box.right < left || box.left > right));
    if (track < 0) track = tracks.push([]) - 1;
    tracks[track]!.push({ left, right });
    row[i] = track;
  }
  return edges.map((_, i) => ({ row: row[i]!, x: x[i]!, labelX: labelX[i]! }));
}

function labelAt(place: number, width: number, x: readonly number[]): number {
  const [left, right] = [Math.min(...x), Math.max(...x)];
  const near = width / 2 + 6;
  return [(left + right) / 2, right + near, left - near, left + near, right - near][place]!;
}

/** Lines that cross, labels that are struck (worse), then tracks, labels off the middle and the length of lines. */
function costOf(edges: readonly ChannelEdge[], routed: readonly Routed[], width: number): number {
  let cost = 3 * (Math.max(-1, ...routed.map(({ row }) => row)) + 1);
  routed.forEach((own, i) => {
    const { text } = edges[i]!;
    const [left, right] = [Math.min(...own.x), Math.max(...own.x)];
    const [labelLeft, labelRight] = [own.labelX - text.width / 2 - 3, own.labelX + text.width / 2 + 3];
    cost += 0.004 * Math.abs(own.labelX - (left + right) / 2) + 0.002 * (right - left);
    cost += 40 * (Number(labelLeft < 4) + Number(labelRight > width - 4));
    routed.forEach((other, j) => {
      edges[j]!.terminals.forEach(({ lane }, terminal) => {
        const x = other.x[terminal]!;
        // towards the stages it passes the tracks below its own, towards the far side those above
        const passesTrack = lane === 'near' ? other.row > own.row : other.row < own.row;
        const passesLabel = lane === 'near' ? other.row > own.row : other.row <= own.row;
        if (i !== j && passesTrack && x > left && x < right) cost += 2;
        if (passesLabel && x > labelLeft && x < labelRight) cost += 12;
      });
    });
  });
  return cost;
}
