import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openMeander } from '../api/open-meander.ts';
import { meander, SPEND_FILE } from './meander.ts';

const ARGS = [
  'compare',
  'b2b-saas',
  '--spend',
  SPEND_FILE,
  '--weeks',
  '26',
  '--population',
  'expected',
] as const;

describe('a spend file', () => {
  it('becomes plan A, and B changes it', async () => {
    const { code, stdout } = await meander([...ARGS, '--set-b', 'split.upstream=+15']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/content_spend_eur +€2,257 +Educational content/);
    expect(stdout).toContain('Left out, for they are not spend: linkedin_impressions');
    expect(stdout).toContain('upstream share (split.upstream) 42.411 → 57.411 points');
    expect(stdout).toContain('the margin was assumed to be 75% of the price');
    expect(stdout.replaceAll(/\s+\\?\s*/g, ' ')).toContain(
      `npx meander compare b2b-saas --spend ${SPEND_FILE}`,
    );
  });

  it('gives the scenario that the API imports', async () => {
    const { stdout } = await meander([...ARGS, '--set', 'market.people=30000', '--json']);
    const { manifest, notes } = JSON.parse(stdout);
    await using api = await openMeander();
    const { importSpend } = await api.ask(
      `query ($input: ImportSpendInput!) { importSpend(input: $input) { ... on ImportSpendPayload { scenario { hash } } } }`,
      {
        input: {
          text: await readFile(SPEND_FILE, 'utf8'),
          preset: 'b2b-saas',
          horizonWeeks: 26,
          people: 30_000,
        },
      },
    );
    expect(manifest.baseline.scenarioHash).toBe(importSpend.scenario.hash);
    const assumed = notes.filter(({ code }: { code: string }) => code === 'assumed');
    expect(assumed.map(({ path }: { path: string[] }) => path[0])).toEqual(['market.price', 'market.margin']);
  });

  it('has its columns mapped by hand', async () => {
    const { code, stdout } = await meander([
      ...ARGS,
      '--map',
      'content_spend_eur=own:Podcast:social',
      '--map',
      'email_spend_eur=out',
      '--map',
      'linkedin_spend_eur=brandVideo',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/content_spend_eur +€2,257 +Podcast/);
    expect(stdout).toMatch(/linkedin_spend_eur +€1,846 +Brand video/);
    expect(stdout).toMatch(/email_spend_eur/);
  });

  it('with unknown columns, channels or bad cells is refused with all of it', async () => {
    const wrong = await meander([...ARGS, '--map', 'content=social', '--map', 'email_spend_eur=brandVido']);
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('"content"');
    expect(wrong.stderr).toContain('brandVideo');
    const missing = await meander(['run', 'b2b-saas', '--spend', 'nowhere.csv']);
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('cannot read nowhere.csv');
  });
});
