import { describe, expect, test } from 'vitest';
import { DifferenceChart } from './DifferenceChart.tsx';
import { chartSvg } from './chart-svg.ts';
import { english, euros, renderChart } from './render-chart.tsx';
import { sampleBand } from './sample-futures.ts';

const points = sampleBand({ weeks: 104, scale: 4e5, slope: 0.4, dip: 0.6, spread: 0.25, skew: 0.6 });
const caption = {
  title: 'Net value of B minus A',
  summary: 'B earns more than A & more than <ever>.',
  notes: [
    'b2b-saas@1 · seed otter-42 · Meander 0.1.0',
    'Simulated with stated assumptions; not calibrated to your data.',
  ],
  source: { preset: 'b2b-saas@1', seed: 'otter-42', engineVersion: '0.1.0' },
};

async function exported() {
  const { container } = renderChart(
    <DifferenceChart
      summary={caption.summary}
      points={points}
      lastWeek={104}
      plans={{ base: 'A', variant: 'B' }}
      quantity={euros}
      format={english}
      direction="ltr"
      payback={{ dots: [10, 30, null], medianWeek: 30, neverShare: 1 / 3 }}
    />,
  );
  // What a stylesheet would do to one mark.
  container
    .querySelector<SVGElement>('[data-part="median"]')
    ?.style.setProperty('stroke', 'rgba(22, 25, 29, 0.5)');
  const file = await chartSvg(container, caption);
  return { file, page: new DOMParser().parseFromString(file.svg, 'image/svg+xml') };
}

describe('an exported drawing', () => {
  test('is one well-formed document that holds every chart, its title and its notes', async () => {
    const { page } = await exported();
    expect(page.querySelector('parsererror')).toBeNull();
    expect(page.documentElement.tagName).toBe('svg');
    expect(page.querySelectorAll('svg > svg')).toHaveLength(2);
    const texts = [...page.querySelectorAll('text')].map(({ textContent }) => textContent);
    for (const text of [caption.title, caption.summary, ...caption.notes]) expect(texts).toContain(text);
  });

  test('carries where its numbers come from', async () => {
    const { page } = await exported();
    expect(JSON.parse(page.querySelector('metadata')?.textContent ?? '')).toEqual(caption.source);
    expect(page.querySelector('title')?.textContent).toBe(caption.title);
    expect(page.querySelector('desc')?.textContent).toContain('not calibrated to your data');
  });

  test('needs no stylesheet: what a style said is on the mark, and a translucent colour became an opacity', async () => {
    const { page } = await exported();
    expect(page.querySelector('[class]')).toBeNull();
    expect(page.querySelector('[data-part]')).toBeNull();
    const translucent = page.querySelector('[stroke-opacity="0.5"]');
    expect(translucent?.getAttribute('stroke')).toBe('rgb(22, 25, 29)');
  });

  test('an element without a drawing is refused', async () => {
    await expect(chartSvg(document.createElement('div'), caption)).rejects.toThrow('no chart to export');
  });
});
