/** A channel of the user's own: a new name on the behaviour of one that ships. */
import { checked, outOfRange, unknownName, type Checked, type Issue } from './issue.ts';
import { isName, NAME_RULE } from './name.ts';
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
  if (!isName(own.id)) {
    issues.push({
      path,
      severity: 'error',
      code: 'bad-name',
      value: own.id,
      allowed: NAME_RULE,
      suggestion: nearestId(own.id),
      message: `invalid channel id "${own.id}" (expected ${NAME_RULE}). Use "${nearestId(own.id)}".`,
    });
  }
  if (own.label.length === 0 || own.label.length > 80) {
    issues.push({
      path: [...path, 'label'],
      severity: 'error',
      code: 'bad-label',
      value: own.label.slice(0, 120),
      allowed: '1 to 80 characters',
      suggestion: own.label.slice(0, 80) || 'Own channel',
      message: `invalid label of ${own.label.length} characters (expected 1 to 80)`,
    });
  }
  if (scenario.channels.some((channel) => channel.id === own.id)) {
    issues.push({
      path,
      severity: 'error',
      code: 'duplicate-name',
      value: own.id,
      suggestion: freeId(own.id, scenario),
      message: `there is already a channel "${own.id}". Use "${freeId(own.id, scenario)}".`,
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

/** What is left of a text when everything is taken out that a name cannot have. */
function nearestId(text: string): string {
  const letters = text
    .replaceAll(/[^A-Za-z0-9-]/g, '')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 64);
  return letters === '' ? 'ownChannel' : isName(letters) ? letters : `${letters}Channel`;
}

/** The name with the smallest number behind it that no channel has yet. */
function freeId(id: string, scenario: Scenario): string {
  let number = 2;
  while (scenario.channels.some((channel) => channel.id === `${id}${number}`)) number++;
  return `${id}${number}`;
}
