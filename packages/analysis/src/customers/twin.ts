/** The same person under another plan, with the same luck: where the two lives part. */
import type { CustomerJourney, JourneyStep } from '@meander/core';
import type { Customers } from './customers.ts';

export interface Twin {
  readonly a: CustomerJourney;
  readonly b: CustomerJourney;
  /** Moves and purchases of one life that the other does not have in that week, as places in its steps. */
  readonly onlyInA: readonly number[];
  readonly onlyInB: readonly number[];
  /** The first week in which the lives differ, contacts included; null if they never do. */
  readonly partsIn: number | null;
}

/**
 * Some customers in two futures of the same people, in the order asked.
 * @throws RangeError for an unknown customer, or for markets of different sizes
 */
export function twinsOf(a: Customers, b: Customers, customers: readonly number[]): Twin[] {
  if (a.count !== b.count)
    throw new RangeError(
      `invalid people: ${b.count} under the second plan (expected ${a.count}, as under the first)`,
    );
  const others = b.journeys(customers);
  return a.journeys(customers).map((life, i) => compareLives(life, others[i]!));
}

function compareLives(a: CustomerJourney, b: CustomerJourney): Twin {
  const differing = a.steps.findIndex((step, i) => !isSame(step, b.steps[i]));
  const place = differing < 0 && b.steps.length > a.steps.length ? a.steps.length : differing;
  const weeks = [a, b].flatMap(({ steps }) => (place < 0 ? [] : (steps[place]?.week ?? [])));
  return {
    a,
    b,
    onlyInA: missingIn(a.steps, b.steps),
    onlyInB: missingIn(b.steps, a.steps),
    partsIn: weeks.length === 0 ? null : Math.min(...weeks),
  };
}

function isSame(step: JourneyStep, other: JourneyStep | undefined): boolean {
  return (
    other !== undefined &&
    step.week === other.week &&
    step.time === other.time &&
    step.cause === other.cause &&
    step.channel === other.channel &&
    (step.kind === 'contact') === (other.kind === 'contact') &&
    (step.kind === 'contact' || nameOf(step) === nameOf(other))
  );
}

function missingIn(steps: readonly JourneyStep[], others: readonly JourneyStep[]): number[] {
  const left = new Map<string, number>();
  for (const step of others)
    if (step.kind !== 'contact') left.set(nameOf(step), (left.get(nameOf(step)) ?? 0) + 1);
  return steps.flatMap((step, place) => {
    if (step.kind === 'contact') return [];
    const name = nameOf(step);
    const remaining = left.get(name) ?? 0;
    left.set(name, remaining - 1);
    return remaining > 0 ? [] : [place];
  });
}

/** What a move is, whoever lives it: when, which, and what it changed. */
function nameOf({ week, kind, event, move, from, to }: JourneyStep): string {
  const changed = Object.keys(to).filter((dimension) => from[dimension] !== to[dimension]);
  return JSON.stringify([
    week,
    kind,
    event,
    move,
    changed.map((dimension) => [from[dimension], to[dimension]]),
  ]);
}
