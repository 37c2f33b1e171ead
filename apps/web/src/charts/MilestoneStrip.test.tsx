import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { MilestoneStrip } from './MilestoneStrip.tsx';
import { english, renderChart } from './render-chart.tsx';

const weeks = [0, 1, 2];
const milestones = [
  { id: 'aware', label: 'Aware', base: [0, 1000, 1500], variant: [0, 1200, 2100] },
  { id: 'customer', label: 'Customer', base: [0, 10, 20], variant: [0, 8, 25] },
];

function draw() {
  return renderChart(
    <MilestoneStrip
      weeks={weeks}
      milestones={milestones}
      plans={{ base: 'A', variant: 'B' }}
      format={english}
      direction="ltr"
      summary="More people are aware under B."
    />,
  );
}

describe('the milestone strip', () => {
  test('draws two lines a milestone and says where each ends', () => {
    const { container } = draw();
    expect(container.querySelectorAll('path.visx-linepath')).toHaveLength(4);
    const texts = [...container.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(['Aware', 'B 2.1k', 'A 1.5k', 'Customer', 'B 25', 'A 20']);
  });

  test('left and right walk the weeks, up and down the milestones', () => {
    draw();
    const chart = screen.getByRole('slider');
    chart.focus();
    expect(chart.getAttribute('aria-valuetext')).toBe('week 2, Aware, A 1,500, B 2,100');
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    fireEvent.keyDown(chart, { key: 'ArrowDown' });
    expect(chart.getAttribute('aria-valuetext')).toBe('week 1, Customer, A 10, B 8');
    fireEvent.keyDown(chart, { key: 'ArrowUp' });
    expect(chart.getAttribute('aria-valuetext')).toBe('week 1, Aware, A 1,000, B 1,200');
  });
});
