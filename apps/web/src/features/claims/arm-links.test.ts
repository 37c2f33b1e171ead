import { expect, test } from 'vitest';
import { readLink } from '../../comparison/link.ts';
import { compareArms, type PlannedArm } from './arm-links.ts';

const change = (path: string, number: number | null, from: number | null, list: number[] | null = null) => ({
  path,
  number,
  list,
  from,
});
type Plan = NonNullable<PlannedArm['plan']>;
const arm = (changes: Plan['changes'], more: Partial<Plan> = {}): PlannedArm => ({
  label: 'An arm',
  plan: { preset: 'b2b-saas', journey: null, lens: 'LIFECYCLE', changes, ...more },
});

test('what both arms change is shared, and what only the first does is taken back in the second', () => {
  const price = change('market.price', 12, 10);
  const link = compareArms(
    arm([price, change('budget.events', 0, 500), change('flight.email', null, null, [2, 1])]),
    arm([price, change('budget.email', 50, 100)]),
    'otter-42',
  );
  const { pair } = readLink(link!).link;
  expect(pair.seed).toBe('otter-42');
  expect(pair.shared).toEqual([
    { op: 'set', path: 'market.price', number: 12 },
    { op: 'set', path: 'budget.events', number: 0 },
    { op: 'list', path: 'flight.email', list: [2, 1] },
  ]);
  expect(pair.onlyB).toEqual([
    { op: 'set', path: 'budget.events', number: 500 },
    { op: 'set', path: 'flight.email', number: 1 },
    { op: 'set', path: 'budget.email', number: 50 },
  ]);
});

test('a journey of the catalogue takes the place of its lens', () => {
  const more = { journey: 'aida', lens: 'FUNNEL' };
  const { pair, view } = readLink(compareArms(arm([], more), arm([], more), null)!).link;
  expect(pair.journeys).toEqual({ FUNNEL: 'aida', LIFECYCLE: null });
  expect(view.lens).toBe('FUNNEL');
});

test('arms that are no two plans of one scenario have no link', () => {
  const plan = arm([]);
  expect(compareArms(plan, { label: 'A start', plan: null }, null)).toBeNull();
  expect(compareArms(plan, arm([], { journey: 'aida' }), null)).toBeNull();
  expect(compareArms(arm([change('something.else', 1, null)]), plan, null)).toBeNull();
});
