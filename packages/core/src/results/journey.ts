/** One customer's life in a run. */
export interface CustomerJourney {
  readonly customer: number;
  readonly segment: string;
  /** Level of every dimension before the first week. */
  readonly start: Readonly<Record<string, string>>;
  readonly steps: readonly JourneyStep[];
}

/** Something that happened to a customer. */
export interface JourneyStep {
  /** Week of the plan; warm-up weeks are 0 and below. */
  readonly week: number;
  /** When within the week, 0 to 1. */
  readonly time: number;
  /** A contact is listed as `contact` when it triggered nothing; one that did is the cause of its move. */
  readonly kind: 'move' | 'purchase' | 'contact';
  readonly event: string;
  readonly move: string | null;
  readonly label: string;
  readonly cause: string | null;
  readonly causeLabel: string | null;
  readonly channel: string | null;
  /** Whether a measurement system has the contact, or the contact that caused the move; false where there is none. */
  readonly isLogged: boolean;
  /** Whether a message was opened, which one that was acted on was; null where there is nothing to open. */
  readonly isOpened: boolean | null;
  readonly from: Readonly<Record<string, string>>;
  readonly to: Readonly<Record<string, string>>;
}
