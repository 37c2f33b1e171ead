import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderChart } from './render-chart.tsx';
import { sampleBand } from './sample-futures.ts';
import { Thumbnail } from './Thumbnail.tsx';

test('a thumbnail shows bands, median and zero without a word, and says in words what it shows', () => {
  const points = sampleBand({ weeks: 52, scale: 1e5, slope: 0.5, dip: 1, spread: 0.2, skew: 0.5 });
  const { container } = renderChart(
    <Thumbnail points={points} summary="B is ahead by week 52." direction="ltr" />,
  );
  expect(screen.getByRole('img', { name: 'B is ahead by week 52.' })).toBeDefined();
  expect(container.querySelectorAll('text')).toHaveLength(0);
  expect(container.querySelectorAll('[data-part="band90-above"], [data-part="band50-below"]')).toHaveLength(
    2,
  );
  expect(container.querySelector('[data-part="median"]')).not.toBeNull();
});
