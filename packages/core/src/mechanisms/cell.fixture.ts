/** Places, weeks and channels made by hand, to ask a mechanism about. */
import type { Amount } from '../model/journey.ts';
import type { Cell, CompileContext, CompiledChannel, WeekView } from './mechanism.ts';

/** A cell of the first segment at some levels; levels have the values given, 0 otherwise. */
export function cellAt(
  levels: Readonly<Record<string, string>>,
  more: Partial<Pick<Cell, 'segmentId' | 'milestone'>> & {
    values?: Readonly<Record<string, number>>;
    traits?: Readonly<Record<string, number>>;
  } = {},
): Cell {
  return {
    segment: 0,
    segmentId: more.segmentId ?? 'everybody',
    classes: [],
    levels,
    milestone: more.milestone ?? 'unaware',
    trait: (name, fallback) => more.traits?.[name] ?? fallback,
    levelValue: (dimension) => more.values?.[dimension] ?? 0,
  };
}

/** A context whose amounts are the numbers themselves or the parameters given. */
export function contextOf(
  more: {
    parameters?: Readonly<Record<string, number>>;
    channels?: readonly CompiledChannel[];
    cells?: readonly Cell[];
  } = {},
): CompileContext {
  return {
    amount: (amount: Amount) => (typeof amount === 'number' ? amount : more.parameters![amount]!),
    channels: more.channels ?? [],
    cells: more.cells ?? [],
  };
}

export function weekOf(view: Partial<WeekView>): WeekView {
  return { week: 1, people: 0, counts: new Float64Array(0), contacts: () => 0, ...view };
}
