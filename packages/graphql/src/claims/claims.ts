/** Claims on demand: checks are looked up at once, experiments are tried on the runner's threads and remembered. */
import { checkClaim, type TestedClaim, type TestedWorld } from '@meander/analysis';
import { claimById, claims, planClaim, shipped } from '@meander/catalogue';
import { unknownName, type Claim } from '@meander/core';
import type { Runner } from '@meander/runner';
import { LRUCache } from 'lru-cache';
import { ValidationError } from '../errors.ts';

/** What came out in one world, of an experiment or of a look at the catalogue. */
interface ClaimWorldShape extends Omit<TestedWorld, 'population'> {
  readonly population: TestedWorld['population'] | null;
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
    return { claim, ...withoutExceptions(tested) };
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

function withoutExceptions({ world, counterWorld }: TestedClaim): Omit<ClaimTestShape, 'claim'> {
  return { world: { ...world, exceptions: [] }, counterWorld: { ...counterWorld, exceptions: [] } };
}

/** A look at the catalogue is exact, and has no arms. */
function checked(claim: Extract<Claim, { kind: 'check' }>): ClaimTestShape {
  const { world, counterWorld } = checkClaim(claim, shipped);
  const shown = ({ verdict, effect, exceptions }: typeof world) => ({
    verdict,
    effect,
    low: effect,
    high: effect,
    level: 1,
    population: null,
    replications: 0,
    arms: [],
    exceptions,
  });
  return { claim, world: shown(world), counterWorld: shown(counterWorld) };
}
