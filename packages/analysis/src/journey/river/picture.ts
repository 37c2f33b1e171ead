/** One week of a journey as a picture: SVG that stands alone, readable in light and dark and by screen readers. */
import { movedBy, peopleAt, queuedAt, type Flows, type Journey } from '@meander/core';
import { block, escaped, lineHeight } from '../map/text.ts';
import { riverLayout } from './layout.ts';
import type { River, RiverPath, RiverStage } from './river.ts';
import { BANK, CROSS, HOLLOW, poolWidth } from './shape.ts';

export interface RiverPicture {
  readonly title: string;
  /** Everything that it shows, in words. */
  readonly description: string;
  readonly svg: string;
}

const MARGIN = 32;
const NAME = 14;
const COUNT = 22;
const SMALL = 12;
const STYLE = `
.river{--paper:#fff;--water:#f1f2f1;--ink:#16191d;--soft:#4b5159;--up:#3e72d0;--down:#954220;--retain:#145346;--wait:#a98118;--lost:#7a828c;font-family:system-ui,'Segoe UI',Helvetica,Arial,sans-serif}
@media(prefers-color-scheme:dark){.river{--paper:#12161c;--water:#1b2129;--ink:#eceef0;--soft:#b6bcc4;--up:#3081fa;--down:#e78145;--retain:#9ee9da;--wait:#f9e39e;--lost:#7f8a97}}
.paper{fill:var(--paper)}.bed{fill:var(--water)}text{fill:var(--ink);text-anchor:middle}.soft{fill:var(--soft)}.name{font-weight:600}.strong{font-weight:600}
.halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.path{fill:none;stroke:var(--soft)}.loop{stroke-dasharray:5 4}.gate{stroke:var(--ink);stroke-width:2}
.up{fill:var(--up)}.down{fill:var(--down)}.retain{fill:var(--retain)}.wait{fill:var(--wait)}.lost{fill:var(--lost)}.people{opacity:.78}`;

/** Colour means what a stage is for: reach, sale, keeping, waiting, or nobody's any more. */
const FAMILY: Readonly<Record<string, string>> = {
  unaware: 'lost',
  aware: 'up',
  considers: 'up',
  qualified: 'down',
  customer: 'retain',
  repeat: 'retain',
  advocate: 'retain',
  dormant: 'wait',
  gone: 'lost',
};

/** @throws RangeError for a week that was not lived */
export function riverPicture(journey: Journey, flows: Flows, week: number): RiverPicture {
  if (!Number.isInteger(week) || week < 1 || week > flows.weeks)
    throw new RangeError(`invalid week: ${week} (expected a whole number from 1 to ${flows.weeks})`);
  const river = riverLayout(journey, flows);
  const now = weekOf(flows, week);
  const title = `${journey.title}, week ${week}`;
  const description = describe(river, now);
  const top = MARGIN + 30;
  const width = river.length + 2 * MARGIN;
  const note = block([noteOf(flows, river)], SMALL, width - 2 * MARGIN);
  const height = top + river.breadth + 24 + note.height + MARGIN;
  const ids = [`river-${journey.id}-title`, `river-${journey.id}-description`];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="river" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" role="img" aria-labelledby="${ids.join(' ')}">`,
    `<title id="${ids[0]}">${escaped(title)}</title>`,
    `<desc id="${ids[1]}">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M1 1l8 4-8 4" fill="none" stroke="context-stroke" stroke-width="1.5"/></marker></defs>`,
    `<rect class="paper" width="${n(width)}" height="${n(height)}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 8}" font-size="20" style="text-anchor:start">${escaped(title)}</text>`,
    `<g transform="translate(${MARGIN} ${top})">`,
    `<path class="bed" d="${bedPath(river, now)}"/>`,
    ...river.stages
      .filter(({ shape }) => shape === 'backwater')
      .map((stage) => `<path class="bed" d="${crescent(stage, 1)}"/>`),
    ...river.stages.flatMap((stage) => peopleOf(river, stage, now)),
    ...river.paths.flatMap((path) => pathOf(path, flows, now)),
    ...river.channels.flatMap(({ from, to, start, end }) =>
      channelText(river, now.between(from, to), (start + end) / 2),
    ),
    ...river.stages.flatMap((stage) => nameOf(stage, now)),
    '</g>',
    ...note.lines.map(
      (line, i) =>
        `<text class="soft" x="${MARGIN}" y="${n(top + river.breadth + 36 + i * lineHeight(SMALL))}" font-size="${SMALL}" style="text-anchor:start">${escaped(line)}</text>`,
    ),
    '</svg>',
  ].join('\n');
  return { title, description, svg: `${svg}\n` };
}

/** Numbers of a week, mean per future. */
interface Now {
  at(stage: string): number;
  between(from: string, to: string): number;
  moved(move: number): number;
  waiting(pool: number): number;
  readonly most: number;
}

function weekOf(flows: Flows, week: number): Now {
  const futures = Math.max(1, flows.to - flows.from);
  const sum = (read: (segment: number) => number) =>
    flows.segments.reduce((total, _, segment) => total + read(segment), 0) / futures;
  const moved = (move: number) => sum((segment) => movedBy(flows, segment, move)[week - 1]!);
  const between = (from: string, to: string) =>
    flows.moves.reduce((total, each, i) => total + (each.from === from && each.to === to ? moved(i) : 0), 0);
  let most = 0;
  for (let each = 0; each < flows.weeks; each++) {
    const pairs = new Map<string, number>();
    for (const [i, { from, to }] of flows.moves.entries())
      pairs.set(`${from} ${to}`, (pairs.get(`${from} ${to}`) ?? 0) + sum((s) => movedBy(flows, s, i)[each]!));
    most = Math.max(most, ...pairs.values());
  }
  return {
    at: (stage) => sum((segment) => peopleAt(flows, segment, flows.stages.indexOf(stage))[week]!),
    between,
    moved,
    waiting: (pool) => sum((segment) => queuedAt(flows, segment, pool, 'waiting')[week - 1]!),
    most,
  };
}

/** Half-width of bare water: the square root of its flow, so that twice the people are twice the area of a pipe. */
function channelWidth(flow: number, most: number): number {
  return 1.5 + (most > 0 ? 14 * Math.sqrt(flow / most) : 0);
}

function bedPath({ centre, bed, step, channels, length }: River, now: Now): string {
  const widths = bed.map((half, i) => {
    const s = i * step;
    const nearest = channels.find(({ start, end }) => s >= start - 30 && s <= end + 30);
    const water =
      nearest === undefined ? BANK : channelWidth(now.between(nearest.from, nearest.to), now.most);
    return Math.max(
      half > BANK ? half : 0,
      s > length - 40 && nearest === undefined ? 3 : Math.min(water, 18),
    );
  });
  const side = (sign: number) => centre.map((t, i) => `${n(i * step)} ${n(t + sign * widths[i]!)}`);
  return `M${side(-1).join('L')}L${side(1).toReversed().join('L')}Z`;
}

/** Words of a name in lines; hyphens may end one. */
function broken(label: string, room: number): string[] {
  return block([label.replaceAll('-', '- ')], NAME * 1.1, room).lines.map((line) =>
    line.replaceAll('- ', '-'),
  );
}

function anchorOf(side: number): string {
  if (side === 0) return '';
  return ` style="text-anchor:${side > 0 ? 'start' : 'end'}"`;
}

/** What a stage holds now, as a smaller copy of its bed. */
function peopleOf({ perMark }: River, stage: RiverStage, now: Now): string[] {
  const [s, t] = stage.at as [number, number];
  const [length, width] = stage.size;
  const marks = now.at(stage.stage) / perMark;
  const family = FAMILY[stage.milestone] ?? 'lost';
  if (stage.shape === 'shore')
    return [`<path d="${crosses(s, t, marks, stage.size)}" fill="none" stroke="var(--lost)"/>`];
  const full = Math.sqrt(Math.min(1, (marks * 57) / (4 * length * (BANK + 0.603 * (width - BANK)))));
  if (full === 0) return [];
  if (stage.shape === 'backwater') return [`<path class="wait people" d="${crescent(stage, full)}"/>`];
  if (stage.gate !== null) {
    const [gate] = stage.gate;
    const waiting = stage.pool === null ? 0 : Math.min(marks, now.waiting(stage.pool) / perMark);
    const rows = stage.gate[1];
    const box = (from: number, columns: number, kind: string) =>
      `<rect class="${kind} people" x="${n(from)}" y="${n(t - rows * 4.2)}" width="${n(columns * 7.4)}" height="${n(rows * 8.4)}"/>`;
    const queue = Math.ceil(waiting / rows);
    const served = Math.ceil((marks - waiting) / rows);
    return [
      queue > 0 ? box(gate - 4 - queue * 7.4, queue, 'wait') : '',
      served > 0 ? box(gate + 5, served, family) : '',
      `<path class="gate" d="M${n(gate)} ${n(t - width - 4)}V${n(t + width + 4)}"/>`,
    ];
  }
  const half = (x: number) =>
    poolWidth({ length, width: BANK + (width - BANK) * full }, x / length / full) - BANK + 1;
  const xs = Array.from({ length: 33 }, (_, i) => ((i - 16) / 16) * length * full).filter(
    (x) => stage.shape !== 'lake' || x >= 0,
  );
  const side = (sign: number) => xs.map((x) => `${n(s + x)} ${n(t + sign * Math.max(0, half(x)))}`);
  return [`<path class="${family} people" d="M${side(-1).join('L')}L${side(1).toReversed().join('L')}Z"/>`];
}

/** A crescent open at the top, filled from the bottom of its bend. */
function crescent({ at, size }: RiverStage, full: number): string {
  const [s, t] = at as [number, number];
  const [rx, ry] = size as [number, number];
  const from = Math.PI / 2 - 0.44 * Math.PI * full;
  const to = Math.PI / 2 + 0.44 * Math.PI * full;
  const point = (angle: number, share: number) =>
    `${n(s + rx * share * Math.cos(angle))} ${n(t + ry * share * Math.sin(angle))}`;
  return `M${point(from, 1)}A${n(rx)} ${n(ry)} 0 0 1 ${point(to, 1)}L${point(to, HOLLOW)}A${n(rx * HOLLOW)} ${n(ry * HOLLOW)} 0 0 0 ${point(from, HOLLOW)}Z`;
}

function crosses(s: number, t: number, marks: number, size: readonly number[]): string {
  const [columns = 1, rows = 1] = size;
  const start = s - (columns * CROSS.column) / 2;
  return Array.from({ length: Math.min(columns * rows, Math.round(marks)) }, (_, i) => {
    const x = start + Math.floor(i / rows) * CROSS.column;
    const y = t + (i % rows) * CROSS.row;
    return `M${n(x)} ${n(y)}l4 4m0-4l-4 4`;
  }).join('');
}

function pathOf({ curve, label, kind, moves, to, from }: RiverPath, flows: Flows, now: Now): string[] {
  const flow = now.between(from, to);
  if (label === null || flow === 0) return [];
  const [a, b, c, d, e, f, g, h] = curve;
  const wide = n(1 + 3 * Math.sqrt(flow / now.most));
  const isLoop = kind === 'back' || kind === 'return' || (kind === 'aside' && !isGone(to, flows));
  const largest = moves.toSorted((x, y) => now.moved(y) - now.moved(x))[0]!;
  return [
    `<path class="path${isLoop ? ' loop' : ''}" stroke-width="${wide}" marker-end="url(#tip)" d="M${a} ${b}C${c} ${d} ${e} ${f} ${g} ${h}"/>`,
    `<text class="soft halo"${anchorOf(label[2])} x="${n(label[0])}" y="${n(label[1] + 4)}" font-size="${SMALL}"><tspan class="strong">${count(flow)}</tspan>${label[3] === 1 ? ` ${escaped(flows.moves[largest]!.label)}` : ''}</text>`,
  ];
}

function isGone(stage: string, flows: Flows): boolean {
  return !flows.moves.some(({ from }) => from === stage);
}

function channelText({ centre, step }: River, flow: number, s: number): string[] {
  const t = centre[Math.round(s / step)]! + 38;
  return [
    `<text class="soft halo" x="${n(s)}" y="${n(t)}" font-size="${SMALL}"><tspan class="strong">${count(flow)}</tspan> a week</text>`,
  ];
}

function nameOf({ name: [s, t, room], label, stage, shape, pool }: RiverStage, now: Now): string[] {
  const lines = broken(label, Math.max(60, room));
  const anchor = anchorOf(shape === 'lake' || shape === 'shore' ? 1 : 0);
  const start = t + (shape !== 'shore' && lines.length === 1 ? 2 : 1) * lineHeight(NAME) - 4;
  const text = (y: number, size: number, content: string, extra = '') =>
    `<text class="halo${extra}"${anchor} x="${n(s)}" y="${n(y)}" font-size="${size}">${escaped(content)}</text>`;
  const y = start + lines.length * lineHeight(NAME) - lineHeight(NAME);
  return [
    ...lines.map((line, i) => text(start + i * lineHeight(NAME), NAME, line, ' name')),
    text(y + 25, COUNT, count(now.at(stage))),
    ...(pool === null ? [] : [text(y + 42, SMALL, `${count(now.waiting(pool))} wait`, ' soft')]),
  ];
}

function noteOf(flows: Flows, { perMark }: River): string {
  const futures = flows.to - flows.from;
  const which = futures === 1 ? `One future, number ${flows.from + 1}` : `Mean of ${futures} futures`;
  const marks = perMark === 1 ? 'each cross is one of them' : `each cross stands for ${count(perMark)}`;
  return `${which}; ${flows.segments.reduce((sum, { people }) => sum + people, 0).toLocaleString('en')} people, ${marks}. Dashed paths go back, or come and go. Simulated with stated assumptions; not calibrated to your data.`;
}

function describe({ stages, paths }: River, now: Now): string {
  const places = stages.map(({ label, stage, pool }) =>
    pool === null
      ? `${label}: ${count(now.at(stage))}`
      : `${label}: ${count(now.at(stage))}, of whom ${count(now.waiting(pool))} wait`,
  );
  const labelOf = (id: string) => stages.find(({ stage }) => stage === id)?.label ?? id;
  const ways = paths.flatMap(({ from, to }) => {
    const flow = now.between(from, to);
    return flow === 0 ? [] : [`${labelOf(from)} to ${labelOf(to)}: ${count(flow)}`];
  });
  return `People. ${places.join('; ')}. Moves of the week. ${ways.join('; ')}.`;
}

function count(people: number): string {
  return people.toLocaleString('en', {
    maximumFractionDigits: people < 10 && !Number.isInteger(people) ? 1 : 0,
  });
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
