import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ChartFrame } from './ChartFrame.tsx';
import { renderChart } from './render-chart.tsx';

const tables = [
  {
    id: 'difference',
    caption: 'Difference by week',
    columns: [
      { id: 'week', label: 'Week' },
      { id: 'p50', label: 'Median', write: (value: number) => `€${value}` },
    ],
    rows: [
      [0, 0],
      [1, -1200],
      [2, null],
    ],
    missing: 'never',
  },
];

function frame() {
  return renderChart(
    <ChartFrame
      title="Net value of B minus A"
      summary="B is ahead."
      tables={tables}
      source={{ preset: 'b2b-saas@1', seed: 'otter-42', engineVersion: '0.1.0' }}
      onCopyLink={() => undefined}
    >
      <button type="button" tabIndex={0}>
        drawing
      </button>
      <input aria-label="a field" />
    </ChartFrame>,
  );
}

const visibleTable = () => screen.queryByRole('button', { name: 'Chart' });

describe('the frame of a chart', () => {
  test('is a region named by its title', () => {
    frame();
    expect(screen.getByRole('region', { name: 'Net value of B minus A' })).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Net value of B minus A' })).toBeDefined();
  });

  test('its table holds exactly the data, written for people', () => {
    frame();
    fireEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', { name: 'Difference by week' });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Week', 'Median'],
      ['0', '€0'],
      ['1', '€-1200'],
      ['2', 'never'],
    ]);
    expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
    expect(within(table).getAllByRole('rowheader')).toHaveLength(3);
  });

  test('the key T switches between chart and table, and back', () => {
    frame();
    fireEvent.keyDown(screen.getByRole('button', { name: 'drawing' }), { key: 't' });
    expect(visibleTable()).not.toBeNull();
    const table = screen.getByRole('region', { name: 'Difference by week' });
    expect(document.activeElement).toBe(table);
    fireEvent.keyDown(table, { key: 'T' });
    expect(visibleTable()).toBeNull();
    expect(document.activeElement?.textContent).toBe('drawing');
  });

  test('paper shows the table under the chart, whichever the page shows', () => {
    frame();
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent(window, new Event('beforeprint'));
    expect(screen.getByRole('table')).toBeDefined();
    expect(screen.getByRole('button', { name: 'drawing' })).toBeDefined();
    fireEvent(window, new Event('afterprint'));
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('T typed into a field, or with a modifier, is not meant for the chart', () => {
    frame();
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 't' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'drawing' }), { key: 't', ctrlKey: true });
    expect(visibleTable()).toBeNull();
  });

  test('every chart has the same export menu, and copies what it was given a way to copy', async () => {
    frame();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    const items = await screen.findAllByRole('menuitem', {}, { timeout: 10_000 });
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Picture (PNG)',
      'Drawing (SVG)',
      'Data (CSV)',
      'Copy link',
    ]);
  });
});
