/**
 * Random cases, one seed each: those that once failed first, then a fixed number of others. A failure is made as small as
 * fast-check can and names its seed, which belongs into `failed-seeds.json` as soon as it is understood.
 */
import * as fc from 'fast-check';
import { nightly } from '../worlds.ts';
import failedSeeds from './failed-seeds.json' with { type: 'json' };

/** At night the cases begin elsewhere if asked to; a night is repeated by giving its seed again. */
const FIRST_SEED = Number(process.env['MEANDER_SEED'] ?? 1);

/** So many cases at night for one by day. */
const NIGHT = 110;

/** Milliseconds that a test of random cases may take on a machine that is busy with other things. */
export const TIMEOUT = nightly ? 4 * 60 * 60_000 : 5 * 60_000;

const SHRINKING_MS = 20_000;

/**
 * Holds `law` to the cases of its seeds.
 * @param name under which failed seeds are kept
 * @param count cases by day
 */
export function forRandom<T>(
  name: keyof typeof failedSeeds,
  count: number,
  arbitrary: fc.Arbitrary<T>,
  law: (value: T, seed: number) => void,
): void {
  const fresh = Array.from({ length: nightly ? count * NIGHT : count }, (_, i) => FIRST_SEED + i);
  for (const seed of [...failedSeeds[name], ...fresh]) {
    const [value] = fc.sample(arbitrary, { seed, numRuns: 1 }) as [T];
    try {
      law(value, seed);
    } catch (error) {
      throw new Error(explain(name, seed, arbitrary, law), { cause: error });
    }
  }
}

function explain<T>(
  name: string,
  seed: number,
  arbitrary: fc.Arbitrary<T>,
  law: (value: T, seed: number) => void,
) {
  const smallest = fc.check(
    fc.property(arbitrary, (value) => law(value, seed)),
    { seed, numRuns: 1, interruptAfterTimeLimit: SHRINKING_MS, markInterruptAsFailure: true },
  );
  const [value] = smallest.counterexample ?? [];
  return [
    `${name}: fails for seed ${seed} (keep it in tests/laws/random/failed-seeds.json)`,
    String(smallest.errorInstance),
    JSON.stringify(value),
  ].join('\n');
}
