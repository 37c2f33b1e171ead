import { expect, it } from 'vitest';
import { resolveScenario } from './resolve.ts';
import { compareCommand, runCommand } from './reproduce.ts';

const sizes = { population: 'cohorts', replications: 400 };

it('a run is one line with everything that is not the preset’s', () => {
  const { recipe } = resolveScenario({
    preset: 'b2b-saas',
    seed: "it's mine",
    lens: 'funnel',
    horizonWeeks: 52,
    locks: ['email'],
    ownChannels: [{ id: 'podcast', label: 'Podcast ads', like: 'social' }],
    changes: [
      { path: 'split.podcast', op: 'add', number: 5 },
      { path: 'split.retargeting', op: 'add', number: -5 },
      { path: 'flight.events', op: 'set', list: [0, 2] },
    ],
  });
  expect(runCommand(recipe, sizes)).toBe(
    "npx meander run b2b-saas --own 'podcast=social:Podcast ads' --lock email --set split.podcast=+5 " +
      '--set split.retargeting=-5 --set flight.events=0,2 --lens funnel --weeks 52 --population cohorts ' +
      String.raw`--replications 400 --seed 'it'\''s mine'`,
  );
});

it('a comparison names the changes of each side and says once what both share', () => {
  const baseline = resolveScenario({ preset: 'b2b-saas' }).recipe;
  const variant = resolveScenario({
    preset: 'b2b-saas',
    changes: [{ path: 'split.upstream', op: 'add', number: 15 }],
  }).recipe;
  expect(compareCommand(baseline, variant, sizes)).toBe(
    `npx meander compare b2b-saas b2b-saas --set-b split.upstream=+15 --lens ${baseline.lens} ` +
      `--weeks ${baseline.horizonWeeks} --population cohorts --replications 400 --seed ${baseline.seed}`,
  );
});
