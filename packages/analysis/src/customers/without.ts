/** What was true of a customer and of everybody: the same people with the same luck, had channels never been bought. */
import { normalQuantile, type Scenario } from '@meander/core';
import type { Mean } from '../estimate.ts';
import type { Customers } from './customers.ts';
import { PATH } from './lives.ts';
import { summaryOf, type LifeSummary } from './search.ts';

export interface Without {
  readonly channels: readonly string[];
  /** The customer without them. */
  readonly life: LifeSummary;
  /** Everybody: who buys in both lives, only in the real one, only without. */
  readonly buyers: { readonly both: number; readonly onlyWith: number; readonly onlyWithout: number };
  /** Change of the share of people who buy when the channels are there, 0 to 1, with the interval of so many people. */
  readonly effect: Mean;
}

/** The scenario in which channels are bought neither in the plan nor in the past; what others spend stays as it is. */
export function neverBought(scenario: Scenario, channels: readonly string[]): Scenario {
  const none = Object.fromEntries(channels.map((id) => [id, [0]]));
  const { plan, historic } = scenario;
  return {
    ...scenario,
    plan: { ...plan, flight: { ...plan.flight, ...none } },
    historic: { ...historic, flight: { ...historic.flight, ...none } },
  };
}

/** @param without the customers of `neverBought` */
export function compareWithout(
  customers: Customers,
  without: Customers,
  channels: readonly string[],
  customer: number,
): Without {
  const buyers = buyersOf(customers.lives.path, without.lives.path);
  return {
    channels,
    life: summaryOf(without, customer),
    buyers,
    effect: pairedDifference(buyers, customers.count),
  };
}

function buyersOf(a: Uint8Array, b: Uint8Array): Without['buyers'] {
  let both = 0;
  let onlyWith = 0;
  let onlyWithout = 0;
  for (let who = 0; who < a.length; who++) {
    const inA = (a[who]! & PATH.bought) !== 0;
    const inB = (b[who]! & PATH.bought) !== 0;
    if (inA && inB) both++;
    else if (inA) onlyWith++;
    else if (inB) onlyWithout++;
  }
  return { both, onlyWith, onlyWithout };
}

const LEVEL = 0.95;

/** Difference of two shares of the same people (normal approximation to the paired counts). */
function pairedDifference({ onlyWith, onlyWithout }: Without['buyers'], people: number): Mean {
  const value = (onlyWith - onlyWithout) / people;
  const spread = (onlyWith + onlyWithout) / people - value * value;
  const half = normalQuantile((1 + LEVEL) / 2) * Math.sqrt(Math.max(0, spread) / people);
  return { value, low: value - half, high: value + half, level: LEVEL };
}
