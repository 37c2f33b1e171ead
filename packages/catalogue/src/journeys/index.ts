/** The journeys that ship. A new one is a file here and a line below. */
import type { Journey } from '@meander/core';
import { customerLifecycle } from './customer-lifecycle.ts';
import { marketingAndSalesFunnel } from './marketing-and-sales-funnel.ts';

export const journeys: readonly Journey[] = [customerLifecycle, marketingAndSalesFunnel];
