/** Claims on demand: checks are looked up at once, experiments are tried on the runner's threads and remembered. */
import { checkClaim, type TestedArm, type TestedWorld } from '@meander/analysis';
import { armPlans, claimById, claims, planClaim, shipped, type ArmPlan } from '@meander/catalogue';
import { unknownName, type Claim } from '@meander/core';
import type { Runner } from '@meander/runner';
import { LRUCache } from 'lru-cache';
import { ValidationError } from '../errors.ts';

/** What was measured in an arm, and the plan to look at it with. */
export interface ClaimArmShape extends TestedArm {
  readonly plan: ArmPlan | null;
}

/** What came out in one world, of an experiment or of a look at the catalogue. */
interface ClaimWorldShape extends Omit<TestedWorld, 'population' | 'arms'> {
  readonly population: TestedWorld['population'] | null;
  readonly arms: readonly ClaimArmShape[];
  readonly items: readonly { readonly what: string; readonly isSo: boolean }[];
  readonly exceptions: readonly string[];
}

export interface ClaimTestShape {
  readonly claim: Claim;
  readonly world: ClaimWorldShape;
  readonly counterWorld: ClaimWorldShape;
}

interface ClaimRequest {
  readonly claim: string;
  readonly replications?: number | null | undefined;
  readonly seed?: string | null | undefined;
}

export interface Claims {
  /** @throws ValidationError for a claim nobody knows */
  test(request: ClaimRequest): Promise<ClaimTestShape>;
}

const REMEMBERED = 256;

export function createClaims(runner: Pick<Runner, 'test'>): Claims {
  const tests = new LRUCache<string, Promise<ClaimTestShape>>({ max: REMEMBERED });

  async function fresh(claim: Claim, { replications, seed }: ClaimRequest): Promise<ClaimTestShape> {
    if (claim.kind === 'check') return checked(claim);
    const tested = await runner.test(planClaim(claim), {
      ...(replications === null || replications === undefined ? {} : { replications }),
      ...(seed === null || seed === undefined ? {} : { seed }),
    });
    const plans = armPlans(claim);
    return {
      claim,
      world: measured(tested.world, plans.world),
      counterWorld: measured(tested.counterWorld, plans.counterWorld),
    };
  }

  return {
    async test(request) {
      const claim = claimById(request.claim);
      if (claim === undefined) {
        const known = claims.map(({ id }) => id);
        throw new ValidationError([unknownName(['input', 'claim'], 'claim', request.claim, known)]);
      }
      const key = JSON.stringify([claim.id, request.replications, request.seed]);
      const known = tests.get(key);
      if (known !== undefined) return known;
      const test = fresh(claim, request);
      tests.set(key, test);
      test.catch(() => tests.delete(key));
      return test;
    },
  };
}

function measured(world: TestedWorld, plans: readonly (ArmPlan | null)[]): ClaimWorldShape {
  const arms = world.arms.map((arm, i) => ({ ...arm, plan: plans[i] ?? null }));
  return { ...world, arms, items: [], exceptions: [] };
}

/** A look at the catalogue is exact, and has no arms. */
function checked(claim: Extract<Claim, { kind: 'check' }>): ClaimTestShape {
  const { world, counterWorld } = checkClaim(claim, shipped);
  const shown = ({ verdict, effect, items, exceptions }: typeof world) => ({
    verdict,
    effect,
    low: effect,
    high: effect,
    level: 1,
    population: null,
    replications: 0,
    arms: [],
    items,
    exceptions,
  });
  return { claim, world: shown(world), counterWorld: shown(counterWorld) };
}
