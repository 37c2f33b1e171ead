/** What the source articles claim, tried. */
import {
  checkClaim,
  testClaim as testExperiment,
  type TestedWorld,
  type TestOptions,
} from '@meander/analysis';
import { claimById, claims as shippedClaims, planClaim, shipped } from '@meander/catalogue';
import { outOfRange, unknownName, type Verdict } from '@meander/core';
import { ScenarioError } from './scenario-error.ts';

/** A claim that ships. */
export interface Claim {
  readonly id: string;
  readonly rows: readonly string[];
  readonly statement: string;
  readonly source: string;
  /** A world in which the same experiment comes out the other way. */
  readonly counterWorld: string;
}

/** What came out. */
export interface ClaimResult {
  readonly id: string;
  readonly rows: readonly string[];
  readonly statement: string;
  readonly source: string;
  readonly verdict: Verdict;
  /** In the unit of what is measured, with a paired interval of 95 %; exact where nothing is drawn. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly counterWorld: {
    readonly description: string;
    readonly verdict: Verdict;
    readonly effect: number;
  };
  /** What was measured in every arm of both worlds; empty for a look at what ships. */
  readonly arms: { readonly world: TestedWorld['arms']; readonly counterWorld: TestedWorld['arms'] };
}

/** The claims that ship. */
export function claims(): Claim[] {
  return shippedClaims.map(({ id, rows, statement, source, counterWorld: { description } }) => ({
    id,
    rows,
    statement,
    source,
    counterWorld: description,
  }));
}

/**
 * Tries a claim in its world and where it should stop being true, in this thread.
 * @throws ScenarioError for a claim nobody knows, or replications outside 2 .. 1000
 */
export function testClaim(id: string, options: TestOptions = {}): ClaimResult {
  const claim = claimById(id);
  const { replications = 2 } = options;
  const issues = [
    ...(claim === undefined
      ? [
          unknownName(
            ['claim'],
            'claim',
            id,
            shippedClaims.map((each) => each.id),
          ),
        ]
      : []),
    ...(Number.isInteger(replications) && replications >= 2 && replications <= 1000
      ? []
      : [outOfRange(['replications'], 'replications', replications, 2, 1000)]),
  ];
  if (claim === undefined || issues.length > 0) throw new ScenarioError(issues);
  const { rows, statement, source } = claim;
  const { description } = claim.counterWorld;
  if (claim.kind === 'check') {
    const { world, counterWorld } = checkClaim(claim, shipped);
    const { verdict, effect } = world;
    const counter = { description, verdict: counterWorld.verdict, effect: counterWorld.effect };
    const arms = { world: [], counterWorld: [] };
    return {
      id,
      rows,
      statement,
      source,
      verdict,
      effect,
      low: effect,
      high: effect,
      counterWorld: counter,
      arms,
    };
  }
  const { world, counterWorld } = testExperiment(planClaim(claim), options);
  const { verdict, effect, low, high } = world;
  return {
    id,
    rows,
    statement,
    source,
    verdict,
    effect,
    low,
    high,
    counterWorld: { description, verdict: counterWorld.verdict, effect: counterWorld.effect },
    arms: { world: world.arms, counterWorld: counterWorld.arms },
  };
}
