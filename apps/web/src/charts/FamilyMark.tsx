import styles from './chart.module.css';

/** The five stage families, each with a colour and, since colour is never alone, a shape. */
export type Family = 'up' | 'down' | 'retain' | 'wait' | 'lost';

const shapes: Record<Family, string> = {
  up: 'M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z',
  down: 'M-4,-4H4V4H-4Z',
  retain: 'M0,-5L5,4H-5Z',
  wait: 'M-4,4L4,-4M-4,0L0,-4M0,4L4,0',
  lost: 'M-4,-4L4,4M-4,4L4,-4',
};

/** The mark of a stage family: circle, square, triangle, hatch or cross; the first three may be hollow. */
export function FamilyMark({
  family,
  x,
  y,
  isHollow = false,
}: {
  readonly family: Family;
  readonly x: number;
  readonly y: number;
  readonly isHollow?: boolean;
}) {
  const isStroke = family === 'wait' || family === 'lost';
  return (
    <path
      d={shapes[family]}
      transform={`translate(${x} ${y})`}
      className={isStroke ? styles[`${family}Stroke`] : styles[isHollow ? `${family}Hollow` : family]}
    />
  );
}
