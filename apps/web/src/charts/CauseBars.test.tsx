import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { countFormat } from '../format.ts';
import { CauseBars } from './CauseBars.tsx';
import { english, renderChart } from './render-chart.tsx';
import type { Direction } from './time-frame.ts';

const rows = [
  { id: 'need', label: 'Own need', value: 100 },
  { id: 'brand', label: 'Brand video', value: 400, family: 'up' as const },
  { id: 'ads', label: 'Search ads', value: -50, family: 'down' as const },
];

function draw(direction: Direction, label = 'Brand video') {
  const { container } = renderChart(
    <CauseBars
      groups={[
        {
          id: 'customer',
          label: 'Becomes a customer',
          rows: rows.map((row) => (row.id === 'brand' ? { ...row, label } : row)),
        },
      ]}
      quantity={countFormat(english)}
      direction={direction}
      summary="Brand video moved most."
    />,
  );
  const bars = [...container.querySelectorAll('rect.visx-bar')].map((bar) => ({
    x: Number(bar.getAttribute('x')),
    width: Number(bar.getAttribute('width')),
    isHatched: bar.getAttribute('fill')?.startsWith('url(#') === true,
  }));
  return {
    container,
    bars,
    texts: [...container.querySelectorAll('text')].map(({ textContent }) => textContent),
  };
}

describe('cause bars', () => {
  test('rank the causes, and a bar is as long as its value', () => {
    const { bars, texts } = draw('ltr');
    expect(texts).toEqual([
      'Becomes a customer',
      'Brand video',
      '+400',
      'Own need',
      '+100',
      'Search ads',
      '−50',
    ]);
    expect((bars[0]?.width ?? 0) / (bars[1]?.width ?? 1)).toBeCloseTo(4, 6);
  });

  test('what is below zero is hatched and runs the other way', () => {
    const { bars } = draw('ltr');
    expect(bars.map(({ isHatched }) => isHatched)).toEqual([false, false, true]);
    expect((bars[2]?.x ?? 0) + (bars[2]?.width ?? 0)).toBeCloseTo(bars[0]?.x ?? 0, 6);
  });

  test('right to left, bars begin at the right', () => {
    const [first, second] = draw('rtl').bars;
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo((second?.x ?? 0) + (second?.width ?? 0), 6);
    expect(first?.x).toBeLessThan(second?.x ?? 0);
  });

  test('a name that is too long for its column is cut with an ellipsis', () => {
    const { texts } = draw(
      'ltr',
      'A channel of their own with a name that nobody would call short, and then some more of it',
    );
    expect(texts[1]).toMatch(/^A channel .*…$/u);
  });

  test('the picture says in words what it shows', () => {
    draw('ltr');
    expect(screen.getByRole('img', { name: 'Brand video moved most.' })).toBeDefined();
  });
});
