import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FlightStrip } from './FlightStrip.tsx';
import { english, euros, renderChart } from './render-chart.tsx';

const weeks = [1, 2, 3, 4];
const plans = [
  { name: 'A', weeks: weeks.map((week) => ({ week, upstream: 1000, downstream: 3000 })) },
  { name: 'B', weeks: weeks.map((week) => ({ week, upstream: week === 2 ? 0 : 2000, downstream: 2000 })) },
];

function draw() {
  return renderChart(
    <FlightStrip
      plans={plans}
      money={euros}
      format={english}
      direction="ltr"
      summary="B spends more upstream."
    />,
  );
}

describe('the flight strip', () => {
  test('stacks upstream on downstream, on one scale for both plans', () => {
    const { container } = draw();
    const spans = [...container.querySelectorAll('path.visx-area')].map((path) => {
      const ys = [...(path.getAttribute('d') ?? '').matchAll(/[MLHV ]?-?[\d.]+,(?<y>-?[\d.]+)/gu)].map(
        ({ groups }) => Number(groups?.['y']),
      );
      return { top: Math.min(...ys), bottom: Math.max(...ys) };
    });
    const [downA, upA, downB] = spans;
    expect(spans).toHaveLength(4);
    expect(upA?.bottom).toBeCloseTo(downA?.top ?? 0, 6);
    const height = (span: { top: number; bottom: number } | undefined) =>
      (span?.bottom ?? 0) - (span?.top ?? 0);
    expect(height(downA) / height(downB)).toBeCloseTo(1.5, 6);
  });

  test('reads out what each plan spends in a week, where, as the keys walk', () => {
    draw();
    const chart = screen.getByRole('slider', { name: 'B spends more upstream.' });
    chart.focus();
    fireEvent.keyDown(chart, { key: 'Home' });
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(chart.getAttribute('aria-valuetext')).toBe(
      'week 2, A: upstream €1k, downstream €3k, B: upstream €0, downstream €2k',
    );
  });
});
