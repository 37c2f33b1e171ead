/** Whom the rules of attribution would credit for one purchase of one customer: they see the log of that customer and nothing else. */
import { OBSERVED_KINDS } from '@meander/core';
import { DEFAULT_LOOKBACK } from '../attribution/credit.ts';
import { attributionRules, type AttributionRuleId } from '../attribution/rules.ts';
import type { Customers } from './customers.ts';

export interface PurchaseCredit {
  readonly rule: AttributionRuleId;
  readonly label: string;
  /** Channel -> share of the credit; empty where no logged touch is left to credit. */
  readonly shares: readonly { readonly channel: string; readonly share: number }[];
}

const PURCHASE = OBSERVED_KINDS.indexOf('purchase');
const RESPONSE = OBSERVED_KINDS.indexOf('response');

/**
 * The credit for the first purchase of a customer; none where nothing was bought.
 * @param lookback how long before a purchase a touch still counts, in weeks, above 0; default 13
 */
export function firstPurchaseCredit(
  customers: Customers,
  customer: number,
  lookback = DEFAULT_LOOKBACK,
): PurchaseCredit[] {
  const { scenario } = customers;
  const [part] = customers.observe({ customers: [customer] });
  const purchase = part === undefined ? -1 : part.kind.indexOf(PURCHASE);
  if (part === undefined || purchase < 0) return [];
  const bought = part.time[purchase]!;
  const touches = Array.from(part.time.subarray(0, purchase), (time, i) => ({
    age: bought - time,
    isResponse: part.kind[i] === RESPONSE ? 1 : 0,
    channel: part.channel[i]!,
  })).filter(({ age }) => age <= lookback);
  const seen = {
    count: touches.length,
    age: Float64Array.from(touches, ({ age }) => age),
    isResponse: Uint8Array.from(touches, ({ isResponse }) => isResponse),
  };
  return attributionRules.map((rule) => {
    const shares = new Float64Array(touches.length);
    if (touches.length > 0) rule.share(seen, shares);
    const sums = scenario.channels.map((channel, c) => ({
      channel: channel.id,
      share: touches.reduce((sum, touch, i) => sum + (touch.channel === c ? shares[i]! : 0), 0),
    }));
    return { rule: rule.id, label: rule.label, shares: sums.filter((each) => each.share > 0) };
  });
}
