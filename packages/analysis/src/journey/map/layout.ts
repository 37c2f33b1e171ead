/**
 * Where everything stands: stages in columns from upstream to downstream, dormancy and exits on the bank above them. What goes on
 * to the next stage is a straight arrow between them; what skips stages or leaves them runs above, what goes back runs below.
 */
import { stageColumns, type EdgeKind, type StageColumns } from '../columns.ts';
import { portsWidth, route, type ChannelEdge, type Routed, type Terminal } from './channel.ts';
import type { GraphEdge, GraphStage, JourneyGraph } from './graph.ts';
import { block, type TextBlock } from './text.ts';

export const STAGE_TEXT = 14;
export const EDGE_TEXT = 12;
const MILESTONE_TEXT = 11;
/** How much wider bold letters are. */
const BOLD = 1.1;
const STAGE_WIDTH = 110;
const EDGE_WIDTH = 128;
const FORWARD_WIDTH = 96;
const MARGIN = 28;
const LEAST_GAP = 44;
/** For the title and the legend. */
const LEAST_WIDTH = 640;

export type Point = readonly [number, number];

export interface PlacedStage {
  readonly stage: GraphStage;
  readonly text: TextBlock;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly kind: EdgeKind;
  readonly text: TextBlock;
  /** Middle of the label, and the top of its first line. */
  readonly labelX: number;
  readonly labelY: number;
  /** The first one ends with the arrow, the others where they meet the track. */
  readonly lines: readonly (readonly Point[])[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly PlacedStage[];
  readonly edges: readonly PlacedEdge[];
}

interface Lane {
  readonly kind: EdgeKind;
  readonly edge: ChannelEdge;
}

export function layOut(graph: JourneyGraph, top: number): Layout {
  const { stages, edges } = graph;
  const columnsOf = stageColumns(graph);
  const { river: main, bank, column, isAside } = columnsOf;
  const columnCount = Math.max(main.length, ...bank.map(({ id }) => column.get(id)! + 1));

  const straight = new Map<number, TextBlock>();
  const above: Lane[] = [];
  const below: Lane[] = [];
  const parts = merged(edges.flatMap((edge) => byKind(edge, columnsOf)));
  for (const { labels: all, kind, from, to } of parts) {
    const labels = all.length > 1 ? all.map((label) => `• ${label}`) : all;
    const at = column.get(to)!;
    const terminals = [
      { column: at, lane: isAside(to) ? 'far' : 'near', isTarget: true } as Terminal,
      ...from.map((id): Terminal => ({
        column: column.get(id)!,
        lane: isAside(id) ? 'far' : 'near',
        isTarget: false,
      })),
    ];
    if (kind === 'forward' && from.length === 1 && terminals[1]!.column === at - 1)
      straight.set(at, block(labels, EDGE_TEXT, FORWARD_WIDTH));
    else
      (kind === 'back' || kind === 'again' ? below : above).push({
        kind,
        edge: { text: block(labels, EDGE_TEXT, EDGE_WIDTH), terminals },
      });
  }

  const texts = new Map(
    stages.map((stage) => [stage.id, block([stage.label], STAGE_TEXT * BOLD, STAGE_WIDTH)]),
  );
  const widthOf = (i: number) =>
    Math.max(
      STAGE_WIDTH,
      ...stages.filter(({ id }) => column.get(id) === i).map(({ id }) => texts.get(id)!.width + 24),
      ...[above, below].map((lanes) =>
        portsWidth(
          lanes.map(({ edge }) => edge),
          i,
        ),
      ),
    );
  const columns: { center: number; width: number }[] = [];
  let x = MARGIN;
  for (let i = 0; i < columnCount; i++) {
    if (i > 0) x += Math.max(LEAST_GAP, (straight.get(i)?.width ?? 0) + 30);
    const width = widthOf(i);
    columns.push({ center: x + width / 2, width });
    x += width;
  }
  const width = Math.max(LEAST_WIDTH, x + MARGIN);

  const routes = (lanes: readonly Lane[]) =>
    route(
      lanes.map(({ edge }) => edge),
      columns,
      width,
    );
  const [upper, lower] = [routes(above), routes(below)];
  const tallest = (list: readonly GraphStage[]) =>
    Math.max(0, ...list.map((stage) => stageHeight(stage, texts.get(stage.id)!)));
  const bankHeight = tallest(bank);
  const labelRoom = Math.max(0, ...[...straight.values()].map(({ height }) => height)) + 6;
  const mainHeight = Math.max(tallest(main), 2 * labelRoom - 8);
  const upperRows = rowHeights(above, upper);
  const lowerRows = rowHeights(below, lower);
  const mainTop = top + bankHeight + (bank.length > 0 || upperRows.length > 0 ? 18 : 0) + total(upperRows);
  const mainBottom = mainTop + mainHeight;
  const height = mainBottom + total(lowerRows) + 14;

  const placed = stages.map((stage): PlacedStage => {
    const { center, width: wide } = columns[column.get(stage.id)!]!;
    const far = isAside(stage.id);
    return {
      stage,
      text: texts.get(stage.id)!,
      x: center - wide / 2,
      y: far ? top : mainTop,
      width: wide,
      height: far ? bankHeight : mainHeight,
    };
  });
  const middle = mainTop + mainHeight / 2;
  const arrows = [...straight].map(([to, text]): PlacedEdge => {
    const [before, after] = [columns[to - 1]!, columns[to]!];
    const [start, end] = [before.center + before.width / 2, after.center - after.width / 2];
    return {
      kind: 'forward',
      text,
      labelX: (start + end) / 2 - 3,
      labelY: middle - 5 - text.height,
      lines: [
        [
          [start, middle],
          [end, middle],
        ],
      ],
    };
  });
  // above, a track lies under its label; below, over it
  const upperY = (row: number) => mainTop - 8 - total(upperRows.slice(0, row)) - 4;
  const lowerY = (row: number) => mainBottom + 14 + total(lowerRows.slice(0, row));
  return {
    width,
    height,
    stages: placed,
    edges: [
      ...arrows,
      ...above.map((lane, i) => {
        const y = upperY(upper[i]!.row);
        return placeEdge(lane, upper[i]!, y, y - 4 - lane.edge.text.height, mainTop, top + bankHeight);
      }),
      ...below.map((lane, i) => {
        const y = lowerY(lower[i]!.row);
        return placeEdge(lane, lower[i]!, y, y + 3, mainBottom, mainBottom);
      }),
    ],
  };
}

function stageHeight(stage: GraphStage, text: TextBlock): number {
  return 22 + text.height + (showsMilestone(stage) ? MILESTONE_TEXT * 1.4 : 0);
}

/** A stage that is called like its milestone need not say it twice. */
export function showsMilestone({ label, milestone }: GraphStage): boolean {
  return label.toLowerCase() !== milestone;
}

interface Part extends GraphEdge {
  readonly kind: EdgeKind;
}

/** Parts that run from the same stages to the same stage are one line. */
function merged(parts: readonly Part[]): Part[] {
  const key = ({ kind, from, to }: Part) => `${kind} ${from.join(' ')} > ${to}`;
  return [...Map.groupBy(parts, key).values()].map((same) => ({
    ...same[0]!,
    labels: [...new Set(same.flatMap(({ labels }) => labels))],
  }));
}

/** The parts of an edge that run in different spaces. */
function byKind({ labels, from, to }: GraphEdge, { column, kindOf }: StageColumns): Part[] {
  const next = column.get(to)! - 1;
  const spaceOf = (id: string) => {
    const kind = kindOf(id, to);
    return kind === 'forward' && column.get(id) === next ? 'forward next' : kind;
  };
  return [...Map.groupBy(from, spaceOf)].map(([space, sources]) => ({
    labels,
    kind: space.split(' ')[0] as EdgeKind,
    from: sources,
    to,
  }));
}

function rowHeights(lanes: readonly Lane[], routed: readonly Routed[]): number[] {
  const rows: number[] = [];
  lanes.forEach(({ edge }, i) => {
    const { row } = routed[i]!;
    rows[row] = Math.max(rows[row] ?? 0, edge.text.height + 14);
  });
  return rows;
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

function placeEdge(
  { kind, edge }: Lane,
  { x, labelX }: Routed,
  track: number,
  labelY: number,
  near: number,
  far: number,
): PlacedEdge {
  const endOf = (terminal: number): Point => [
    x[terminal]!,
    edge.terminals[terminal]!.lane === 'near' ? near : far,
  ];
  const target = endOf(0);
  const sources = edge.terminals
    .slice(1)
    .map((_, i) => endOf(i + 1))
    .toSorted((one, other) => Math.abs(other[0] - target[0]) - Math.abs(one[0] - target[0]));
  const across = sources.find(([at]) => at === target[0]);
  const [first = target, ...others] =
    across === undefined ? sources : [across, ...sources.filter((each) => each !== across)];
  const down = ([at]: Point): Point => [at, track];
  const joined = (at: Point, all: readonly Point[]): Point[] => {
    const isBetween = all.some((other) => (other[0] - at[0]) * (at[0] - target[0]) > 0);
    return isBetween ? [at, down(at)] : [at, down(at), down(target)];
  };
  const lines = [
    across === undefined ? [first, down(first), down(target), target] : [first, target],
    ...others.map((source) => joined(source, sources)),
  ];
  return { kind, text: edge.text, labelX, labelY, lines };
}
