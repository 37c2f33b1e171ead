/** What a person does and reads on the page Compare. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BandPoint } from './ask.ts';

/** The settled sentence of net value; what cannot break over lines holds no-break spaces. */
export const settledSentence =
  /^(B earns more than A|A earns more than B|A and B are about even) by week\u00a0\d+.* in \d+\u00a0of\u00a0100/;

/** The sentence over the chart. */
export function headline(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText();
}

/** Waits until the plans on the page have been simulated, and gives the sentence. */
export async function settle(page: Page, futures: number): Promise<string> {
  await page.getByText(`${futures} of ${futures} futures simulated`).waitFor();
  await expect.poll(() => headline(page)).toMatch(settledSentence);
  await expect.poll(() => page.getByText('These results are for the previous plan.').count()).toBe(0);
  return headline(page);
}

/** The week that a sentence counts to. */
export function weekOf(sentence: string): number {
  return Number(/week\u00a0(\d+)/.exec(sentence)?.[1]);
}

/** Opens the table behind the difference chart and reads it, the heading first. */
export async function readTable(page: Page, caption: string): Promise<string[][]> {
  const frame = page.getByRole('region', { name: 'Net value of B minus A' });
  const button = frame.getByRole('button', { name: 'Table', exact: true });
  if ((await button.count()) > 0) await button.click();
  const table = frame.getByRole('table', { name: caption });
  await table.waitFor();
  return table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
}

/** Closes the table again. */
export async function closeTable(page: Page): Promise<void> {
  const frame = page.getByRole('region', { name: 'Net value of B minus A' });
  await frame.getByRole('button', { name: 'Chart', exact: true }).click();
}

const money = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

/** Rows of the table *Difference by week*, as the API's numbers have to be written there. */
export function rowsOf(band: readonly BandPoint[], lastWeek: number): string[][] {
  return band
    .filter(({ week }) => week <= lastWeek)
    .map(({ week, p05, p25, p50, p75, p95, mean }) => [
      String(week),
      ...[p05, p25, p50, p75, p95, mean].map((value) => money.format(value).replace('-', '−')),
    ]);
}
