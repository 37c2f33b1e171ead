/** Every number of a scenario that can be set, by path: market.*, channels.<id>.*, journey.*, segments.<id>.*, mixtures.<trait>.*, targeting.*, schedule.<week>.*. */
import { marketParameters } from './market.ts';
import { mixtureNumbers } from './mixture.ts';
import type { Parameter, ParameterValue } from './parameter.ts';
import type { Scenario } from './scenario.ts';

const targetingParameter = {
  label: 'Targeting weight',
  unit: 'weight',
  min: 0,
  max: 1000,
  default: 1,
  meaning: 'How much likelier a contact goes to a person of this segment than to one of weight 1',
  source: 'assumption',
} as const satisfies Parameter;

const shareParameter = {
  label: 'Share of the market',
  unit: 'weight',
  min: 0,
  max: 1,
  default: 1,
  meaning: 'Weight of the segment among the people of the market; the weights are scaled to sum to 1',
  source: 'assumption',
} as const satisfies Parameter;

/** All settable numbers with descriptor and value in force, in the order a form shows them. */
export function parametersOf(scenario: Scenario): readonly ParameterValue[] {
  const found: ParameterValue[] = [];
  const add = (path: string, parameter: Parameter, value?: number) =>
    found.push({ ...parameter, path, value: value ?? scenario.values[path] ?? parameter.default });
  for (const [key, parameter] of Object.entries(marketParameters)) add(`market.${key}`, parameter);
  for (const segment of scenario.market.segments) {
    add(`segments.${segment.id}.share`, shareParameter, segment.share);
    for (const [trait, parameter] of Object.entries(scenario.market.traits)) {
      add(`segments.${segment.id}.${trait}`, parameter, segment.traits[trait] ?? parameter.default);
    }
  }
  for (const [trait, mixture] of Object.entries(scenario.market.mixtures ?? {})) {
    for (const { key, parameter, value } of mixtureNumbers(mixture))
      add(`mixtures.${trait}.${key}`, parameter, value);
  }
  for (const [key, parameter] of Object.entries(journeyParameters(scenario)))
    add(`journey.${key}`, parameter);
  for (const channel of scenario.channels) {
    for (const [key, parameter] of Object.entries(channel.parameters))
      add(`channels.${channel.id}.${key}`, parameter);
    for (const usage of channel.usage) {
      for (const [act, parameter] of Object.entries(usage.acts))
        add(`channels.${channel.id}.response.${act}`, parameter);
    }
    for (const segment of scenario.market.segments) {
      const weight = scenario.market.targeting[channel.id]?.[segment.id];
      add(`targeting.${channel.id}.${segment.id}`, targetingParameter, weight ?? 1);
    }
  }
  for (const { week, values } of scenario.schedule ?? []) {
    for (const [path, value] of Object.entries(values)) {
      const parameter = found.find((each) => each.path === path);
      if (parameter !== undefined) add(`schedule.${week}.${path}`, parameter, value);
    }
  }
  return found;
}

/** Parameters of both journeys; a name they share means the same number. */
export function journeyParameters(scenario: Scenario): Record<string, Parameter> {
  return { ...scenario.journeys.funnel.parameters, ...scenario.journeys.lifecycle.parameters };
}

/** The value in force of a market, journey or channel number. */
export function valueAt(scenario: Scenario, path: string, parameter: Parameter): number {
  return scenario.values[path] ?? parameter.default;
}
