/** How the command ended, for scripts. */
export const EXIT = { ok: 0, failure: 1, badInput: 2, stoppedEarly: 3, mismatch: 4 } as const;
