/** Claims on demand: checks are looked up at once, experiments are tried on the runner's threads and remembered. */
import {
  checkClaim,
  testToBegin,
  type TestedArm,
  type TestedWorld,
  type TestProgress,
} from '@meander/analysis';
import { armPlans, claimById, claims, planClaim, shipped, splitAnew, type ArmPlan } from '@meander/catalogue';
import { unknownName, type Claim } from '@meander/core';
import type { PartsProgress, Runner } from '@meander/runner';
import { ValidationError } from '../errors.ts';
import { createSharedWork, type Work, type WorkProgress } from '../experiment/shared-work.ts';

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
  test(request: ClaimRequest, gone?: AbortSignal): Promise<ClaimTestShape>;
  /** How far the same test is, now and whenever that changes, up to its end; it is begun where nobody has. */
  watch(request: ClaimRequest, gone?: AbortSignal): AsyncGenerator<WorkProgress>;
}

const REMEMBERED = 256;

export function createClaims(runner: Pick<Runner, 'test'>): Claims {
  const tests = createSharedWork<ClaimTestShape>(REMEMBERED);

  async function tried(
    claim: Extract<Claim, { kind: 'experiment' }>,
    { replications, seed }: ClaimRequest,
    tell: Parameters<Work<ClaimTestShape>>[0],
    stop: AbortSignal,
  ): Promise<ClaimTestShape> {
    const options = {
      ...(replications === null || replications === undefined ? {} : { replications }),
      ...(seed === null || seed === undefined ? {} : { seed }),
    };
    tell(partsOf(testToBegin(claim)));
    const tested = await runner.test(planClaim(claim), options, (progress) => tell(partsOf(progress)), stop);
    const plans = armPlans(claim);
    return {
      claim,
      world: measured(tested.world, plans.world),
      counterWorld: measured(tested.counterWorld, plans.counterWorld),
    };
  }

  function testOf(claim: Claim, request: ClaimRequest): [key: string, work: Work<ClaimTestShape>] {
    return [
      JSON.stringify([claim.id, request.replications ?? null, request.seed ?? null]),
      (tell, stop) =>
        claim.kind === 'check' ? Promise.resolve(checked(claim)) : tried(claim, request, tell, stop),
    ];
  }

  return {
    async test(request, gone) {
      const claim = claimById(request.claim);
      if (claim !== undefined) return tests.answer(...testOf(claim, request), gone);
      const known = claims.map(({ id }) => id);
      throw new ValidationError([unknownName(['input', 'claim'], 'claim', request.claim, known)]);
    },
    async *watch(request, gone) {
      const claim = claimById(request.claim);
      if (claim !== undefined) yield* tests.watch(...testOf(claim, request), gone);
    },
  };
}

function partsOf({ armsDone: done, armsTotal: total }: TestProgress): PartsProgress {
  return { done, total };
}

function measured(world: TestedWorld, plans: readonly (ArmPlan | null)[]): ClaimWorldShape {
  const arms = world.arms.map((arm, i) => ({ ...arm, plan: planLived(plans[i] ?? null, arm) }));
  return { ...world, arms, items: [], exceptions: [] };
}

/** The plan that was lived: that which advice led to, or the arm's own. */
function planLived(plan: ArmPlan | null, { split }: TestedArm): ArmPlan | null {
  return plan === null || split === null ? plan : splitAnew(plan, split);
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
