import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comparisonOf, lastSettled, questionsOf } from './ask.ts';
import { isLeftOut } from './chromium.ts';
import { closeTable, headline, readTable, rowsOf, settle, weekOf } from './compare-page.ts';
import { picture, visiting } from './visitor.ts';

const spendFile = fileURLToPath(new URL('../../packages/intake/examples/weekly-spend.csv', import.meta.url));

/** Futures are few here, so that the walk is short. */
const futures = 40;

async function chooseFile(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles(path);
}

/** What the table of columns says about one. */
function columnRow(page: Page, column: string) {
  return page
    .getByRole('table', { name: 'Columns of the file' })
    .getByRole('row')
    .filter({
      has: page.getByRole('rowheader', { name: column, exact: true }),
    });
}

/** Goes on to Compare, with few futures: the number stands in the address. */
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
    const assumed = page.getByText('assumed', { exact: true });
    await expect.poll(() => assumed.count()).toBe(3);

    const people = page.getByRole('textbox', { name: 'People in the market' });
    await people.fill('30000');
    await people.press('Enter');
    await expect.poll(() => assumed.count()).toBe(2);
    await picture(page, 'import-light');

    const questions = questionsOf(page);
    await page.getByRole('button', { name: 'Compare 15 points more upstream' }).waitFor();
    await compare(page);
    const week = weekOf(await settle(page, futures));
    await page.getByText('30,000 people').waitFor();
    await picture(page, 'compare-import-light');

    const lifecycle = await comparisonOf(lastSettled(questions));
    expect(lifecycle).toMatchObject({
      replications: futures,
      isPaired: true,
      baseline: { manifest: { people: 30_000 } },
    });
    const table = await readTable(page, 'Difference by week');
    expect(table.slice(1)).toEqual(rowsOf(lifecycle.differenceBand, week));
    await closeTable(page);

    await page.getByRole('radio', { name: 'Funnel' }).click();
    await settle(page, futures);
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
});
