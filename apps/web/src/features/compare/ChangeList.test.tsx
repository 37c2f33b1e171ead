import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { speak } from '../../app/i18n.ts';
import { ChangeList } from './ChangeList.tsx';
import { changeLines } from './change-list.ts';
import type { PlanShares } from './plan-shares.ts';

const channel = (id: string, family: 'UPSTREAM' | 'DOWNSTREAM') => ({ id, label: id, family, meaning: '' });

const shares: PlanShares = {
  channels: [channel('video', 'UPSTREAM'), channel('search', 'DOWNSTREAM'), channel('email', 'DOWNSTREAM')],
  a: { video: 200, search: 500, email: 300 },
  b: { video: 350, search: 400, email: 250 },
  totalA: 1000,
  totalB: 1000,
  isTotalKept: true,
  moved: ['video', 'search', 'email'],
};

const pair = { shared: [], onlyB: [] };
const plan = { changes: [] };

function show(of: PlanShares): string[] {
  const ignore = () => undefined;
  render(
    <I18nProvider i18n={speak('en')}>
      <ChangeList
        lines={changeLines(pair, of, plan)}
        canUndo={false}
        canRedo={false}
        onUndo={ignore}
        onRedo={ignore}
        onTakeBack={ignore}
      />
    </I18nProvider>,
  );
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
}

test('one budget shared out differently is one change, with its channels in detail', () => {
  expect(show(shares)).toEqual([
    '15 points moved upstream',
    'video+15 points',
    'search−10 points',
    'email−5 points',
  ]);
  expect(screen.getByRole('heading').textContent).toBe('1 change from A');
});

test('points may move downstream, or within a family', () => {
  expect(show({ ...shares, a: shares.b, b: shares.a })[0]).toBe('15 points moved downstream');
  expect(
    show({ ...shares, b: { video: 200, search: 550, email: 250 }, moved: ['search', 'email'] }),
  ).toContain('Points moved between channels');
});

test('money that is added is told channel by channel', () => {
  const more = { ...shares, b: { video: 300, search: 600, email: 300 }, totalB: 1200, isTotalKept: false };
  expect(show({ ...more, moved: ['video', 'search'] })).toEqual(['video+10 points', 'search+10 points']);
});
