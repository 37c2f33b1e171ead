import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { DifferenceChart } from './DifferenceChart.tsx';
import type { DifferenceData } from './difference-data.ts';
import { english, euros, renderChart } from './render-chart.tsx';
import { sampleBand } from './sample-futures.ts';

const points = sampleBand({ weeks: 104, scale: 4e5, slope: 0.4, dip: 0.6, spread: 0.25, skew: 0.6 });
const dots = [
  ...Array.from({ length: 42 }, (_, index) => 20 + 2 * index),
  ...Array.from({ length: 8 }, () => null),
];
const summary = 'B earns more than A by week 104 in 84 of 100 futures.';

function draw(props: Partial<DifferenceData> = {}) {
  return renderChart(
    <DifferenceChart
      summary={summary}
      points={points}
      lastWeek={104}
      plans={{ base: 'A', variant: 'B' }}
      quantity={euros}
      format={english}
      direction="ltr"
      dip={{ median: -50_000, low: -131_000, high: -13_000 }}
      payback={{ dots, medianWeek: 68, neverShare: 0.16 }}
      noise={14_000}
      {...props}
    />,
  );
}

const readWeek = () => Number(screen.getByRole('slider').getAttribute('aria-valuenow'));

describe('the difference chart', () => {
  test('is one tab stop that says what it shows', () => {
    const { container } = draw();
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(screen.getByRole('slider', { name: summary })).toBeDefined();
  });

  test('arrow keys walk the weeks and read them out, Escape leaves', () => {
    draw();
    const chart = screen.getByRole('slider');
    chart.focus();
    expect(readWeek()).toBe(104);
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    expect(readWeek()).toBe(102);
    const median = euros.short(Math.round((points[102]?.p50 ?? 0) / 1000) * 1000, 'always');
    expect(chart.getAttribute('aria-valuetext')).toContain(`week 102, median ${median}, 9 of 10 `);
    fireEvent.keyDown(chart, { key: 'Home' });
    expect(readWeek()).toBe(0);
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    expect(readWeek()).toBe(0);
    fireEvent.keyDown(chart, { key: 'PageUp' });
    expect(readWeek()).toBe(13);
    fireEvent.keyDown(chart, { key: 'Escape' });
    expect(document.activeElement).not.toBe(chart);
  });

  test('right to left, the left arrow goes on in time', () => {
    draw({ direction: 'rtl' });
    const chart = screen.getByRole('slider');
    chart.focus();
    fireEvent.keyDown(chart, { key: 'Home' });
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    expect(readWeek()).toBe(1);
  });

  test('other keys with a modifier are left to the browser', () => {
    draw();
    const chart = screen.getByRole('slider');
    chart.focus();
    fireEvent.keyDown(chart, { key: 'ArrowLeft', altKey: true });
    expect(readWeek()).toBe(104);
  });

  test('draws a dot for every quantile that pays back and a ring for every one that never does', () => {
    const { container } = draw();
    expect(container.querySelectorAll('[data-part="dot"]')).toHaveLength(42);
    expect(container.querySelectorAll('[data-part="never"]')).toHaveLength(8);
    expect(screen.getByText('16 of 100')).toBeDefined();
    expect(screen.getByText('each dot is 2 of 100 futures')).toBeDefined();
  });

  test('band and dots share one week axis', () => {
    const { container } = draw();
    const [band, payback] = container.querySelectorAll('svg');
    const guides = [band, payback].map((svg) => svg?.querySelector('.visx-line[x1]')?.getAttribute('x1'));
    expect(band?.getAttribute('width')).toBe(payback?.getAttribute('width'));
    expect(guides[0]).toBeDefined();
    const axisOf = (svg: Element | undefined) =>
      [...(svg?.querySelectorAll('line') ?? [])].map((line) =>
        [line.getAttribute('x1'), line.getAttribute('x2')].join(' '),
      );
    const zero = band?.querySelector('[data-part="zero"]');
    expect(axisOf(payback)).toContain(`${zero?.getAttribute('x1')} ${zero?.getAttribute('x2')}`);
  });

  test('never shows more digits than the noise allows', () => {
    const { container } = draw({ noise: 50_000 });
    const end = points.at(-1)?.p50 ?? 0;
    expect(container.textContent).toContain(euros.short(Math.round(end / 10_000) * 10_000, 'always'));
    expect(container.textContent).toContain('noise ±€50k');
  });

  test('a plan that never falls behind names no dip', () => {
    const { container } = draw({
      points: sampleBand({ weeks: 104, scale: 4e5, slope: 1, dip: 0, spread: 0.1, skew: 0.5 }),
    });
    expect(container.textContent).not.toContain('Deepest dip');
    expect(container.querySelector('[data-part="dip"]')).toBeNull();
  });

  test('a preview alone is a dotted average without bands, and says that it has no range', () => {
    const preview = points.map(({ week, mean }) => ({ week, difference: mean }));
    const { container } = draw({ points: [], preview, payback: undefined, dip: undefined });
    expect(container.querySelector('[data-part="preview"]')).not.toBeNull();
    expect(container.querySelector('[data-part="median"]')).toBeNull();
    expect(screen.getByText('average only, no range yet')).toBeDefined();
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toContain('average');
  });

  test('before the first futures there are the axes and the zero line, and nothing that could be read as a result', () => {
    const { container } = draw({ points: [], payback: undefined, dip: undefined, noise: undefined });
    expect(container.querySelector('[data-part="zero"]')).not.toBeNull();
    expect(container.querySelector('[data-part="median"]')).toBeNull();
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('no results yet');
  });
});
