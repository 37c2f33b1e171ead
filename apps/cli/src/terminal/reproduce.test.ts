import { expect, it } from 'vitest';
import { overLines, reproduction } from './reproduce.ts';

const manifest = {
  reproduceCommand: 'npx meander run b2b-saas --seed otter-42',
  population: 'COHORTS',
  replications: 212,
  seed: "it's me",
};

it('arguments of a file are repeated with what was run, and without what changes no number', () => {
  const rawArgs = [
    'plan.json',
    '--json',
    '--replications',
    '400',
    '--set',
    'a b=1',
    '--out=x.json',
    '--format',
    'csv',
  ];
  expect(reproduction({ verb: 'run', rawArgs, isFromFile: true, discount: 0, manifest })).toBe(
    String.raw`npx meander run plan.json --set 'a b=1' --population cohorts --replications 212 --seed 'it'\''s me'`,
  );
});

it('arguments of a preset are those the API gives, with the discount', () => {
  const shared = { verb: 'run', rawArgs: ['b2b-saas'], isFromFile: false, manifest };
  expect(reproduction({ ...shared, discount: 0 })).toBe(manifest.reproduceCommand);
  expect(reproduction({ ...shared, discount: 0.08 })).toBe(`${manifest.reproduceCommand} --discount 0.08`);
});

it('a long command breaks before flags only', () => {
  expect(overLines('npx meander run b2b-saas --set a=1 --seed otter', 30)).toBe(
    'npx meander run b2b-saas \\\n    --set a=1 --seed otter',
  );
});
