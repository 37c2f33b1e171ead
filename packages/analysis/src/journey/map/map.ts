/** A journey's graph as a picture: SVG that stands alone, readable in light and dark and by screen readers. */
import type { Journey } from '@meander/core';
import type { EdgeKind } from '../columns.ts';
import { journeyGraph, type JourneyGraph } from './graph.ts';
import {
  EDGE_TEXT,
  layOut,
  showsMilestone,
  STAGE_TEXT,
  type PlacedEdge,
  type PlacedStage,
  type Point,
} from './layout.ts';
import { block, escaped, lineHeight, textWidth } from './text.ts';

export interface JourneyMap {
  readonly title: string;
  /** Every stage and move in words. */
  readonly description: string;
  readonly svg: string;
}

const TITLE = 18;
const NOTE = 12;
const STYLE = `
.map{--paper:#fff;--ink:#17262e;--soft:#51626b;--box:#eaf3f6;--edge:#7ba3b0;--forward:#14647a;--back:#9a5200;--aside:#66747b;--return:#2c7a3f;font-family:system-ui,'Segoe UI',Helvetica,Arial,sans-serif}
@media(prefers-color-scheme:dark){.map{--paper:#10191e;--ink:#e8f0f3;--soft:#a4b4bb;--box:#1c2f37;--edge:#4d7583;--forward:#6fc6dd;--back:#f0a958;--aside:#a0b0b7;--return:#7fd08f}}
.paper{fill:var(--paper)}.stage rect{fill:var(--box);stroke:var(--edge);stroke-width:1.2}.stage.bank rect{stroke-dasharray:5 3}.stage.start rect{stroke:var(--forward);stroke-width:3}
text{fill:var(--ink)}.name{font-weight:600}.small{fill:var(--soft)}
.edge path{fill:none;stroke-width:1.6;stroke:var(--tone)}.edge polygon{fill:var(--tone)}.edge text{fill:var(--tone);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.forward{--tone:var(--forward)}.back{--tone:var(--back)}.aside{--tone:var(--aside)}.return{--tone:var(--return)}.again{--tone:var(--forward)}.aside path{stroke-dasharray:6 3}`;

const LEGEND: Readonly<Record<EdgeKind, string>> = {
  forward: 'forward',
  back: 'back',
  aside: 'asleep or out',
  return: 'returns',
  again: 'buys again',
};

export function journeyMap(journey: Journey): JourneyMap {
  const graph = journeyGraph(journey);
  const description = describe(graph);
  const top = 24 + TITLE * 2;
  const { width, height, stages, edges } = layOut(graph, top);
  const kinds = (Object.keys(LEGEND) as EdgeKind[]).filter((kind) =>
    edges.some((edge) => edge.kind === kind),
  );
  const notes = block(notesOf(journey), NOTE, width - 56);
  const legendY = height + 20;
  const full = legendY + 14 + notes.height + 16;
  const ids = [`map-${journey.id}-title`, `map-${journey.id}-description`];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${n(width)} ${n(full)}" width="${n(width)}" height="${n(full)}" role="img" aria-labelledby="${ids.join(' ')}">`,
    `<title id="${ids[0]}">${escaped(journey.title)}</title>`,
    `<desc id="${ids[1]}">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${n(width)}" height="${n(full)}"/>`,
    `<text class="name" x="28" y="${24 + TITLE}" font-size="${TITLE}">${escaped(journey.title)}</text>`,
    ...edges.map(drawLines),
    ...stages.map((stage) => drawStage(stage, stage.y === top && stage.height > 0 && isBank(stage))),
    // labels last: no line strikes through them
    ...edges.map(drawLabel),
    ...legend(kinds, legendY),
    lines(notes.lines, 28, legendY + 14, NOTE, 'start', 'small'),
    '</svg>',
  ];
  return { title: journey.title, description, svg: `${svg.join('\n')}\n` };
}

function isBank({ stage }: PlacedStage): boolean {
  return stage.milestone === 'dormant' || stage.milestone === 'gone';
}

function describe({ stages, edges }: JourneyGraph): string {
  const label = (id: string) => stages.find((stage) => stage.id === id)?.label ?? id;
  const moves = edges.map(({ labels, from, to }) => {
    const where =
      from.length === 1 && from[0] === to
        ? `in ${label(to)}`
        : `${from.map(label).join(' or ')} to ${label(to)}`;
    return `${where}: ${labels.join(', ')}.`;
  });
  return [`Stages: ${stages.map((stage) => stage.label).join(', ')}.`, ...moves].join(' ');
}

function notesOf({ dimensions, purpose }: Journey): string[] {
  const others = dimensions
    .filter(({ id }) => id !== 'stage')
    .map(({ label, levels }) =>
      levels.length > 6 ? label : `${label} (${levels.map((level) => level.label).join(', ')})`,
    );
  return [purpose, ...(others.length === 0 ? [] : [`Besides a stage, everybody has: ${others.join('; ')}.`])];
}

function drawStage({ stage, text, x, y, width, height }: PlacedStage, aside: boolean): string {
  const middle = x + width / 2;
  const hasMilestone = showsMilestone(stage);
  const room = text.height + (hasMilestone ? 15 : 0);
  const start = y + (height - room) / 2;
  const names = ['stage', ...(aside ? ['bank'] : []), ...(stage.isStart ? ['start'] : [])].join(' ');
  return [
    `<g class="${names}"><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="9"/>`,
    lines(text.lines, middle, start, STAGE_TEXT, 'middle', 'name'),
    ...(hasMilestone
      ? [lines([stage.milestone], middle, start + text.height + 1, 11, 'middle', 'small')]
      : []),
    '</g>',
  ].join('');
}

function drawLines({ kind, lines: paths }: PlacedEdge): string {
  const drawn = paths.map((points) => `<path d="${pathOf(points)}"/>`);
  return `<g class="edge ${kind}">${drawn.join('')}${arrow(paths[0]!)}</g>`;
}

function drawLabel({ kind, text, labelX, labelY }: PlacedEdge): string {
  return `<g class="edge ${kind}">${lines(text.lines, labelX, labelY, EDGE_TEXT, 'middle')}</g>`;
}

/** Corners are rounded as far as their sides allow. */
function pathOf(points: readonly Point[]): string {
  const parts = points.map(([x, y], i) => {
    if (i === 0) return `M${n(x)} ${n(y)}`;
    const [before, after] = [points[i - 1]!, points[i + 1]];
    if (after === undefined) return `L${n(x)} ${n(y)}`;
    const radius = Math.min(8, distance(before, [x, y]) / 2, distance([x, y], after) / 2);
    const from = towards([x, y], before, radius);
    const to = towards([x, y], after, radius);
    return `L${n(from[0])} ${n(from[1])}Q${n(x)} ${n(y)} ${n(to[0])} ${n(to[1])}`;
  });
  return parts.join('');
}

function distance(a: Point, b: Point): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]); // lines are upright or level
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return [from[0] + ((to[0] - from[0]) * by) / length, from[1] + ((to[1] - from[1]) * by) / length];
}

function arrow(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1)!, points.at(-2)!];
  const back = towards(tip, before, 9);
  const [dx, dy] = [(tip[1] - back[1]) * 0.5, (tip[0] - back[0]) * 0.5];
  const corners = [tip, [back[0] + dx, back[1] - dy], [back[0] - dx, back[1] + dy]] as const;
  return `<polygon points="${corners.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}"/>`;
}

function legend(kinds: readonly EdgeKind[], y: number): string[] {
  return kinds.map((kind, i) => {
    const before = kinds.slice(0, i).map((each) => textWidth(LEGEND[each], NOTE) + 62);
    const x = before.reduce((sum, each) => sum + each, 28);
    return `<g class="edge ${kind}"><path d="M${x} ${n(y)}h26"/>${arrow([
      [x, y],
      [x + 32, y],
    ])}${lines([LEGEND[kind]], x + 38, y - 9, NOTE, 'start')}</g>`;
  });
}

function lines(
  texts: readonly string[],
  x: number,
  top: number,
  size: number,
  anchor: 'start' | 'middle',
  name = '',
): string {
  const spans = texts.map(
    (line, i) => `<tspan x="${n(x)}" y="${n(top + (i + 0.8) * lineHeight(size))}">${escaped(line)}</tspan>`,
  );
  const style = name === '' ? '' : ` class="${name}"`;
  return `<text${style} font-size="${size}" text-anchor="${anchor}">${spans.join('')}</text>`;
}

/** At most one decimal. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
