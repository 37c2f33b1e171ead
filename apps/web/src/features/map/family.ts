import type { Family } from '../../charts/FamilyMark.tsx';

/** Colour means what a stage is for: nobody's yet, reach, sale, keeping, waiting, or lost. */
const families: Readonly<Record<string, Family>> = {
  aware: 'up',
  considers: 'up',
  qualified: 'down',
  customer: 'retain',
  repeat: 'retain',
  advocate: 'retain',
  dormant: 'wait',
};

export function familyOf(milestone: string): Family {
  return families[milestone] ?? 'lost';
}

/** How a person is drawn: a colour and, since colour is never alone, a shape. */
export const markKinds = ['ring', 'circle', 'square', 'triangle', 'waiting', 'asleep', 'cross'] as const;
export type MarkKind = (typeof markKinds)[number];

export function markOf(milestone: string): MarkKind {
  if (milestone === 'gone') return 'cross';
  if (milestone === 'unaware') return 'ring';
  const family = familyOf(milestone);
  if (family === 'wait') return 'asleep';
  if (family === 'down') return 'square';
  return family === 'retain' ? 'triangle' : 'circle';
}
