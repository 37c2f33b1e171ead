import { presets } from '@meander/catalogue';
import { describe, expect, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { futures, settledSentence, shareBox, shareSlider } from './compare-page.ts';
import { picture, visiting } from './visitor.ts';

describe.skipIf(isLeftOut)('the gallery', () => {
  const visitor = visiting();

  test('brings every example to a finding while one looks, and keeps what is begun with them', async () => {
    const page = await visitor.open('/');
    await page.getByRole('heading', { level: 1, name: 'Start from a finished example.' }).waitFor();
    expect(await page.getByText(/Your draft/).count()).toBe(0);
    const findings = page.getByRole('article').getByRole('status');
    await expect
      .poll(() => findings.allTextContents())
      .toEqual(presets.map(() => expect.stringMatching(settledSentence)));
    await picture(page, 'gallery-light');

    await page.getByRole('link', { name: 'Open B2B software' }).click();
    await page.getByRole('heading', { name: '1 change from A' }).waitFor();
    await page.goto(`${page.url()}&n=${futures}`);
    const before = Number(await shareBox(page, 'Brand video').inputValue());
    await shareSlider(page, 'Brand video').press('ArrowRight');
    await expect.poll(() => shareBox(page, 'Brand video').inputValue()).toBe(String(before + 1));
    const address = page.url();
    await expect.poll(() => page.url()).not.toBe(address);

    await page.getByRole('navigation').getByRole('link', { name: 'Examples' }).click();
    await page.getByText(/Your draft, B2B software, \d changes?/).waitFor();
    await picture(page, 'gallery-draft-light');
    await page.getByRole('link', { name: 'Continue' }).click();
    await expect.poll(() => shareBox(page, 'Brand video').inputValue()).toBe(String(before + 1));
  });
});
