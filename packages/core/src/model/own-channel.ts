/** A channel of the user's own: a new name on the behaviour of one that ships. */
import { checked, outOfRange, unknownName, type Checked, type Issue } from './issue.ts';
import type { Scenario } from './scenario.ts';

export interface OwnChannel {
  readonly id: string;
  readonly label: string;
  /** Id of the channel whose kind, acts and numbers it takes. */
  readonly like: string;
}

/** Adds an own channel with no budget yet; give it some with a `split.*` or `budget.*` change. */
export function addOwnChannel(scenario: Scenario, own: OwnChannel): Checked<Scenario> {
  const issues: Issue[] = [];
  const path = ['ownChannels', own.id];
  const template = scenario.channels.find((channel) => channel.id === own.like);
  if (template === undefined) {
    issues.push(
      unknownName(
        [...path, 'like'],
        'channel',
        own.like,
        scenario.channels.map((channel) => channel.id),
      ),
    );
  }
  if (!/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(own.id)) {
    issues.push({
      path,
      severity: 'error',
      code: 'bad-name',
      value: own.id,
      allowed: 'a letter, then at most 63 letters, digits or hyphens',
      suggestion: own.id.replaceAll(/[^A-Za-z0-9-]/g, '').replace(/^[^A-Za-z]+/, '') || 'ownChannel',
      message: `invalid channel id "${own.id}" (expected a letter, then at most 63 letters, digits or hyphens)`,
    });
  }
  if (scenario.channels.some((channel) => channel.id === own.id)) {
    issues.push({
      path,
      severity: 'error',
      code: 'duplicate-name',
      value: own.id,
      suggestion: `${own.id}2`,
      message: `there is already a channel "${own.id}". Use "${own.id}2".`,
    });
  }
  if (scenario.channels.length >= 40)
    issues.push(outOfRange(path, 'number of channels', scenario.channels.length + 1, 1, 40));
  return checked(() => {
    const values = { ...scenario.values };
    for (const [key, value] of Object.entries(scenario.values)) {
      const prefix = `channels.${own.like}.`;
      if (key.startsWith(prefix)) values[`channels.${own.id}.${key.slice(prefix.length)}`] = value;
    }
    const targeting = scenario.market.targeting[own.like];
    return {
      ...scenario,
      channels: [...scenario.channels, { ...template!, id: own.id, label: own.label }],
      values,
      market: {
        ...scenario.market,
        targeting: targeting
          ? { ...scenario.market.targeting, [own.id]: targeting }
          : scenario.market.targeting,
      },
      plan: { ...scenario.plan, split: { ...scenario.plan.split, [own.id]: 0 } },
      historic: { ...scenario.historic, split: { ...scenario.historic.split, [own.id]: 0 } },
    };
  }, issues);
}
