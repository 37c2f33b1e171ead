/** Who goes from stage to stage: recorded on the runner's threads when asked for, and remembered while it is looked at. */
import { estimateCost, type Flows, type Population } from '@meander/core';
import type { Runner } from '@meander/runner';
import { LRUCache } from 'lru-cache';
import { LimitError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

interface Asked {
  readonly population: Population;
  /** The first future, counted from 0, and how many are added up. */
  readonly future: number;
  readonly futures: number;
}

export interface RiverMaps {
  /** @throws LimitError when it would take too long to wait for */
  flows(scenario: ResolvedScenario, asked: Asked): Promise<Flows>;
}

/** A map is waited for: at most about ten seconds of work. */
const MOST_WORK = 1e10;
const MOST_NUMBERS = 4e6;
const REMEMBERED_BYTES = 2 ** 26;

export function createRiverMaps(runner: Pick<Runner, 'flows'>, limits: Limits): RiverMaps {
  const known = new LRUCache<string, Promise<Flows>>({ max: 24 });
  const sizes = new LRUCache<string, Flows>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: ({ people, moved, queues }) =>
      people.byteLength + moved.byteLength + queues.byteLength + 1000,
    dispose: (_, key) => known.delete(key),
  });

  return {
    flows({ hash, scenario }, { population, future, futures }) {
      const key = `${hash} ${population} ${future} ${futures}`;
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      admit(scenario, population, futures, limits);
      const task = {
        scenarios: [scenario],
        population,
        generator: 'fast',
        from: future,
        to: future + futures,
      } as const;
      const recorded = runner.flows(task).then((flows) => {
        sizes.set(key, flows);
        return flows;
      });
      known.set(key, recorded);
      recorded.catch(() => known.delete(key));
      return recorded;
    },
  };
}

function admit(
  scenario: ResolvedScenario['scenario'],
  population: Population,
  futures: number,
  limits: Limits,
): void {
  const { work, bytes } = estimateCost(scenario, { population, replications: futures });
  const most = Math.min(MOST_WORK, limits.work);
  if (!(work <= most))
    throw new LimitError(
      `this needs about ${Math.ceil(Math.min(work, Number.MAX_VALUE) / 1e9)} seconds of one core; at most ${most / 1e9} are allowed. Use "cohorts", fewer futures or fewer people.`,
      most,
      Math.min(work, Number.MAX_VALUE),
    );
  if (!(bytes <= limits.bytes))
    throw new LimitError(
      `this needs about ${Math.ceil(bytes / 2 ** 20)} MiB of memory; at most ${Math.floor(limits.bytes / 2 ** 20)} are allowed`,
      limits.bytes,
      Math.min(bytes, Number.MAX_VALUE),
    );
  const stages =
    scenario.journeys[scenario.lens].dimensions.find(({ id }) => id === 'stage')?.levels.length ?? 0;
  const numbers = scenario.market.segments.length * scenario.horizonWeeks * stages * 6;
  if (numbers > MOST_NUMBERS)
    throw new LimitError(
      `this is a table of about ${numbers} numbers; at most ${MOST_NUMBERS} are sent. Use fewer weeks.`,
      MOST_NUMBERS,
      numbers,
    );
}
