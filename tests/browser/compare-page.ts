/** What a person does and reads on the page Compare. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BandPoint } from './ask.ts';

/** Futures of the comparisons that are walked through: few, so that they are soon there. */
export const futures = 40;

/** A comparison that is soon there: a year after a short warm-up, plan B with more upstream. */
export const quickComparison = `/#/compare?p=b2b-saas&h=52&seed=otter-42&a=market.warmupWeeks:8&b=split.upstream+15&n=${futures}`;

/** The settled sentence of net value; what cannot break over lines holds no-break spaces. */
export const settledSentence =
  /^(B earns more than A|A earns more than B|A and B are about even) by week\u00a0\d+.* in \d+\u00a0of\u00a0100/;

/** The sentence over the chart. */
export function headline(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText();
}

/** Waits until the plans on the page have been simulated, and gives the sentence. */
export async function settle(page: Page): Promise<string> {
  await page.getByText(`${futures} of ${futures} futures simulated`).waitFor();
  await page.getByText('These results are for the previous plan.').waitFor({ state: 'detached' });
  await expect.poll(() => headline(page)).toMatch(settledSentence);
  return headline(page);
}

/** The week that a sentence counts to. */
export function weekOf(sentence: string): number {
  return Number(/week\u00a0(\d+)/.exec(sentence)?.[1]);
}

/** The difference chart with its title, its table and its menu. */
export function differenceFrame(page: Page): Locator {
  return page.getByRole('region', { name: 'Net value of B minus A' });
}

/** Opens the tables behind the difference chart and reads one, the heading first. */
export async function readTable(page: Page, caption: string): Promise<string[][]> {
  const frame = differenceFrame(page);
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

/** Closes the tables again. */
export async function closeTable(page: Page): Promise<void> {
  await differenceFrame(page).getByRole('button', { name: 'Chart', exact: true }).click();
}

const money = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

/** A number as the table *Difference by week* has to write it. */
export function written(value: number): string {
  return money.format(value).replace('-', '−');
}

/** Rows of the table *Difference by week*, as the API's numbers have to be written there. */
export function rowsOf(band: readonly BandPoint[], lastWeek: number): string[][] {
  return band
    .filter(({ week }) => week <= lastWeek)
    .map(({ week, p05, p25, p50, p75, p95, mean }) => [
      String(week),
      ...[p05, p25, p50, p75, p95, mean].map(written),
    ]);
}

/** Plan B's number of a channel, or of a family. */
export function shareBox(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name: `${name} in plan B, % of budget` });
}

export function shareSlider(page: Page, name: string): Locator {
  return page.getByRole('slider', { name: `${name} in plan B, % of budget` });
}

/** Types a number into a box and takes it. */
export async function type(box: Locator, text: string): Promise<void> {
  await box.fill(text);
  await box.press('Enter');
}

/** Plan B's numbers of all channels, in points; read at one moment, since rows come and go. */
export async function sharesOfB(page: Page): Promise<Record<string, number>> {
  const rows = page.getByRole('table', { name: 'Shares of the weekly budget' }).getByRole('row');
  const shares = await rows.evaluateAll((all) =>
    all.flatMap((row) => {
      if (row.querySelector('input[type=range]') === null) return [];
      const name = row.querySelector('th')?.textContent ?? '';
      const points = row.querySelector<HTMLInputElement>('input[type=text]')?.value;
      return [[name, Number(points)] as const];
    }),
  );
  return Object.fromEntries(shares);
}
