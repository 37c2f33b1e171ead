/** What the source articles claim, as experiments and checks. A new one is a file here and a line below. */
import type { Claim, Shipped } from '@meander/core';
import { channels } from '../channels/index.ts';
import { journeys } from '../journeys/index.ts';
import { presets } from '../scenarios/index.ts';
import type { Row } from './rows.ts';
import { riverClaims } from './river.ts';
import { funnelClaims } from './funnels.ts';
import { lifecycleClaims } from './lifecycle.ts';

export const claims: readonly Claim<Row>[] = [...riverClaims, ...funnelClaims, ...lifecycleClaims];

/** A claim by its id, or undefined for a name that does not ship. */
export function claimById(id: string): Claim<Row> | undefined {
  return claims.find((claim) => claim.id === id);
}

/** What ships, for checks. */
export const shipped: Shipped = {
  journeys,
  channels,
  scenarios: presets.map((preset) => preset.scenario),
};
