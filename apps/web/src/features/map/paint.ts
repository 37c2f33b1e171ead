/** Draws marks on a canvas: one small picture per kind, stamped wherever a mark is. */
import { markKinds, type MarkKind } from './family.ts';
import type { Drawn } from './motion.ts';

export interface Stamps {
  readonly pictures: readonly HTMLCanvasElement[];
  /** Half the size of a picture in px of the page. */
  readonly half: number;
}

const tokens: Record<MarkKind, string> = {
  ring: '--lost',
  circle: '--up',
  square: '--down',
  triangle: '--retain',
  waiting: '--wait',
  asleep: '--wait',
  cross: '--lost',
};

/** @param radius of a circle, px; @param density px of the screen per px of the page */
export function createStamps(root: Element, radius: number, density: number): Stamps {
  const half = Math.ceil(radius * 1.6) + 1;
  const probe = document.createElement('span');
  root.append(probe);
  const pictures = markKinds.map((kind) => {
    const picture = document.createElement('canvas');
    picture.width = 2 * half * density;
    picture.height = 2 * half * density;
    const context = picture.getContext('2d');
    if (context === null) return picture;
    context.scale(density, density);
    context.translate(half, half);
    probe.style.color = `var(${tokens[kind]})`;
    context.fillStyle = getComputedStyle(probe).color;
    context.strokeStyle = context.fillStyle;
    context.lineWidth = Math.max(0.9, radius * 0.42);
    outline(context, kind, radius);
    return picture;
  });
  probe.remove();
  return { pictures, half };
}

function outline(context: CanvasRenderingContext2D, kind: MarkKind, r: number): void {
  context.beginPath();
  switch (kind) {
    case 'ring':
      context.arc(0, 0, r * 0.85, 0, 2 * Math.PI);
      context.stroke();
      break;
    case 'square':
    case 'waiting':
      context.fillRect(-r * 0.92, -r * 0.92, r * 1.84, r * 1.84);
      break;
    case 'triangle':
      context.moveTo(0, -r * 1.15);
      context.lineTo(r * 1.15, r * 0.9);
      context.lineTo(-r * 1.15, r * 0.9);
      context.fill();
      break;
    case 'cross':
      context.moveTo(-r * 0.85, -r * 0.85);
      context.lineTo(r * 0.85, r * 0.85);
      context.moveTo(r * 0.85, -r * 0.85);
      context.lineTo(-r * 0.85, r * 0.85);
      context.stroke();
      break;
    default:
      context.arc(0, 0, r, 0, 2 * Math.PI);
      context.fill();
  }
}

/** Wipes a sheet. */
export function clear(context: CanvasRenderingContext2D): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}

export function paint(
  context: CanvasRenderingContext2D,
  { x, y, number }: Drawn,
  { pictures, half }: Stamps,
  density: number,
): void {
  clear(context);
  for (let kind = 0; kind < pictures.length; kind += 1) {
    const picture = pictures[kind]!;
    const xs = x[kind]!;
    const ys = y[kind]!;
    const all = number[kind]!;
    for (let i = 0; i < all; i += 1)
      context.drawImage(picture, (xs[i]! - half) * density, (ys[i]! - half) * density);
  }
}

/** The same as drawings of SVG, for files: a path for each kind. */
export function markPath({ x, y, number }: Drawn, kind: number, radius: number): string {
  const name = markKinds[kind];
  const r = radius;
  let path = '';
  const n = (value: number) => Math.round(value * 10) / 10;
  for (let i = 0; i < (number[kind] ?? 0); i += 1) {
    const at = `M${n(x[kind]?.[i] ?? 0)} ${n(y[kind]?.[i] ?? 0)}`;
    if (name === 'cross')
      path += `${at}m${-n(r * 0.85)} ${-n(r * 0.85)}l${n(1.7 * r)} ${n(1.7 * r)}m0 ${-n(1.7 * r)}l${-n(1.7 * r)} ${n(1.7 * r)}`;
    else if (name === 'triangle')
      path += `${at}m0 ${-n(r * 1.15)}l${n(r * 1.15)} ${n(r * 2.05)}h${-n(r * 2.3)}z`;
    else if (name === 'square' || name === 'waiting')
      path += `${at}m${-n(r * 0.92)} ${-n(r * 0.92)}h${n(r * 1.84)}v${n(r * 1.84)}h${-n(r * 1.84)}z`;
    else path += `${at}m${-n(r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${-n(2 * r)} 0z`;
  }
  return path;
}
