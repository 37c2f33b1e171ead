import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comparisonOf, lastSettled, questionsOf } from './ask.ts';
import { isLeftOut } from './chromium.ts';
import {
  closeTable,
  futures,
  headline,
  readTable,
  rowsOf,
  settle,
  shareBox,
  weekOf,
} from './compare-page.ts';
import { chooseFile, columnRow, mapColumn, meanOf, spendFile, type SpendFile } from './import-page.ts';
import { picture, visiting } from './visitor.ts';

/** The demonstration series of Robyn where it is at hand, else its heading and its first rows. */
function robynSeries(): SpendFile {
  const name = 'robyn_dt_simulated_weekly.csv';
  const path = join(process.env['MEANDER_DATA'] ?? '', name);
  if (process.env['MEANDER_DATA'] !== undefined && existsSync(path)) return path;
  const text = `"DATE","revenue","tv_S","ooh_S","print_S","facebook_I","search_clicks_P","search_S","competitor_sales_B","facebook_S","events","newsletter"
2015-11-23,2754371.66666667,22358.3466666667,0,12728.4888888889,24301284.2375304,0,0,8125009,7607.1329148046,"na",19401.6538461538
2015-11-30,2584276.66666667,28613.4533333333,0,0,5527033.1817753,9837.2384857852,4133.33333333333,7901549,1141.95245035415,"na",14791
2015-12-07,2547386.66666667,0,132278.4,453.866666666667,16651591.2234904,12044.1196528263,3786.66666666667,8300197,4256.37537782657,"na",14544
`;
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Plan A's share of a channel, in points. */
async function shareOfA(page: Page, channel: string): Promise<number> {
  const row = page
    .getByRole('table', { name: 'Shares of the weekly budget' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: channel, exact: true }) });
  return Number((await row.getByRole('cell').allInnerTexts())[2]);
}

/** Goes on to Compare, with few futures: their number stands in the address. */
async function compare(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Compare/ }).click();
  await page.getByRole('heading', { name: 'The two plans' }).waitFor();
  await page.goto(`${page.url()}&n=${futures}`);
}

describe.skipIf(isLeftOut)('from a spend file to an answer', () => {
  const visitor = visiting();

  test('a newcomer reads in their weekly spend and sees when more upstream pays back, in both lenses', async () => {
    const page = await visitor.open('/');
    await page.getByRole('navigation').getByRole('link', { name: 'My spend file' }).click();
    await chooseFile(page, spendFile);
    await page.getByText('60 weeks, 2025-09-01 to 2026-10-19').waitFor();
    expect(await columnRow(page, 'content_spend_eur').innerText()).toContain('Educational content');
    expect(await columnRow(page, 'linkedin_impressions').innerText()).toMatch(/left out[\s\S]*impressions/);
    expect(await columnRow(page, 'new_customers').innerText()).toMatch(/left out[\s\S]*outcome/);
    await page.getByText(/notes about how it was read/).click();
    expect(await page.getByRole('listitem').count()).toBeGreaterThan(3);

    const assumed = page.getByText('assumed', { exact: true });
    await expect.poll(() => assumed.count()).toBe(3);
    await picture(page, 'import-light');
    await page.getByRole('textbox', { name: 'People in the market' }).fill('30000');

    // No pause between the number and the button: what was typed last counts.
    const questions = questionsOf(page);
    await compare(page);
    const week = weekOf(await settle(page));
    await page.getByText('30,000 people').waitFor();
    await page.getByRole('img', { name: 'Plan A: 42% upstream, 58% downstream' }).waitFor();
    await page.getByRole('img', { name: 'Plan B: 57% upstream, 43% downstream' }).waitFor();
    await picture(page, 'compare-import-light');

    const lifecycle = await comparisonOf(lastSettled(questions));
    expect(lifecycle).toMatchObject({
      replications: futures,
      isPaired: true,
      baseline: { manifest: { people: 30_000 } },
    });
    const never = Math.round(100 * lifecycle.payback.neverShare);
    await page
      .getByText(never === 0 ? /in all of them/ : new RegExp(`in ${never}\u00a0of\u00a0100\\.`))
      .waitFor();
    expect((await readTable(page, 'Difference by week')).slice(1)).toEqual(
      rowsOf(lifecycle.differenceBand, week),
    );
    const paybackWeeks = (await readTable(page, 'Payback week by share of futures')).slice(1);
    expect(paybackWeeks.map(([, at]) => at)).toEqual(
      lifecycle.payback.dots.map((at) => (at === null ? 'never' : String(at))),
    );
    await closeTable(page);

    await page.getByRole('radio', { name: 'Funnel' }).click();
    await settle(page);
    await expect.poll(() => lastSettled(questions)).not.toBe('');
    const funnel = await comparisonOf(lastSettled(questions));
    expect(funnel.baseline.manifest).toEqual(lifecycle.baseline.manifest);
    expect(funnel.differenceBand).not.toEqual(lifecycle.differenceBand);
    expect((await readTable(page, 'Difference by week')).slice(1)).toEqual(
      rowsOf(funnel.differenceBand, week),
    );
    await closeTable(page);
    await picture(page, 'compare-import-funnel-light');

    await page.getByRole('radio', { name: 'Lifecycle' }).click();
    await expect
      .poll(async () => (await readTable(page, 'Difference by week')).slice(1))
      .toEqual(rowsOf(lifecycle.differenceBand, week));
    expect(await headline(page)).toContain('of\u00a0100');
  });

  test('pasted cells are read with their decimal commas; what is wrong is said with row and column, and mended', async () => {
    const page = await visitor.open('/#/import', { permissions: ['clipboard-read', 'clipboard-write'] });
    const cells = [
      ['Week starting', 'Podcasts', 'Google Ads', 'Newsletter mailing'],
      ['01/09/2025', '1.200,50 €', '2.000,00 €', '300,00 €'],
      ['08/09/2025', '1.100,00 €', '2.250,75 €', '300,00 €'],
      ['15/09/2025', 'soon', '2.125,00 €', '300,00 €'],
      ['22/09/2025', '1.300,00 €', '2.125,00 €', '300,00 €'],
    ];
    const text = (rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');
    const box = page.getByRole('textbox', { name: /paste the cells/ });
    const paste = async (rows: string[][]) => {
      await page.evaluate((value) => navigator.clipboard.writeText(value), text(rows));
      await box.press('ControlOrMeta+a');
      await box.press('ControlOrMeta+v');
    };
    await paste(cells);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('invalid spend "soon" in row 4, column Podcasts');
    await picture(page, 'import-problem-light');

    await paste(cells.map((row) => row.map((cell) => (cell === 'soon' ? '1.250,00 €' : cell))));
    await alert.waitFor({ state: 'detached' });
    await page.getByText('4 weeks, 2025-09-01 to 2025-09-22').waitFor();
    expect(await columnRow(page, 'Podcasts').innerText()).toContain('€1,213');
    await mapColumn(page, 'Podcasts', 'its own, like Brand video');
    await compare(page);
    await shareBox(page, 'Podcasts').waitFor();
    await page.getByRole('img', { name: 'Plan A: 33% upstream, 67% downstream' }).waitFor();
    await page.getByRole('img', { name: 'Plan B: 48% upstream, 52% downstream' }).waitFor();
    await settle(page);
  });

  test('a media series is mapped by hand where its names mislead, several of its columns to one channel', async () => {
    const page = await visitor.open('/#/import');
    await chooseFile(page, robynSeries());
    await page.getByRole('table', { name: 'Columns of the file' }).waitFor();
    await mapColumn(page, 'facebook_S', 'Brand video');
    await mapColumn(page, 'print_S', 'its own, like Brand video');
    await picture(page, 'import-series-light');
    const spend = ['tv_S', 'ooh_S', 'facebook_S', 'print_S', 'search_S'];
    const means = await Promise.all(spend.map((column) => meanOf(page, column)));
    await compare(page);
    await settle(page);
    await picture(page, 'compare-series-light');
    const total = means.reduce((sum, mean) => sum + mean, 0);
    const [tv = 0, outdoor = 0, facebook = 0, print = 0] = means;
    expect(await shareOfA(page, 'Brand video')).toBeCloseTo((100 * (tv + outdoor + facebook)) / total, 1);
    expect(await shareOfA(page, 'print_S')).toBeCloseTo((100 * print) / total, 1);
  });
});
