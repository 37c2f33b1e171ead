import { useLingui } from '@lingui/react/macro';
import type { QuantityFormat } from '../../format.ts';
import { useFormat } from '../../use-format.ts';
import { claimQuantity, threeDigits } from './claim-quantity.ts';
import type { Part } from './claim-groups.ts';
import type { ListedClaim, Tried } from './claims-query.ts';

/** What the lab says: verdicts, effects and how sure they are, in sentences. */
export interface ClaimWords {
  /** The part of the articles that a row belongs to. */
  readonly part: Readonly<Record<Part, string>>;
  readonly verdict: Readonly<Record<Tried['verdict'], string>>;
  /** How much, in one sentence; empty for a look at the catalogue, which is a list. */
  readonly effect: (claim: ListedClaim, tried: Tried, currency: string) => string;
  /** The interval, and where the uncertainty comes from. */
  readonly sure: (claim: ListedClaim, tried: Tried, currency: string) => string;
}

export function useClaimWords(): ClaimWords {
  const { t } = useLingui();
  const format = useFormat();

  /** An effect: a ratio in per cent, a difference of shares in points, anything else in its unit. */
  const effectQuantity = ({ contrast, measure }: ListedClaim, currency: string): QuantityFormat => {
    const unit = measure?.effectUnit ?? 'share';
    if (unit !== 'share' || contrast === 'RATIO') return claimQuantity(format, unit, currency);
    const points: QuantityFormat['short'] = (value, sign) => {
      const number = format.decimal(value * 100, threeDigits(value * 100), sign);
      return t`${number}\u00A0points`;
    };
    return { short: points, full: points };
  };

  const effect: ClaimWords['effect'] = (claim, tried, currency) => {
    if (claim.contrast === null) return '';
    const amount = effectQuantity(claim, currency).full(Math.abs(tried.effect));
    const signed = effectQuantity(claim, currency).full(tried.effect, 'always');
    const [a, b] = tried.arms.map(({ label }) => label);
    const isMore = tried.effect > 0;
    switch (claim.contrast) {
      case 'CROSS':
        return isMore
          ? t`Both together bring ${amount} more than the two apart.`
          : t`Both together bring ${amount} less than the two apart.`;
      case 'ORDER':
        return t`The step that comes nearest to failing is ${signed}.`;
      case 'PEAK':
        return isMore
          ? t`The best in the middle is ${amount} above the better end.`
          : t`The best in the middle is ${amount} below the better end.`;
      case 'LEVEL':
        return isMore
          ? t`“${a}” comes out ${amount} above what was asked for.`
          : t`“${a}” comes out ${amount} below what was asked for.`;
      default:
        if (tried.effect === 0) return t`“${b}” comes out the same as “${a}”.`;
        if (claim.arms[0]?.place?.isWeek === true)
          return isMore
            ? t`“${b}” comes ${amount} later than “${a}”.`
            : t`“${b}” comes ${amount} earlier than “${a}”.`;
        return isMore
          ? t`“${b}” comes out ${amount} higher than “${a}”.`
          : t`“${b}” comes out ${amount} lower than “${a}”.`;
    }
  };

  const sure: ClaimWords['sure'] = (claim, tried, currency) => {
    if (tried.population === null) {
      const there = format.count(tried.items.filter(({ isSo }) => isSo).length);
      const all = format.count(tried.items.length);
      return t`Exact: ${there} of ${all} things looked at are so.`;
    }
    if (tried.population === 'EXPECTED')
      return t`Exact: computed for the expected crowd, in which there is no luck. Another seed changes nothing.`;
    if (tried.replications === 1)
      return t`One future of one crowd, which says nothing of how far luck carries it: try another seed.`;
    const quantity = effectQuantity(claim, currency);
    const low = quantity.full(tried.low, 'always');
    const high = quantity.full(tried.high, 'always');
    const level = format.percent(tried.level);
    const futures = format.count(tried.replications);
    if (claim.arms.length === 1)
      return t`Between ${low} and ${high}: a ${level} interval over ${futures} futures.`;
    return t`Between ${low} and ${high}: a ${level} interval over ${futures} pairs of futures with the same people and the same luck.`;
  };

  return {
    part: {
      A: t`Upstream and downstream`,
      U: t`Upstream tactics`,
      D: t`Downstream tactics`,
      B: t`Marketing and sales funnels`,
      C: t`Funnel and lifecycle`,
    },
    verdict: {
      HOLDS: t`The claim holds here.`,
      FAILS: t`The claim does not hold here.`,
      UNDECIDED: t`It cannot be told here: the interval holds zero.`,
    },
    effect,
    sure,
  };
}
