import { journeys, presets } from '@meander/catalogue';
import { describe, expect, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { futures, settledSentence, shareBox, shareSlider } from './compare-page.ts';
import { picture, visiting } from './visitor.ts';

describe.skipIf(isLeftOut)('the gallery', () => {
  const visitor = visiting();

  test('brings an example to a finding while one looks, and keeps what is begun with them', async () => {
    const page = await visitor.open('/');
    await page.getByRole('heading', { level: 1, name: 'Start from a finished example.' }).waitFor();
    expect(await page.getByText(/Your draft/).count()).toBe(0);
    const finding = page.getByRole('article', { name: 'B2B software' }).getByRole('status');
    await expect.poll(() => finding.textContent()).toMatch(settledSentence);
    const averages = page.getByRole('region', { name: 'Scenarios' }).getByText(/^On average B is/);
    await expect.poll(() => averages.count()).toBe(presets.length - 1);
    const models = page.getByRole('region', { name: 'Journeys that people are seen through' });
    expect(await models.getByRole('article').count()).toBe(journeys.length);
    await picture(page, 'gallery-light');

    await page.getByRole('link', { name: 'Open B2B software' }).click();
    await page.getByRole('heading', { name: '1 change from A' }).waitFor();
    await page.goto(`${page.url()}&n=${futures}`);
    const before = Number(await shareBox(page, 'Brand video').inputValue());
    const address = page.url();
    await shareSlider(page, 'Brand video').press('ArrowRight');
    await expect.poll(() => shareBox(page, 'Brand video').inputValue()).toBe(String(before + 1));
    await expect.poll(() => page.url()).not.toBe(address);

    await page.getByRole('navigation').getByRole('link', { name: 'Examples' }).click();
    await page.getByText(/Your draft, B2B software, \d changes?/).waitFor();
    await picture(page, 'gallery-draft-light');
    await page.getByRole('link', { name: 'Continue' }).click();
    await expect.poll(() => shareBox(page, 'Brand video').inputValue()).toBe(String(before + 1));
  });

  test('shows what serves an audience, and takes two cards to one comparison', async () => {
    const page = await visitor.open('/#/?for=instructor');
    const aida = page.getByRole('checkbox', { name: 'Choose AIDA' });
    await aida.check();
    expect(await page.getByRole('heading', { name: 'Sales funnel', exact: true }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Choose Messy retail journey' }).check();
    await page.getByText('B2B software, seen through AIDA · Messy retail journey').waitFor();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    const seenThrough = page.getByRole('combobox', { name: 'Seen through' });
    await expect.poll(() => seenThrough.locator('option:checked').innerText()).toBe('AIDA');
    await page.getByText('Lifecycle', { exact: true }).click();
    await expect.poll(() => seenThrough.locator('option:checked').innerText()).toBe('Messy retail journey');
    expect(page.url()).toMatch(/jf=aida&jl=messy-retail/);
    await seenThrough.selectOption({ label: 'Subscription' });
    await expect.poll(() => page.url()).toMatch(/jl=subscription/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => seenThrough.locator('option:checked').innerText()).toBe('Messy retail journey');
  });
});
