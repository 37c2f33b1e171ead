/** Cost against size as a picture: one small chart for each size, both axes logarithmic, for light and dark pages. */
import { exponentText, REPLICATIONS_SHARED, short, type Growth, type Panel } from './scaling.ts';

const WIDTH = 280;
const HEIGHT = 250;
const COLUMNS = 3;
/** The plot within its chart. */
const PLOT = { left: 58, right: WIDTH - 16, top: 62, bottom: HEIGHT - 44 };

/** Beside the last chart. */
const NOTE = [
  'Processor time of one run, 52 weeks and',
  '20,000 people where nothing else is said;',
  `with threads: of ${REPLICATIONS_SHARED} replications. Both`,
  'axes are logarithmic: a line of slope 1',
  'doubles when its size doubles. Numbers',
  'are the slopes over the larger sizes.',
];

const STYLE = `
text { font: 11px system-ui, sans-serif; fill: #33383f; }
.title { font-weight: 600; font-size: 12px; }
.grid { stroke: #d5d9de; stroke-width: 1; }
.a { --ink: #0b6e99; } .b { --ink: #b3541e; } .c { --ink: #5b7d1f; }
path { fill: none; stroke: var(--ink); stroke-width: 2; }
circle { fill: var(--ink); }
.name { fill: var(--ink); font-weight: 600; }
@media (prefers-color-scheme: dark) {
  text { fill: #d7dce2; }
  .grid { stroke: #444b54; }
  .a { --ink: #6cc4ec; } .b { --ink: #f0a071; } .c { --ink: #b3d56f; }
}`;

export function scalingPicture(panels: readonly Panel[], caption: string): string {
  const rows = Math.ceil(panels.length / COLUMNS);
  const size = { width: COLUMNS * WIDTH, height: rows * HEIGHT };
  const charts = panels.map((panel, i) => {
    const place = `translate(${(i % COLUMNS) * WIDTH} ${Math.floor(i / COLUMNS) * HEIGHT})`;
    return `<g transform="${place}">${chart(panel)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-label="${caption}">
<style>${STYLE}</style>
${charts.join('\n')}
<text x="${size.width - WIDTH + 38}" y="${size.height - HEIGHT + 16}">${NOTE.map(noteLine).join('')}</text>
</svg>
`;
}

function chart({ size, growths }: Panel): string {
  const points = growths.flatMap((growth) => growth.points);
  const all = points.map((point) => point.size);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const costs = decades(points.map((point) => point.cost));
  const x = scale(least, most, PLOT.left + 4, PLOT.right - 4);
  const y = scale(costs[0]!, costs.at(-1)!, PLOT.bottom, PLOT.top);
  // Within less than three decades, the ends say more than powers of ten.
  const powers = decades([least, most]).filter((value) => value >= least && value <= most);
  const across = powers.length > 3 ? everyOther(powers) : [least, most];
  return [
    `<text class="title" x="${PLOT.left - 20}" y="16">Cost against ${size}</text>`,
    ...growths.map(legend),
    ...everyOther(costs).map(
      (cost) =>
        `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${at(y(cost))}" y2="${at(y(cost))}"/>` +
        `<text x="${PLOT.left - 6}" y="${at(y(cost) + 4)}" text-anchor="end">${short(cost)} ms</text>`,
    ),
    ...across.map(
      (value) =>
        `<text x="${at(x(value))}" y="${PLOT.bottom + 18}" text-anchor="middle">${short(value)}</text>`,
    ),
    `<text x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 35}" text-anchor="middle">${size}</text>`,
    ...growths.map((growth, i) => line(growth, i, x, y)),
  ].join('\n');
}

function noteLine(text: string): string {
  return `<tspan x="${(COLUMNS - 1) * WIDTH + 38}" dy="16">${text}</tspan>`;
}

function legend({ name, exponent }: Growth, place: number): string {
  const x = PLOT.left + (place % 2) * 116 - 20;
  const y = 32 + 14 * Math.floor(place / 2);
  return `<text class="name ${style(place)}" x="${x}" y="${y}">${name} ${exponentText(exponent)}</text>`;
}

function line(
  { points }: Growth,
  place: number,
  x: (size: number) => number,
  y: (cost: number) => number,
): string {
  const dots = points.map(({ size, cost }) => [at(x(size)), at(y(cost))] as const);
  const path = dots.map(([left, top], i) => `${i === 0 ? 'M' : 'L'}${left} ${top}`).join('');
  const circles = dots.map(([left, top]) => `<circle cx="${left}" cy="${top}" r="3"/>`).join('');
  return `<g class="${style(place)}"><path d="${path}"/>${circles}</g>`;
}

function style(place: number): string {
  return 'abc'[place % 3]!;
}

/** The powers of ten around some values. */
function decades(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`));
}

function everyOther(ticks: readonly number[]): number[] {
  const step = Math.ceil(ticks.length / 6);
  return ticks.filter((_, i) => i % step === 0);
}

/** A logarithmic scale. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => from + (Math.log(value / low) / Math.log(high / low)) * (to - from);
}

function at(value: number): string {
  return value.toFixed(1);
}
