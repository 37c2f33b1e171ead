import { describe, expect, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { settledSentence } from './compare-page.ts';
import { picture, visiting } from './visitor.ts';

describe.skipIf(isLeftOut)('the gallery', () => {
  const visitor = visiting();

  test('brings two examples to a finding while one looks, and opens them as they are', async () => {
    const page = await visitor.open('/');
    await page.getByRole('heading', { level: 1, name: 'Start from a finished example.' }).waitFor();
    const findings = page.getByRole('article').getByRole('status');
    await expect
      .poll(() => findings.allTextContents())
      .toEqual([expect.stringMatching(settledSentence), expect.stringMatching(settledSentence)]);
    await picture(page, 'gallery-light');

    await page.getByRole('link', { name: 'Open B2B software' }).click();
    await page.getByRole('heading', { name: 'The two plans' }).waitFor();
    await page.getByText('2 changes from A').waitFor();
    expect(await page.getByRole('textbox', { name: 'seed' }).inputValue()).not.toBe('');
  });
});
