import { describe, expect, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { quickComparison, settle, settledSentence } from './compare-page.ts';
import { chooseFile, spendFile } from './import-page.ts';
import { expectSoundPage, states, type PageWalk } from './sound-page.ts';
import { visiting } from './visitor.ts';

const pages: Record<string, PageWalk> = {
  gallery: {
    address: '/',
    ready: async (page) => {
      const finding = page.getByRole('article', { name: 'B2B software' }).getByRole('status');
      await expect.poll(() => finding.textContent()).toMatch(settledSentence);
    },
  },
  import: {
    address: '/#/import',
    ready: async (page) => {
      await chooseFile(page, spendFile);
      await page.getByText('60 weeks, 2025-09-01 to 2026-10-19').waitFor();
      await page.getByText(/notes about how it was read/).click();
    },
  },
  compare: { address: quickComparison, ready: async (page) => void (await settle(page)) },
  'compare-tables': {
    address: quickComparison.replace('h=52', 'h=13'),
    // Axe looks at every cell.
    states: states.filter(({ place, colorScheme }) => (place === 'desk') === (colorScheme === 'light')),
    ready: async (page) => {
      await settle(page);
      const edit = page.getByRole('button', { name: 'Edit plan B' });
      if (await edit.isVisible()) await edit.click();
      await page.getByRole('button', { name: 'Show them' }).click();
      await page.getByText(/^Market\s*\d+$/).click();
      const table = page.getByRole('button', { name: 'Table', exact: true });
      for (let left = await table.count(); left > 0; left -= 1) await table.first().click();
    },
  },
};

describe.skipIf(isLeftOut)('every page', () => {
  const visitor = visiting();

  test.each(Object.keys(pages))(
    '%s has nothing that axe finds and nothing to scroll sideways, light and dark, on a desk and on a phone, and can be still',
    (name) => expectSoundPage(visitor, name, pages[name]!),
  );
});
