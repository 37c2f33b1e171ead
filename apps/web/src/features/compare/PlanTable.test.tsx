import { I18nProvider } from '@lingui/react';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { speak } from '../../app/i18n.ts';
import { pairOf, type PlanPair } from '../../comparison/pair.ts';
import { amountsOfB, hasSameTotal, movedChannels } from '../../comparison/plan-edit.ts';
import { sum, type Amounts } from '../../comparison/split.ts';
import type { PlanShares } from './plan-shares.ts';
import { PlanTable } from './PlanTable.tsx';

const a: Amounts = { education: 1000, brandVideo: 2200, search: 6800 };
const channels = [
  { id: 'education', label: 'Education', family: 'UPSTREAM', meaning: '' },
  { id: 'brandVideo', label: 'Brand video', family: 'UPSTREAM', meaning: '' },
  { id: 'search', label: 'Search ads', family: 'DOWNSTREAM', meaning: '' },
] as const;

function Plans({ keepsTotal }: { readonly keepsTotal: boolean }) {
  const [pair, setPair] = useState<PlanPair>(pairOf('b2b-saas'));
  const b = amountsOfB(pair, a) ?? a;
  const shares: PlanShares = {
    channels,
    a,
    b,
    totalA: sum(a),
    totalB: sum(b),
    isTotalKept: hasSameTotal(a, b),
    moved: movedChannels(a, b),
  };
  return (
    <PlanTable pair={pair} shares={shares} keepsTotal={keepsTotal} onEdit={(change) => setPair(change)} />
  );
}

function open(keepsTotal = true) {
  render(
    <I18nProvider i18n={speak('en')}>
      <Plans keepsTotal={keepsTotal} />
    </I18nProvider>,
  );
}

const box = (name: string) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `${name} in plan B, % of budget` });

function type(name: string, text: string): void {
  fireEvent.focus(box(name));
  fireEvent.change(box(name), { target: { value: text } });
  fireEvent.blur(box(name));
}

test('a typed share is taken from the other channels in proportion', () => {
  open();
  type('Brand video', '37');
  expect(['Education', 'Brand video', 'Search ads'].map((name) => box(name).value)).toEqual([
    '8.1',
    '37',
    '54.9',
  ]);
});

test('a family is moved as a whole', () => {
  open();
  type('Upstream', '48');
  expect(['Education', 'Brand video', 'Search ads'].map((name) => box(name).value)).toEqual([
    '15',
    '33',
    '52',
  ]);
});

test('a share that locks do not allow is refused with the nearest one, which can be taken', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'Lock Education' }));
  type('Brand video', '95');
  expect(screen.getByRole('alert').textContent).toContain(
    'Brand video can be at most 90% while Education is locked at 10%.',
  );
  expect(box('Brand video').value).toBe('22');
  fireEvent.click(screen.getByRole('button', { name: 'Use 90%' }));
  expect(['Education', 'Brand video', 'Search ads'].map((name) => box(name).value)).toEqual([
    '10',
    '90',
    '0',
  ]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('new money leaves the other channels alone', () => {
  open(false);
  type('Brand video', '37');
  expect(['Education', 'Brand video', 'Search ads'].map((name) => box(name).value)).toEqual([
    '10',
    '37',
    '68',
  ]);
});
