/** The finished examples. A new one is a file here and a line below. */
import type { Scenario } from '@meander/core';
import { b2bSaas } from './b2b-saas.ts';
import { b2cRetail } from './b2c-retail.ts';
import { consumerSubscription } from './consumer-subscription.ts';
import { productLaunch } from './product-launch.ts';
import { professionalServices } from './professional-services.ts';
import { references } from '../references/index.ts';
import type { Preset } from './preset.ts';

export const presets: readonly Preset[] = [
  b2bSaas,
  b2cRetail,
  professionalServices,
  consumerSubscription,
  productLaunch,
];

/** The scenario of a preset or a reference, or undefined for a name that does not ship. */
export function presetById(id: string): Scenario | undefined {
  return [...presets, ...references].find((preset) => preset.scenario.id === id)?.scenario;
}
