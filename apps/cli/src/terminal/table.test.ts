import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { shorten, table } from './table.ts';

it('words stand to the left, numbers to the right', () => {
  const text = table(
    [{ title: 'Channel' }, { title: 'spend', isNumber: true }],
    [
      ['Events', '€5'],
      ['Brand video', '€1,200'],
    ],
  );
  expect(text).toBe(['  Channel       spend', '  Events           €5', '  Brand video  €1,200'].join('\n'));
});

it('columns line up for letters of any width', () => {
  const text = table(
    [{ title: '' }, { title: 'x', isNumber: true }],
    [
      ['ต้นน้ำ', '1'],
      ['上流', '22'],
      ['up', '333'],
    ],
  );
  expect(new Set(text.split('\n').map((line) => stringWidth(line)))).toHaveLength(1);
});

it('long names are cut between letters, and the cut is marked', () => {
  expect(shorten('Educational content', 10)).toBe('Education…');
  expect(shorten('Events', 10)).toBe('Events');
  expect(stringWidth(shorten('教育内容とソーシャル', 9))).toBeLessThanOrEqual(9);
});
