/** What a rule of attribution sees of a purchase: touches that were logged within the lookback window, oldest first. */
export interface Touches {
  readonly count: number;
  /** Weeks before the purchase, 0 and above; it never rises. */
  readonly age: Float64Array;
  /** 1 where the person acted on it, 0 where it was only seen. */
  readonly isResponse: Uint8Array;
}

/** How the credit for one purchase is shared out. A rule sees the log alone, never what was true. */
export interface AttributionRule {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  /**
   * Writes the share of every touch into `shares`, which are 0 before. They sum to 1, or to 0 where the rule finds nobody to credit.
   */
  readonly share: (touches: Touches, shares: Float64Array) => void;
}
