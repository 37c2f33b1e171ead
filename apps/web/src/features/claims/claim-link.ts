/** What stands in the address of the lab: which claim, with which luck, what was bet on, and how far one has come. */
const fields = ['c', 'seed', 'bet', 'line', 'step', 'pace'] as const;

export type ClaimFields = Partial<Record<(typeof fields)[number], string>>;

const steps = ['bet', 'reveal', 'counter'] as const;
export type Step = (typeof steps)[number];

/** How a course is shown after the bet: in a moment, in a while, or week by week as somebody steps. */
export const paces = ['quickly', 'slowly', 'stepping'] as const;
export type Pace = (typeof paces)[number];

export interface ClaimView {
  /** Id of a claim; null is the one that the lab opens on. */
  readonly claim: string | null;
  /** Null is the claim's own. */
  readonly seed: string | null;
  /** Place of the chosen answer as it is shown; null is none. */
  readonly bet: number | null;
  /** Values of the drawn line at its handles, in the unit of the course; null is none. */
  readonly line: readonly number[] | null;
  readonly step: Step;
  readonly pace: Pace;
}

/** Handles of a drawn line. */
export const handles = 5;

export function claimFields(search: Readonly<Record<string, unknown>>): ClaimFields {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = search[field];
      return typeof value === 'string' && value !== '' && value.length <= 200 ? [[field, value]] : [];
    }),
  );
}

/** Reads an address; what cannot be read is as if it were not there. */
export function readClaimView({ c, seed, bet, line, step, pace }: ClaimFields): ClaimView {
  const values = (line ?? '').split(',').map(Number);
  return {
    claim: c ?? null,
    seed: seed ?? null,
    bet: /^\d$/u.test(bet ?? '') ? Number(bet) : null,
    line: line !== undefined && values.length === handles && values.every(Number.isFinite) ? values : null,
    step: steps.find((name) => name === step) ?? 'bet',
    pace: paces.find((name) => name === pace) ?? 'quickly',
  };
}

/** The shortest fields that `readClaimView` takes back to the same view. */
export function writeClaimView({ claim, seed, bet, line, step, pace }: ClaimView): ClaimFields {
  return {
    ...(claim === null ? {} : { c: claim }),
    ...(seed === null ? {} : { seed }),
    ...(bet === null ? {} : { bet: String(bet) }),
    ...(line === null ? {} : { line: line.map((value) => Number(value.toPrecision(4))).join(',') }),
    ...(step === 'bet' ? {} : { step }),
    ...(pace === 'quickly' ? {} : { pace }),
  };
}

/** Another claim, with nothing bet on yet. */
export function openClaim(claim: string): ClaimView {
  return { claim, seed: null, bet: null, line: null, step: 'bet', pace: 'quickly' };
}
