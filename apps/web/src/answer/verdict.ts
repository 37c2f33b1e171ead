/** Which sentence is true of a result. The words are the page's; the cases are decided here. */

export type Standing = 'same' | 'ahead' | 'even' | 'behind';

/**
 * Where plan B stands, of 100 futures: about even from 40 to 60. `ahead` is the share of futures (0 to 1) in which
 * plan B is ahead, ties counted as one half.
 */
export function standing(ahead: number, isSamePlan: boolean): { standing: Standing; of100: number } {
  const of100 = Math.round(100 * ahead);
  if (isSamePlan) return { standing: 'same', of100 };
  if (of100 > 60) return { standing: 'ahead', of100 };
  if (of100 < 40) return { standing: 'behind', of100: 100 - of100 };
  return { standing: 'even', of100 };
}

export interface PaybackView {
  /** Null where it is later than the week looked at, or never. */
  readonly medianWeek: number | null;
  /** Share of futures (0 to 1) that have not paid back by the week looked at. */
  readonly notYetShare: number;
  readonly dots: readonly (number | null)[];
}

/** Payback as it is seen from a week: what comes later has not come yet. `weeks` and `dots` hold null for never. */
export function paybackBy(
  week: number,
  payback: {
    readonly weeks: readonly (number | null)[];
    readonly dots: readonly (number | null)[];
    readonly medianWeek: number | null;
  },
): PaybackView {
  const isIn = (at: number | null): boolean => at !== null && at <= week;
  const { weeks, dots, medianWeek } = payback;
  return {
    medianWeek: isIn(medianWeek) ? medianWeek : null,
    notYetShare: weeks.length === 0 ? 0 : weeks.filter((at) => !isIn(at)).length / weeks.length,
    dots: dots.map((at) => (isIn(at) ? at : null)),
  };
}

export type Course =
  | { readonly kind: 'never-behind'; readonly notYet: number }
  | { readonly kind: 'behind-until'; readonly week: number; readonly notYet: number }
  | { readonly kind: 'not-yet'; readonly notYet: number };

/** How plan B gets there; `notYet` is of 100 futures. */
export function course({ medianWeek, notYetShare }: PaybackView): Course {
  const notYet = Math.round(100 * notYetShare);
  if (medianWeek === null) return { kind: 'not-yet', notYet };
  return medianWeek === 0
    ? { kind: 'never-behind', notYet }
    : { kind: 'behind-until', week: medianWeek, notYet };
}
