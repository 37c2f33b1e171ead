/** What a change of stage is, seen along the river from the first stage to the last: a step on, or one that no straight funnel has. */
import { journeyOf, MILESTONES, type Milestone, type Program, type Scenario } from '@meander/core';

/**
 * Kinds of a change of stage. `next`: to the stage that follows; `skip`: past one; `back`: to an earlier one, or out of dormancy to
 * where nothing is considered; `sleep`: off the river, into dormancy; `return`: out of dormancy, to considering or beyond;
 * `leave`: for good.
 */
export const STAGE_MOVES = ['next', 'skip', 'back', 'sleep', 'return', 'leave'] as const;
export type StageMove = (typeof STAGE_MOVES)[number];

interface RiverStage {
  readonly id: string;
  readonly label: string;
  readonly milestone: Milestone;
  /** Place along the river, from 0; -1 for dormancy and for those who are gone. */
  readonly place: number;
}

export interface River {
  readonly stages: readonly RiverStage[];
  /** Cell -> stage. */
  readonly stageOf: Uint8Array;
  /** Stage x stage -> index of its kind in `STAGE_MOVES`, NO_MOVE within a stage. */
  readonly kinds: Uint8Array;
  /** Stage -> 1 where people consider or have to decide: time spent there is waiting. */
  readonly isWaiting: Uint8Array;
  readonly isAsleep: Uint8Array;
}

export const NO_MOVE = 255;

export function riverOf(scenario: Scenario, program: Program): River {
  const levels = journeyOf(scenario).dimensions.find(({ id }) => id === 'stage')?.levels ?? [];
  const order = levels
    .map(({ milestone = 'unaware' }, index) => ({ index, rank: MILESTONES.indexOf(milestone) }))
    .filter(({ rank }) => rank < MILESTONES.indexOf('dormant'))
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index);
  const stages = levels.map(({ id, label, milestone = 'unaware' }, index): RiverStage => ({
    id,
    label,
    milestone,
    place: order.findIndex((each) => each.index === index),
  }));
  const named = new Map(stages.map(({ id }, index) => [id, index]));
  const count = stages.length;
  const kinds = new Uint8Array(count * count).fill(NO_MOVE);
  for (const [from, left] of stages.entries())
    for (const [to, reached] of stages.entries())
      if (from !== to) kinds[from * count + to] = STAGE_MOVES.indexOf(kindOf(left, reached));
  const having = (...milestones: Milestone[]) =>
    Uint8Array.from(stages, ({ milestone }) => (milestones.includes(milestone) ? 1 : 0));
  return {
    stages,
    stageOf: Uint8Array.from(program.cells, ({ levels: at }) => named.get(at['stage'] ?? '') ?? 0),
    kinds,
    isWaiting: having('considers', 'qualified'),
    isAsleep: having('dormant'),
  };
}

function kindOf(from: RiverStage, to: RiverStage): StageMove {
  if (to.milestone === 'gone') return 'leave';
  if (to.milestone === 'dormant') return 'sleep';
  if (from.place < 0)
    return MILESTONES.indexOf(to.milestone) >= MILESTONES.indexOf('considers') ? 'return' : 'back';
  if (to.place < from.place) return 'back';
  return to.place === from.place + 1 ? 'next' : 'skip';
}
