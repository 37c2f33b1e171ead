import { describe, expect, test } from 'vitest';
import type { BandTexts } from './band-input.ts';
import { DifferenceBand } from './DifferenceBand.tsx';
import { bandRoom } from './difference-band-layout.ts';
import { renderChart } from './render-chart.tsx';
import { sampleBand } from './sample-futures.ts';
import type { Direction, TimeFrame } from './time-frame.ts';
import { valueAxis, valueScale } from './value-axis.ts';

const points = sampleBand({ weeks: 104, scale: 4e5, slope: 0.4, dip: 0.6, spread: 0.25, skew: 0.6 });
const values = points.flatMap(({ p05, p95 }) => [p05, p95]);
const height = 320;
const axis = valueAxis(Math.min(...values), Math.max(...values), { height, ...bandRoom });
const y = valueScale(axis, height);
const texts: BandTexts = {
  ahead: 'B ahead +',
  behind: 'B behind −',
  nineOfTen: '9 of 10 futures',
  half: 'half of futures',
  halfShort: 'half',
  high: '+€400k',
  median: '+€160k',
  low: '−€90k',
  medianNote: 'median',
  tick: String,
  week: String,
};

function frameOf(direction: Direction): TimeFrame {
  return { width: 856, start: 60, end: 740, direction, firstWeek: 0, lastWeek: 104 };
}

function draw(direction: Direction, props: { noise?: number; isStale?: boolean } = {}) {
  const { container } = renderChart(
    <DifferenceBand
      points={points}
      texts={texts}
      frame={frameOf(direction)}
      axis={axis}
      height={height}
      {...props}
    />,
  );
  const part = (name: string) => {
    const found = container.querySelector(`[data-part="${name}"]`);
    if (found === null) throw new Error(`not drawn: ${name}`);
    return found;
  };
  return {
    container,
    part,
    number: (name: string, attribute: string) => Number(part(name).getAttribute(attribute)),
  };
}

/** The points of a path made of straight lines. */
function pathPoints(path: Element): { x: number; y: number }[] {
  return [...(path.getAttribute('d') ?? '').matchAll(/(?<x>-?[\d.]+),(?<y>-?[\d.]+)/gu)].map(
    ({ groups }) => ({
      x: Number(groups?.['x']),
      y: Number(groups?.['y']),
    }),
  );
}

describe('the difference band', () => {
  test('the zero line lies where zero is, over the full width of the weeks', () => {
    const { number } = draw('ltr');
    expect([number('zero', 'y1'), number('zero', 'y2')]).toEqual([y(0), y(0)]);
    expect([number('zero', 'x1'), number('zero', 'x2')]).toEqual([60, 740]);
  });

  test('what is solid ends at zero and what is hatched begins there', () => {
    const { part, number } = draw('ltr');
    expect(number('above', 'y') + number('above', 'height')).toBeCloseTo(y(0), 9);
    expect(number('below', 'y')).toBeCloseTo(y(0), 9);
    for (const band of ['band90', 'band50']) {
      expect(part(`${band}-above`).getAttribute('fill')).toBeNull();
      expect(part(`${band}-below`).getAttribute('fill')).toMatch(/^url\(#/u);
      expect(part(`${band}-above`).getAttribute('d')).toBe(part(`${band}-below`).getAttribute('d'));
    }
  });

  test('the median is drawn through the median of every week', () => {
    const { part } = draw('ltr');
    const drawn = pathPoints(part('median'));
    expect(drawn).toHaveLength(points.length);
    for (const [index, point] of points.entries()) expect(drawn[index]?.y).toBeCloseTo(y(point.p50), 2);
  });

  test('the whisker spans the noise on both sides of the mean, not of the median', () => {
    const { number } = draw('ltr', { noise: 14_000 });
    const mean = points.at(-1)?.mean ?? 0;
    expect(number('whisker', 'y1')).toBeCloseTo(y(mean + 14_000), 6);
    expect(number('whisker', 'y2')).toBeCloseTo(y(mean - 14_000), 6);
  });

  test('right to left mirrors every week and no value', () => {
    const forward = pathPoints(draw('ltr').part('median'));
    const mirrored = pathPoints(draw('rtl').part('median'));
    for (const [index, point] of forward.entries()) {
      expect(mirrored[index]?.x).toBeCloseTo(856 - point.x, 2);
      expect(mirrored[index]?.y).toBeCloseTo(point.y, 2);
    }
  });

  test('right to left, letters are never mirrored: the anchor turns with the direction', () => {
    const { container } = draw('rtl');
    expect(container.querySelector('svg')?.getAttribute('direction')).toBe('rtl');
    expect(container.innerHTML).not.toContain('scale(-1');
    const high = [...container.querySelectorAll('text')].find((text) => text.textContent === '+€400k');
    expect(high?.getAttribute('text-anchor')).toBe('start');
    expect(Number(high?.getAttribute('x'))).toBeLessThan(856 - 740);
  });

  test('two bands on one page share no pattern', () => {
    const { container } = renderChart(
      <>
        {(['ltr', 'rtl'] as const).map((direction) => (
          <DifferenceBand
            key={direction}
            points={points}
            texts={texts}
            frame={frameOf(direction)}
            axis={axis}
            height={height}
          />
        ))}
      </>,
    );
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...container.innerHTML.matchAll(/url\(#(?<id>[^)]+)\)/gu)].map(
      ({ groups }) => groups?.['id'],
    );
    for (const id of used) expect(ids).toContain(id);
  });
});
