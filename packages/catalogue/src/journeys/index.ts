/** The journeys that ship, from the oldest picture to the newest. A new one is a file here and a line below. */
import type { Journey } from '@meander/core';
import { aida } from './aida.ts';
import { buyerDecision } from './buyer-decision.ts';
import { customerLifecycle } from './customer-lifecycle.ts';
import { inbound } from './inbound.ts';
import { marketingAndSalesFunnel } from './marketing-and-sales-funnel.ts';
import { marketingFunnel } from './marketing-funnel.ts';
import { messyRetail } from './messy-retail.ts';
import { preLaunch } from './pre-launch.ts';
import { salesFunnel } from './sales-funnel.ts';
import { services } from './services.ts';
import { subscription } from './subscription.ts';
import { tofuMofuBofu } from './tofu-mofu-bofu.ts';

export const journeys: readonly Journey[] = [
  aida,
  buyerDecision,
  inbound,
  tofuMofuBofu,
  marketingFunnel,
  salesFunnel,
  marketingAndSalesFunnel,
  customerLifecycle,
  messyRetail,
  services,
  preLaunch,
  subscription,
];

/** A journey by its id, or undefined for a name that does not ship. */
export function journeyById(id: string): Journey | undefined {
  return journeys.find((journey) => journey.id === id);
}
