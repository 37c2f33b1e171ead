/** One life as lanes: what the firm did, what the person did, and where that led. */
import type { Life, Stage, Step } from './people-query.ts';

export type Lane = 'up' | 'own' | 'down' | 'mail';

/** Something that happened, at a time in weeks since the plan began. */
export interface LaneMark {
  readonly place: number;
  readonly lane: Lane;
  readonly at: number;
  readonly week: number;
  readonly look: 'touch' | 'act' | 'purchase';
  /** Of a touch: whose colour and shape it has. */
  readonly side: 'up' | 'down';
  readonly label: string;
  /** 0 is told first; null is never told in the drawing. */
  readonly rank: number | null;
}

/** Contacts of one week that nobody acted on. */
interface Ignored {
  readonly lane: 'up' | 'down';
  readonly week: number;
  readonly count: number;
}

/** Time spent in a stage, in weeks since the plan began. */
export interface Spell {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
}

/** How well the brand is remembered over a time, 0 to 1. */
interface Memory {
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** Messages of one week that nobody acted on. */
export interface Mail {
  readonly week: number;
  readonly side: 'up' | 'down';
  readonly opened: number;
  readonly unopened: number;
}

export interface LifeLanes {
  readonly marks: readonly LaneMark[];
  readonly ignored: readonly Ignored[];
  /** Null where no message came that could have been opened. */
  readonly mails: readonly Mail[] | null;
  readonly spells: readonly Spell[];
  readonly memory: readonly Memory[];
}

const memoryLevels = ['none', 'faint', 'clear', 'strong'];

/** When a step happens, in weeks since the plan began. */
export function timeOf({ week, time }: Step): number {
  return week - 1 + time;
}

/** @param weeks first and last week that are lived */
export function lanesOf(
  life: Life,
  stages: readonly Stage[],
  weeks: { readonly first: number; readonly last: number },
  told: ReadonlySet<number> = new Set(),
): LifeLanes {
  const stageOf = (id: string) => stages.find((stage) => stage.id === id);
  return {
    marks: marksOf(life.steps, told),
    ignored: ignoredOf(life.steps),
    mails: mailsOf(life.steps),
    spells: levelsOver(life, 'stage', weeks).flatMap(({ level, from, to }) => {
      const stage = stageOf(level);
      return stage === undefined ? [] : [{ stage, from, to }];
    }),
    memory: levelsOver(life, 'memory', weeks).map(({ level, from, to }) => ({
      from,
      to,
      level: Math.max(0, memoryLevels.indexOf(level)) / (memoryLevels.length - 1),
    })),
  };
}

function marksOf(steps: readonly Step[], told: ReadonlySet<number>): LaneMark[] {
  let hasBought = false;
  let hasMoved = false;
  return steps.flatMap((step, place): LaneMark[] => {
    const stage = step.changed.find(({ dimension }) => dimension === 'stage');
    const isPurchase = step.kind === 'PURCHASE';
    const marks: LaneMark[] = [];
    if (step.kind === 'CONTACT') return marks;
    const isFirst = isPurchase ? !hasBought : stage !== undefined && !hasMoved;
    if (isPurchase) hasBought = true;
    if (stage !== undefined) hasMoved = true;
    const rank = told.has(place) || isFirst ? 0 : stage === undefined ? 3 : isPurchase ? 1 : 2;
    const side = step.channel?.kind === 'UPSTREAM' ? 'up' : 'down';
    const common = { place, at: timeOf(step), week: step.week, label: step.label, side } as const;
    if (step.channel !== null)
      marks.push({
        ...common,
        lane: step.isOpened === null ? side : 'mail',
        look: 'touch',
        label: step.channel.label,
        rank: isPurchase || (stage === undefined && !isVisible(step)) ? null : rank,
      });
    if (isPurchase) marks.push({ ...common, lane: 'own', look: 'purchase', rank: Math.min(rank, 1) });
    else if (isVisible(step) && (step.channel === null || stage !== undefined))
      marks.push({ ...common, lane: 'own', look: 'act', rank });
    return marks;
  });
}

/** What a person does, rather than what time does, or what goes on in a mind alone. */
function isVisible({ cause, changed }: Step): boolean {
  if (cause === 'time') return false;
  return changed.some(({ dimension, to }) => dimension !== 'memory' && to !== 'away');
}

function ignoredOf(steps: readonly Step[]): Ignored[] {
  const counts = { up: new Map<number, number>(), down: new Map<number, number>() };
  for (const { kind, channel, week, isOpened } of steps) {
    if (kind !== 'CONTACT' || channel === null || isOpened !== null) continue;
    const lane = counts[channel.kind === 'UPSTREAM' ? 'up' : 'down'];
    lane.set(week, (lane.get(week) ?? 0) + 1);
  }
  return (['up', 'down'] as const).flatMap((lane) =>
    [...counts[lane]].map(([week, count]) => ({ lane, week, count })),
  );
}

function mailsOf(steps: readonly Step[]): Mail[] | null {
  const weeks = new Map<number, Mail>();
  for (const { kind, channel, week, isOpened } of steps) {
    if (kind !== 'CONTACT' || isOpened === null) continue;
    const side = channel?.kind === 'UPSTREAM' ? 'up' : 'down';
    const { opened, unopened } = weeks.get(week) ?? { opened: 0, unopened: 0 };
    weeks.set(week, {
      week,
      side,
      opened: opened + (isOpened ? 1 : 0),
      unopened: unopened + (isOpened ? 0 : 1),
    });
  }
  const isThere = steps.some(({ isOpened }) => isOpened !== null);
  return isThere ? [...weeks.values()] : null;
}

/** Levels of a dimension one after the other. */
function levelsOver(
  { start, steps }: Life,
  dimension: string,
  { first, last }: { readonly first: number; readonly last: number },
) {
  const begin = start.find((each) => each.dimension === dimension)?.level;
  if (begin === undefined) return [];
  const spells = [{ level: begin, from: first - 1, to: last }];
  for (const step of steps) {
    const change = step.changed.find((each) => each.dimension === dimension);
    if (change === undefined) continue;
    const before = spells.at(-1);
    if (before !== undefined) before.to = timeOf(step);
    spells.push({ level: change.to, from: timeOf(step), to: last });
  }
  return spells;
}

/** The stage family of a milestone. */
export function familyOf(milestone: string): 'none' | 'up' | 'down' | 'retain' | 'wait' | 'lost' {
  switch (milestone) {
    case 'aware':
    case 'considers':
      return 'up';
    case 'qualified':
      return 'down';
    case 'customer':
    case 'repeat':
    case 'advocate':
      return 'retain';
    case 'dormant':
      return 'wait';
    case 'gone':
      return 'lost';
    default:
      return 'none';
  }
}
