/**
 * The split of a budget that is worth most: money is moved to or from one channel at a time, the others giving or taking in
 * proportion, as long as that gains. Steps begin large and are halved, so that what is found is a plan that no single channel can
 * improve by two points; where returns diminish that is the best there is.
 */
import { setShares, type Scenario, type Shares } from '@meander/core';

/** Steps in shares of the budget, from large to small. */
const STEPS = [0.16, 0.08, 0.04, 0.02] as const;
/** Gains smaller than this share of what a plan is worth are rounding. */
const NEGLIGIBLE = 1e-9;

/**
 * @param worth what plans are worth, in their order; finite, more is better. Plans come together, since they share their past
 * @returns the scenario with the split that was found: the same object where none is worth more; locked channels keep their shares
 */
export function bestSplit(
  scenario: Scenario,
  worth: (plans: readonly Scenario[]) => readonly number[],
): Scenario {
  let best = scenario;
  let value = worth([scenario])[0]!;
  for (const step of STEPS) {
    for (;;) {
      const alone = gains(best, neighbours(best, step), value, worth);
      if (alone.length === 0) break;
      const found = [...alone, ...gains(best, together(alone), value, worth)].toSorted(byValue)[0]!;
      best = found.plan;
      value = found.value;
    }
  }
  return best;
}

/** A scenario with another split of the plan's budget; its past stays as it was. */
export function withSplit(scenario: Scenario, split: Shares): Scenario {
  return { ...scenario, plan: { ...scenario.plan, split } };
}

/** New shares of some channels, and the plan with them. */
interface Tried {
  readonly shares: Shares;
  readonly plan: Scenario;
  readonly value: number;
}

const byValue = (a: Tried, b: Tried) => b.value - a.value;

/** Which of some changes gain, the best first. */
function gains(
  scenario: Scenario,
  changes: readonly Shares[],
  value: number,
  worth: (plans: readonly Scenario[]) => readonly number[],
): Tried[] {
  const { channels, locks, plan } = scenario;
  const tried = changes.flatMap((shares) => {
    const moved = setShares(plan.split, shares, channels, locks);
    return 'shares' in moved ? [{ shares, plan: withSplit(scenario, moved.shares) }] : [];
  });
  const values = tried.length === 0 ? [] : worth(tried.map((each) => each.plan));
  return tried
    .map((each, i) => ({ ...each, value: values[i]! }))
    .filter((each) => each.value > value + NEGLIGIBLE * Math.abs(value))
    .toSorted(byValue);
}

/** One channel with a step more or less. */
function neighbours({ channels, locks, plan }: Scenario, step: number): Shares[] {
  return channels
    .filter(({ id }) => !locks.includes(id))
    .flatMap(({ id }) => {
      const now = plan.split[id] ?? 0;
      return [Math.min(1, now + step), Math.max(0, now - step)]
        .filter((share) => share !== now)
        .map((share) => ({ [id]: share }));
    });
}

/** The two, three, ... changes that gain most alone, made at once: what gains alone mostly gains together, in fewer rounds. */
function together(alone: readonly Tried[]): Shares[] {
  return alone
    .map((_, last) => Object.assign({}, ...alone.slice(0, last + 1).map(({ shares }) => shares)) as Shares)
    .slice(1);
}
