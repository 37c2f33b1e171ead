import { expect, it } from 'vitest';
import { meander } from './meander.ts';

const SMALL = ['--weeks', '8', '--set', 'market.warmupWeeks=4', '--set', 'market.people=300'];
const asked = ['attribute', 'b2b-saas', ...SMALL, '--population', 'expected'];

it('rules stand beside the truth in words, as JSON and as rows', async () => {
  const text = await meander([...asked, '--rules', 'last-click,linear', '--window', '6']);
  const json = await meander([...asked, '--json']);
  const rows = await meander([...asked, '--rules', 'linear', '--format', 'csv']);
  expect([text.code, json.code, rows.code]).toEqual([0, 0, 0]);
  for (const words of ['weeks 1 to 6', 'Unassigned', 'Joint effect', 'ROAS by week 4', 'last click'])
    expect(text.stdout).toContain(words);
  expect(text.stdout).not.toContain('first-touch');
  const { purchases, credit, truth } = JSON.parse(json.stdout);
  const last = credit.filter(({ rule }: { rule: string }) => rule === 'LAST_TOUCH');
  const credited = last.reduce((sum: number, each: typeof purchases) => sum + each.purchases.mean.value, 0);
  expect(credited).toBeCloseTo(purchases.mean.value, 9);
  expect(truth.some(({ subject }: { subject: string }) => subject === 'JOINT')).toBe(true);
  expect(rows.stdout).toMatch(/^source,subject,week,metric,value,low,high\n/);
  expect(rows.stdout).toMatch(/^linear,unassigned,8,purchases,/m);
  expect(rows.stdout).toMatch(/^reported,email,8,bought,/m);
});

it('a rule nobody knows is answered with those that are known', async () => {
  const { code, stderr } = await meander([...asked, '--rules', 'last-tuch']);
  expect(code).toBe(2);
  expect(stderr).toContain('last-touch');
});
