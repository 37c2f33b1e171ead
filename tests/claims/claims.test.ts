/** Every claim is tried: what comes out is what it says, and elsewhere it comes out the other way. */
import { armsCompared, checkClaim, createWorlds, describeMeasure, testClaim } from '@meander/analysis';
import { claimRows, claims, history, planClaim, shipped } from '@meander/catalogue';
import { describe, expect, it } from 'vitest';

/** Larger samples at night. */
const TIMES = process.env['MEANDER_NIGHTLY'] === undefined ? 1 : 8;
const REPLICATIONS = 24;

/** Sections of the list that are covered as a whole. */
const SECTIONS: readonly string[] = ['A', 'U', 'D', 'B', 'C'];

const opposite = { holds: 'fails', fails: 'holds' } as const;

describe('the list of claims', () => {
  it('covers every row once, or says why not', () => {
    const untried = history.map(({ row }) => row);
    const covered = new Set([...claims.flatMap(({ rows }) => rows), ...untried]);
    const missing = claimRows.filter((row) => SECTIONS.includes(row[0]!) && !covered.has(row));
    expect(missing).toEqual([]);
    expect([...covered].filter((row) => !claimRows.includes(row))).toEqual([]);
  });

  it('lets a line be drawn of everything that runs over weeks, and says why where nothing does', () => {
    const still = claims.flatMap((claim) => {
      if (claim.kind === 'check') return [];
      const { line, noLine } = describeMeasure(claim);
      expect(noLine === null, claim.id).toBe(line !== null);
      return line === null ? [claim.id] : [];
    });
    expect(still.toSorted()).toEqual([
      'a-funnel-has-nothing-for-customers',
      'reports-starve-upstream',
      'the-best-split-depends-on-the-goal',
      'the-loop-does-not-explode',
    ]);
  });

  it('names every claim once, and has a reason for those that come out false', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const { id, verdict, why, answers, answer, rows } of claims) {
      expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
      expect(rows.length).toBeGreaterThan(0);
      expect(why === undefined, id).toBe(verdict === 'holds');
      expect(answers.length).toBeGreaterThan(1);
      expect(answers[answer], id).toBeDefined();
    }
  });
});

const worlds = createWorlds();

describe.each(claims.map((claim) => [claim.id, claim] as const))('%s', (_id, claim) => {
  it(`${claim.verdict}, and elsewhere it comes out the other way`, () => {
    const { world, counterWorld } =
      claim.kind === 'check'
        ? checkClaim(claim, shipped)
        : testClaim(planClaim(claim), { replications: TIMES * (claim.replications ?? REPLICATIONS) }, worlds);
    expect([world.verdict, counterWorld.verdict], JSON.stringify([world, counterWorld], shortened)).toEqual([
      claim.verdict,
      opposite[claim.verdict],
    ]);
    if (claim.kind === 'check' || !('arms' in world)) return;
    // What is said before it is run: whether there is a line to draw.
    const { line } = describeMeasure(claim);
    for (const [i, { id, weeks }] of world.arms.entries())
      expect(weeks !== null, id).toBe(line !== null && i < armsCompared(claim));
  });
});

/** Leaves the weeks out of what a failure shows. */
function shortened(key: string, value: unknown): unknown {
  return key === 'weeks' ? undefined : value;
}
