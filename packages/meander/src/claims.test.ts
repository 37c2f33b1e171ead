import { expect, it } from 'vitest';
import { claims, testClaim } from './claims.ts';
import { ScenarioError } from './scenario-error.ts';

it('a claim is tried, and what was measured comes with the verdict', () => {
  const { verdict, effect, low, high, counterWorld, arms } = testClaim('downstream-saturates');
  expect([verdict, counterWorld.verdict]).toEqual(['holds', 'fails']);
  expect([low, high]).toEqual([effect, effect]);
  const [double = 0, plan = 0, again = 0, none = 0] = arms.world.map(({ value }) => value);
  expect(effect).toBeCloseTo(double - plan - again + none, 9);
});

it('a look at what ships has no arms', () => {
  const { verdict, effect, arms } = testClaim('tactics-act-somewhere');
  expect({ verdict, effect, arms }).toEqual({
    verdict: 'holds',
    effect: 1,
    arms: { world: [], counterWorld: [] },
  });
});

it('everything wrong with a question is said at once', () => {
  const problems = () => testClaim('downstream-saturate', { replications: 0 });
  expect(problems).toThrow(ScenarioError);
  expect(problems).toThrow('did you mean "downstream-saturates"');
  expect(problems).toThrow('replications');
  expect(claims().map(({ id }) => id)).toContain('downstream-saturates');
});
