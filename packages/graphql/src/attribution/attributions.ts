/** Credit beside truth on demand: worked out on the runner's threads, remembered by question, never stored. */
import {
  attributionWork,
  checkAttribution,
  type Attribution,
  type AttributionOptions,
} from '@meander/analysis';
import type { Channel } from '@meander/core';
import type { Runner } from '@meander/runner';
import { LimitError, ValidationError } from '../errors.ts';
import { createSharedWork, type Work, type WorkProgress } from '../experiment/shared-work.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

export interface AttributionShape extends Attribution {
  readonly scenario: ResolvedScenario;
}

export interface Attributions {
  /** @throws ValidationError with every problem, LimitError */
  ask(scenario: ResolvedScenario, options: AttributionOptions, gone?: AbortSignal): Promise<AttributionShape>;
  /** How far the same question is, up to its end; it is begun where nobody has. @throws as `ask` */
  watch(
    scenario: ResolvedScenario,
    options: AttributionOptions,
    gone?: AbortSignal,
  ): AsyncGenerator<WorkProgress>;
}

const REMEMBERED = 32;
/** The answer is waited for: at most about four minutes of one core. */
const MOST_WORK = 2.4e11;

export function createAttributions(runner: Pick<Runner, 'attribute'>): Attributions {
  const works = createSharedWork<Attribution>(REMEMBERED);

  function admitted(
    { scenario, hash }: ResolvedScenario,
    options: AttributionOptions,
  ): [key: string, work: Work<Attribution>] {
    const issues = checkAttribution(scenario, options);
    if (issues.length > 0)
      throw new ValidationError(issues.map((issue) => ({ ...issue, path: ['input', ...issue.path] })));
    const work = attributionWork(scenario, options);
    if (!(work <= MOST_WORK))
      throw new LimitError(
        `this needs about ${Math.ceil(work / 1e9)} seconds of one core; at most ${MOST_WORK / 1e9} are allowed. Use fewer replications or people, or the expected population.`,
        MOST_WORK,
        Math.min(work, Number.MAX_VALUE),
      );
    return [JSON.stringify([hash, options]), (tell, stop) => runner.attribute(scenario, options, tell, stop)];
  }

  return {
    async ask(scenario, options, gone) {
      return { ...(await works.answer(...admitted(scenario, options), gone)), scenario };
    },
    async *watch(scenario, options, gone) {
      yield* works.watch(...admitted(scenario, options), gone);
    },
  };
}

/** A channel of the scenario by its id. */
export function channelNamed({ scenario }: ResolvedScenario, id: string | null): Channel | null {
  return scenario.channels.find((channel) => channel.id === id) ?? null;
}
