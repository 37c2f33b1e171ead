/** Who moved the people, move by move, under both plans. The API counts; nothing is added up here. */

export interface CauseTotal {
  readonly move: string;
  readonly cause: string;
  readonly label: string;
  readonly channel: {
    readonly id: string;
    readonly label: string;
    readonly kind: 'UPSTREAM' | 'DOWNSTREAM';
  } | null;
  /** Mean per future over the horizon. */
  readonly count: number;
}

interface Cause {
  readonly id: string;
  readonly label: string;
  readonly family: 'up' | 'down' | undefined;
  readonly a: number;
  readonly b: number;
}

export interface Move {
  readonly id: string;
  readonly label: string;
  /** Largest first. */
  readonly causes: readonly Cause[];
}

const between = ': ';

/** The label of a total is its move's, then its cause's; a channel's own name may hold anything. */
function labelsOf({ label, channel }: CauseTotal): { move: string; cause: string } {
  const ending = channel === null ? null : between + channel.label;
  const at =
    ending !== null && label.endsWith(ending) ? label.length - ending.length : label.lastIndexOf(between);
  return at < 0
    ? { move: label, cause: label }
    : { move: label.slice(0, at), cause: label.slice(at + between.length) };
}

/** Totals of both plans side by side; what only one of them has counts as none in the other. */
export function moves(a: readonly CauseTotal[], b: readonly CauseTotal[]): Move[] {
  const found = new Map<string, { id: string; label: string; causes: Map<string, Cause> }>();
  for (const [plan, totals] of [['a', a] as const, ['b', b] as const]) {
    for (const total of totals) {
      const labels = labelsOf(total);
      const move = found.get(total.move) ?? {
        id: total.move,
        label: labels.move,
        causes: new Map<string, Cause>(),
      };
      found.set(total.move, move);
      const family = total.channel === null ? undefined : total.channel.kind === 'UPSTREAM' ? 'up' : 'down';
      const known = move.causes.get(total.cause) ?? {
        id: total.cause,
        label: labels.cause,
        family,
        a: 0,
        b: 0,
      };
      move.causes.set(total.cause, { ...known, [plan]: known[plan] + total.count });
    }
  }
  return [...found.values()].map(({ id, label, causes }) => ({
    id,
    label,
    causes: [...causes.values()].sort((x, y) => Math.max(y.a, y.b) - Math.max(x.a, x.b)),
  }));
}

/** The move to open on: the first purchase. */
export function firstPurchase(all: readonly Move[]): Move | undefined {
  return all.find(({ id }) => ['close', 'convert', 'purchase', 'buy'].includes(id)) ?? all[0];
}
