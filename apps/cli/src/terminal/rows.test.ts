import { expect, it } from 'vitest';
import { showRows } from './rows.ts';

const rows = [
  { label: 'Events, "big"', value: -1.5, channel: null },
  { label: '=HYPERLINK("x")', value: 0, channel: '-2+3' },
];

it('CSV has a header, quotes what needs it, keeps numbers, and holds no formula', () => {
  expect(showRows(rows, 'csv')).toBe(
    ['label,value,channel', '"Events, ""big""",-1.5,', `"'=HYPERLINK(""x"")",0,'-2+3`, ''].join('\n'),
  );
});

it('JSON Lines hold one object a line, as it is', () => {
  expect(
    showRows(rows, 'jsonl')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual(rows);
});
