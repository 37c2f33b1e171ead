/** Places, weeks and channels made by hand, to ask a mechanism about. */
import type { Amount } from '../model/journey.ts';
import type { Cell, CompileContext, CompiledChannel, WeekEnd, WeekScalar, WeekView } from './mechanism.ts';

/** A cell of the first segment at some levels; levels have the values given, 0 otherwise. */
export function cellAt(
  levels: Readonly<Record<string, string>>,
  more: Partial<Pick<Cell, 'segmentId' | 'milestone'>> & {
    values?: Readonly<Record<string, number>>;
    traits?: Readonly<Record<string, number>>;
    weeks?: Readonly<Record<string, number>>;
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
    levelWeeks: (dimension) => more.weeks?.[dimension] ?? 0,
  };
}

/** A context whose amounts are the numbers themselves or the parameters given. */
export function contextOf(
  more: {
    parameters?: Readonly<Record<string, number>>;
    channels?: readonly CompiledChannel[];
    cells?: readonly Cell[];
    segments?: CompileContext['segments'];
    pools?: CompileContext['pools'];
    launchWeek?: number;
  } = {},
): CompileContext {
  return {
    amount: (amount: Amount) => (typeof amount === 'number' ? amount : more.parameters![amount]!),
    channels: more.channels ?? [],
    cells: more.cells ?? [],
    pools: more.pools ?? [],
    launchWeek: more.launchWeek ?? 0,
    segments: more.segments ?? [{ id: 'everybody', people: 1000, traits: {} }],
  };
}

const quietWeek = {
  week: 1,
  people: 0,
  priceLevel: 1,
  promotion: 0,
  counts: new Float64Array(0),
  contacts: () => 0,
};

/** The start of a week in which nothing is going on but what is given; fields have their initial values. */
export function weekOf(view: Partial<WeekView>): WeekView {
  return { ...quietWeek, field: (field) => field.initial, ...view };
}

/** The end of such a week. */
function weekEndOf(view: Partial<WeekEnd>): WeekEnd {
  return { ...quietWeek, purchases: () => 0, ...view };
}

/** The values of a scalar that reads one field, week after week. */
export function liveScalar(scalar: WeekScalar, weeks: readonly Partial<WeekView & WeekEnd>[]): number[] {
  const fields = scalar.fields ?? [];
  const now = new Map(fields.map((field) => [field.key, field.initial]));
  return weeks.map((week) => {
    const value = scalar.at(weekOf({ field: (field) => now.get(field.key)!, ...week }));
    for (const field of fields) now.set(field.key, field.next(now.get(field.key)!, weekEndOf(week)));
    return value;
  });
}
