/** Credit beside truth on demand: worked out on the runner's threads, remembered by question, never stored. */
import {
  attributionWork,
  checkAttribution,
  type Attribution,
  type AttributionOptions,
} from '@meander/analysis';
import type { Channel } from '@meander/core';
import type { Runner } from '@meander/runner';
import { LRUCache } from 'lru-cache';
import { LimitError, ValidationError } from '../errors.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

export interface AttributionShape extends Attribution {
  readonly scenario: ResolvedScenario;
}

export interface Attributions {
  /** @throws ValidationError with every problem, LimitError */
  ask(scenario: ResolvedScenario, options: AttributionOptions): Promise<AttributionShape>;
}

const REMEMBERED = 32;
/** The answer is waited for: at most about four minutes of one core. */
const MOST_WORK = 2.4e11;

export function createAttributions(runner: Pick<Runner, 'attribute'>): Attributions {
  const answers = new LRUCache<string, Promise<Attribution>>({ max: REMEMBERED });

  return {
    async ask(scenario, options) {
      const issues = checkAttribution(scenario.scenario, options);
      if (issues.length > 0)
        throw new ValidationError(issues.map((issue) => ({ ...issue, path: ['input', ...issue.path] })));
      const work = attributionWork(scenario.scenario, options);
      if (!(work <= MOST_WORK))
        throw new LimitError(
          `this needs about ${Math.ceil(work / 1e9)} seconds of one core; at most ${MOST_WORK / 1e9} are allowed. Use fewer replications or people, or the expected population.`,
          MOST_WORK,
          Math.min(work, Number.MAX_VALUE),
        );
      const key = JSON.stringify([scenario.hash, options]);
      const answer = answers.get(key) ?? runner.attribute(scenario.scenario, options);
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
      return { ...(await answer), scenario };
    },
  };
}

/** A channel of the scenario by its id. */
export function channelNamed({ scenario }: ResolvedScenario, id: string | null): Channel | null {
  return scenario.channels.find((channel) => channel.id === id) ?? null;
}
