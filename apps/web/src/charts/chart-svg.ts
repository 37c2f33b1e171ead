import { textWidth } from './chart-text.ts';
import type { ChartSource } from './chart-table.ts';
import { usedFontFaces } from './font-faces.ts';

/** What stands around a chart in a file. */
export interface ChartCaption {
  readonly title: string;
  readonly summary: string;
  /** Lines under the chart: where it comes from, and that it is not calibrated. */
  readonly notes: readonly string[];
  readonly source: ChartSource;
}

/** A chart as one SVG document, and its size in px. */
export interface ChartFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const namespace = 'http://www.w3.org/2000/svg';
const padding = 24;
const titleStyle = { size: 15, line: 22, weight: 600 } as const;
const textStyle = { size: 12, line: 18, weight: 400 } as const;

// What a stylesheet may have set on a mark; in a file it has to be on the mark itself. Not visibility: a chart behind
// its table is exported as well.
const inlined = [
  'display',
  'opacity',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'direction',
] as const;

/**
 * All charts inside an element as one SVG document that needs nothing else: styles written on the marks, fonts
 * inside, title above and caption below, and where the numbers come from in its metadata.
 */
export async function chartSvg(root: HTMLElement, caption: ChartCaption): Promise<ChartFile> {
  const charts = [...root.querySelectorAll<SVGSVGElement>('svg[data-chart]')];
  if (charts.length === 0) throw new Error('no chart to export: the element holds no drawing');
  const style = getComputedStyle(root);
  const isRightToLeft = style.direction === 'rtl';
  const origin = root.getBoundingClientRect();
  const chartWidth = Math.max(...charts.map((chart) => sizeOf(chart, 'width')), 320);
  const width = Math.ceil(chartWidth + 2 * padding);
  const page = document.createElementNS(namespace, 'svg');

  let y = padding;
  const write = (
    text: string,
    { size, line, weight }: typeof titleStyle | typeof textStyle,
    colour: string,
  ) => {
    for (const part of wrap(text, chartWidth, { size, weight })) {
      const node = document.createElementNS(namespace, 'text');
      set(node, { x: isRightToLeft ? width - padding : padding, y: y + line * 0.72, fill: colour });
      set(node, { 'font-size': size, 'font-weight': weight, 'text-anchor': 'start' });
      node.textContent = part;
      page.append(node);
      y += line;
    }
  };
  write(caption.title, titleStyle, token(root, '--ink'));
  write(caption.summary, textStyle, token(root, '--ink-2'));
  y += 8;
  const top = y;
  for (const chart of charts) {
    const box = chart.getBoundingClientRect();
    const copy = inlineStyles(chart);
    set(copy, { x: padding + box.left - origin.left, y: top + box.top - origin.top });
    page.append(copy);
    y = Math.max(y, top + box.top - origin.top + sizeOf(chart, 'height'));
  }
  y += 12;
  for (const note of caption.notes) write(note, textStyle, token(root, '--ink-3'));
  const height = Math.ceil(y + padding - 6);

  const paper = document.createElementNS(namespace, 'rect');
  set(paper, { width, height, fill: token(root, '--paper') });
  const metadata = document.createElementNS(namespace, 'metadata');
  metadata.textContent = JSON.stringify(caption.source);
  const title = document.createElementNS(namespace, 'title');
  title.textContent = caption.title;
  const description = document.createElementNS(namespace, 'desc');
  description.textContent = [caption.summary, ...caption.notes].join(' ');
  const faces = document.createElementNS(namespace, 'style');
  faces.textContent = await usedFontFaces(root, page.textContent ?? '');
  page.prepend(title, description, metadata, faces, paper);
  set(page, { width, height, viewBox: `0 0 ${width} ${height}` });
  set(page, {
    direction: style.direction,
    'font-family': style.fontFamily,
    style: 'font-variant-numeric: tabular-nums lining-nums',
  });
  return { svg: new XMLSerializer().serializeToString(page), width, height };
}

/** A copy of a drawing with every computed style written on its marks, and nothing left that points outside it. */
function inlineStyles(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [index, original] of originals.entries()) {
    const node = copies[index];
    if (node === undefined) continue;
    node.removeAttribute('class');
    for (const name of node.getAttributeNames()) if (/^(data|aria)-/u.test(name)) node.removeAttribute(name);
    if (original.closest('defs') !== null && original.tagName !== 'line') continue;
    const style = getComputedStyle(original);
    for (const property of inlined) {
      const value = style.getPropertyValue(property);
      if (value === '' || value.startsWith('url(')) continue;
      paint(node, property, value);
    }
  }
  copy.style.overflow = 'visible';
  return copy;
}

/** Viewers differ on colours with an alpha, so it becomes an opacity beside a plain colour. */
function paint(node: SVGElement, property: string, value: string): void {
  const colour = /^rgba?\((?<rgb>[\d.]+, [\d.]+, [\d.]+), (?<alpha>[\d.]+)\)$/u.exec(value)?.groups;
  if ((property === 'fill' || property === 'stroke') && colour !== undefined) {
    node.setAttribute(property, `rgb(${colour['rgb']})`);
    node.setAttribute(`${property}-opacity`, colour['alpha'] ?? '1');
    return;
  }
  node.setAttribute(property, value);
}

function sizeOf(chart: SVGSVGElement, side: 'width' | 'height'): number {
  return Number(chart.getAttribute(side));
}

/** Breaks a text into lines of at most `width` px, at spaces. */
function wrap(text: string, width: number, style: { size: number; weight: 400 | 600 }): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, style) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.filter((line) => line !== '');
}

/** The colour of a token in the current theme. */
function token(root: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function set(node: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
}
