/**
 * The log of what a marketer could see: contacts that a measurement system has, the moves they brought about, and purchases. It
 * comes in parts, so that the log of any number of people can be read.
 */
export const OBSERVED_KINDS = ['contact', 'opened', 'response', 'purchase'] as const;

/** Some customers with all their entries: customer by customer, and each one's in order of time. */
export interface ObservedPart {
  /** Numbers of the customers. */
  readonly customers: ArrayLike<number>;
  /** The p-th customer has the entries start[p] .. start[p + 1] - 1. */
  readonly start: Int32Array;
  /** Weeks since the plan began: week 1 is 0 to 1, the warm-up is below 0. */
  readonly time: Float64Array;
  /**
   * Index in OBSERVED_KINDS. `contact`: a logged contact that triggered nothing, or nothing but a change of mind; a message that was
   * delivered. `opened`: such a message that was opened. `response`: a logged contact that was acted on: a visit, an address, an offer asked for, a purchase, an unsubscription. `purchase`: seen
   * whoever caused it; a response may stand before it.
   */
  readonly kind: Uint8Array;
  /** Index of the channel; -1 of a purchase, whose cause nobody sees. */
  readonly channel: Int8Array;
  /** Of a response: index of its move in the program's ledger; else -1. */
  readonly line: Int16Array;
  /** Of a purchase: its money; else 0. */
  readonly value: Float64Array;
}
