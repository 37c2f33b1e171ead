/** Word of mouth that feeds on itself: how strongly. */
import { prepare } from './compile/prepare.ts';
import type { Program } from './compile/program.ts';
import { gainOfTalk } from './engine/loop-gain.ts';
import { warmWorld } from './engine/warm-up.ts';
import type { Scenario } from './model/scenario.ts';

/** Gains of compiled models by the weeks followed: they do not depend on the plan or the seed. */
const known = new WeakMap<Program['terms'], Map<number, number>>();

/**
 * How much talk a little talk brings about, by the people it wins, as the market stands before the plan begins: 0 where nobody
 * talks, below 1 where every generation of talk is smaller than the one before, at 1 or above where it spreads by itself.
 * @param weeks for how long people are followed; the horizon if not given. Customers who stay for years talk for years, so
 * the gain of whole lives is larger.
 */
export function loopGain(scenario: Scenario, weeks = scenario.horizonWeeks): number {
  const { program } = prepare(scenario);
  if (!program.scalars.some((scalar) => scalar.talk !== undefined)) return 0;
  const gains = known.get(program.terms) ?? new Map<number, number>();
  known.set(program.terms, gains);
  const gain =
    gains.get(weeks) ??
    gainOfTalk(
      warmWorld(program, 'expected', 0, 'fast', () => false),
      weeks,
    );
  gains.set(weeks, gain);
  return gain;
}
