/** What a person does and reads on the page that takes a spend file. */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export type SpendFile = string | { name: string; mimeType: string; buffer: Buffer };

/** The example that comes with the reader of spend files. */
export const spendFile: string = fileURLToPath(
  new URL('../../packages/intake/examples/weekly-spend.csv', import.meta.url),
);

export async function chooseFile(page: Page, file: SpendFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** What the table of columns says about one. */
export function columnRow(page: Page, column: string): Locator {
  return page
    .getByRole('table', { name: 'Columns of the file' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: column, exact: true }) });
}

/** What a column holds in a mean week, to whole units of money. */
export async function meanOf(page: Page, column: string): Promise<number> {
  const cells = await columnRow(page, column).getByRole('cell').allInnerTexts();
  return Number((cells[1] ?? '').replaceAll(/[^\d.]/g, ''));
}

/** Says where a column's money goes. */
export async function mapColumn(page: Page, column: string, to: string): Promise<void> {
  const choice = columnRow(page, column).getByRole('combobox');
  await choice.selectOption({ label: to });
  await expect.poll(() => choice.locator('option:checked').innerText()).toBe(to);
}
