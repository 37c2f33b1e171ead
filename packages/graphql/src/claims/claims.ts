/** Claims on demand: checks are looked up at once, experiments are tried on the runner's threads and remembered. */
import {
  checkClaim,
  testToBegin,
  type TestedArm,
  type TestedWorld,
  type TestProgress,
} from '@meander/analysis';
import { armPlans, claimById, claims, planClaim, shipped, type ArmPlan } from '@meander/catalogue';
import { unknownName, type Claim } from '@meander/core';
import { createLatest, type Latest, type Runner } from '@meander/runner';
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
  /** How far the same test is, now and whenever that changes, up to its end; it is begun where nobody has. */
  watch(request: ClaimRequest, gone?: AbortSignal): AsyncGenerator<TestProgress>;
}

/** A test under way, or done. */
interface Test {
  readonly answer: Promise<ClaimTestShape>;
  readonly progress: Latest<TestProgress>;
}

const REMEMBERED = 256;
/** A look at the catalogue lives no world. */
const NOTHING_TO_LIVE: TestProgress = { armsDone: 0, armsTotal: 0 };

export function createClaims(runner: Pick<Runner, 'test'>): Claims {
  const tests = new LRUCache<string, Test>({ max: REMEMBERED });

  async function tried(
    claim: Extract<Claim, { kind: 'experiment' }>,
    { replications, seed }: ClaimRequest,
    tell: (progress: TestProgress) => void,
  ): Promise<ClaimTestShape> {
    const options = {
      ...(replications === null || replications === undefined ? {} : { replications }),
      ...(seed === null || seed === undefined ? {} : { seed }),
    };
    const tested = await runner.test(planClaim(claim), options, tell);
    const plans = armPlans(claim);
    return {
      claim,
      world: measured(tested.world, plans.world),
      counterWorld: measured(tested.counterWorld, plans.counterWorld),
    };
  }

  function begin(claim: Claim, request: ClaimRequest): Test {
    if (claim.kind === 'check') {
      const progress = createLatest(NOTHING_TO_LIVE);
      progress.end();
      return { answer: Promise.resolve(checked(claim)), progress };
    }
    const progress = createLatest(testToBegin(claim));
    const answer = tried(claim, request, (told) => progress.set(told)).finally(() => progress.end());
    return { answer, progress };
  }

  function testOf(claim: Claim, request: ClaimRequest): Test {
    const key = JSON.stringify([claim.id, request.replications ?? null, request.seed ?? null]);
    const known = tests.get(key);
    if (known !== undefined) return known;
    const test = begin(claim, request);
    tests.set(key, test);
    test.answer.catch(() => tests.delete(key));
    return test;
  }

  return {
    async test(request) {
      const claim = claimById(request.claim);
      if (claim !== undefined) return testOf(claim, request).answer;
      const known = claims.map(({ id }) => id);
      throw new ValidationError([unknownName(['input', 'claim'], 'claim', request.claim, known)]);
    },
    async *watch(request, gone) {
      const claim = claimById(request.claim);
      if (claim !== undefined) yield* testOf(claim, request).progress.read(gone);
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
