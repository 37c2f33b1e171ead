/** What every resolver receives: where things are kept, what runs them, and how much may be asked of it. */
import type { ReadData } from '@meander/proof';
import type { Runner } from '@meander/runner';
import type { Store } from '@meander/store';
import { LOCAL_LIMITS, type Limits } from './limits.ts';
import { createAttributions, type Attributions } from './attribution/attributions.ts';
import { createClaims, type Claims } from './claims/claims.ts';
import { createPreviews, type Previews } from './experiment/previews.ts';
import { createProofs, noData, type Proofs } from './proof/rows.ts';
import { createRiverMaps, type RiverMaps } from './journey/river-maps.ts';
import { createPeopleDesk, type PeopleDesk } from './people/desk.ts';
import { createResults, type Results } from './experiment/results.ts';

export interface Parts {
  readonly store: Store;
  readonly runner: Runner;
  /** What is accepted of one run and in all; those of one person's machine when left out. */
  readonly limits?: Limits;
  /** Reads a file of the folder of published data; none is read when left out. */
  readonly readData?: ReadData;
}

export interface Context extends Required<Omit<Parts, 'readData'>> {
  /** Ends what is streamed to this client. */
  readonly signal?: AbortSignal | undefined;
  /** Results of finished replications, merged and remembered. */
  readonly results: Results;
  /** Answers of the expected population, remembered by scenario. */
  readonly previews: Previews;
  /** Credit beside truth, worked out when asked for. */
  readonly attributions: Attributions;
  /** Claims, tried when asked for. */
  readonly claims: Claims;
  /** Published results, computed when asked for. */
  readonly proofs: Proofs;
  /** Who goes from stage to stage, recorded when asked for. */
  readonly riverMaps: RiverMaps;
  /** Single customers, lived again when asked for. */
  readonly people: PeopleDesk;
}

/** Made once for a process and shared by all requests. */
export function createContext({ store, runner, limits = LOCAL_LIMITS, readData = noData }: Parts): Context {
  return {
    store,
    runner,
    limits,
    results: createResults(store),
    previews: createPreviews(),
    attributions: createAttributions(runner),
    claims: createClaims(runner),
    proofs: createProofs(readData, runner),
    riverMaps: createRiverMaps(runner, limits),
    people: createPeopleDesk(runner, limits),
  };
}
