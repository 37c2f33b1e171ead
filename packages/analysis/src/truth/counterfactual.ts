/**
 * What if a channel had not been there? The same people with the same luck and the same past live the plan again, with the money
 * of one or several channels taken away, or raised a little. All other money stays as it is: nothing is moved elsewhere.
 */
import type { Plan, Scenario } from '@meander/core';

/** What is changed: one channel, all channels of a kind, or all of them. */
export type Subject =
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'group'; readonly id: 'upstream' | 'downstream' }
  | { readonly kind: 'all'; readonly id: 'all' };

/** A plan that differs from the scenario's in the money of its subject. */
export interface Counterfactual {
  readonly subject: Subject;
  /** `off`: no money; `more`: the money times 1 + step. */
  readonly change: 'off' | 'more';
  readonly scenario: Scenario;
}

export interface CounterfactualOptions {
  /** Weeks of the plan in which the money is changed, both included; the whole plan when left out. */
  readonly campaign?: { readonly from: number; readonly to: number };
  /** Share by which money is raised for the marginal effect, above 0 and up to 1; default .01. */
  readonly step?: number;
  /** Leave the marginal runs out: half the work. */
  readonly isMarginalLeftOut?: boolean;
}

const DEFAULT_STEP = 0.01;

/**
 * The counterfactuals of a scenario: every channel, both kinds and all channels, off and raised. The warm-up is not touched:
 * what channels did before week 1 is lived in all of them, and the pressure it left is there on the first day.
 * @throws RangeError for a campaign outside the plan or an impossible step
 */
export function counterfactuals(scenario: Scenario, options: CounterfactualOptions = {}): Counterfactual[] {
  const { step = DEFAULT_STEP, campaign = { from: 1, to: scenario.horizonWeeks } } = options;
  checkCampaign(campaign, scenario.horizonWeeks);
  if (!(step > 0 && step <= 1)) throw new RangeError(`invalid step: ${step} (expected above 0 and up to 1)`);
  const changes = options.isMarginalLeftOut === true ? (['off'] as const) : (['off', 'more'] as const);
  return subjectsOf(scenario).flatMap((subject) =>
    changes.map((change) => ({
      subject,
      change,
      scenario: withSpend(scenario, channelsOf(scenario, subject), change === 'off' ? 0 : 1 + step, campaign),
    })),
  );
}

/** Every channel, in order, then the kinds that have one, then all. */
export function subjectsOf({ channels }: Scenario): Subject[] {
  const kinds = (['upstream', 'downstream'] as const).filter((kind) =>
    channels.some((channel) => channel.kind === kind),
  );
  return [
    ...channels.map(({ id }): Subject => ({ kind: 'channel', id })),
    ...kinds.map((id): Subject => ({ kind: 'group', id })),
    { kind: 'all', id: 'all' },
  ];
}

function channelsOf({ channels }: Scenario, subject: Subject): string[] {
  const { kind, id } = subject;
  return channels
    .filter((channel) => kind === 'all' || id === (kind === 'group' ? channel.kind : channel.id))
    .map((channel) => channel.id);
}

/**
 * The scenario with the planned money of some channels multiplied in some weeks. It changes flights alone, so the money of all
 * other channels keeps every bit.
 */
export function withSpend(
  scenario: Scenario,
  channels: readonly string[],
  factor: number,
  { from, to }: { readonly from: number; readonly to: number } = { from: 1, to: scenario.horizonWeeks },
): Scenario {
  const { plan, horizonWeeks } = scenario;
  const flight: Plan['flight'] = { ...plan.flight };
  for (const id of channels) {
    const before = plan.flight[id] ?? [1];
    flight[id] = Array.from({ length: horizonWeeks }, (_, i) => {
      const usual = before[i % before.length]!;
      return i + 1 >= from && i + 1 <= to ? usual * factor : usual;
    });
  }
  return { ...scenario, plan: { ...plan, flight } };
}

function checkCampaign({ from, to }: { from: number; to: number }, horizon: number): void {
  const isWhole = Number.isInteger(from) && Number.isInteger(to);
  if (!isWhole || from < 1 || to < from || to > horizon)
    throw new RangeError(
      `invalid campaign: weeks ${from} to ${to} (expected whole weeks from 1 to ${horizon})`,
    );
}
