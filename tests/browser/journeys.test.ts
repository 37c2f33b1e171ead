import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { questionsOf } from './ask.ts';
import { isLeftOut } from './chromium.ts';
import { phone, picture, visiting } from './visitor.ts';

/** Soon lived: few people, a year after a short warm-up, and a plan B that moves money downstream. */
const address =
  '/#/journeys?p=b2c-retail&jl=messy-retail&h=52&a=market.warmupWeeks:8~market.people:3000&b=split.upstream%2B-20';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const frame = (page: Page) => page.getByRole('heading', { level: 2, name: /^Customer/ });

describe.skipIf(isLeftOut)('journeys', () => {
  const visitor = visiting();

  test('tells one life and its twin, finds others, shuffles them, and keeps all of it in the link', async () => {
    const page = await (await visitor.window()).newPage();
    const questions = questionsOf(page);
    await page.goto(address);
    await headline(page).waitFor();
    await expect.poll(() => headline(page).textContent()).toMatch(/^It took this customer/);
    // what takes longest is asked first, and the page that comes later finds it on its way
    const asked = questions.map(({ operationName }) => operationName);
    expect(asked.slice(0, 3)).toEqual(['JourneysFirst', 'JourneysCrowd', 'JourneysCustomers']);
    expect(asked.filter((name) => name === 'JourneysFirst')).toHaveLength(1);
    expect(asked).not.toContain('JourneysCustomer');
    await page.getByText(/^Under plan B the same person/).waitFor();
    const first = await frame(page).textContent();
    await page
      .getByText(/people buy only with it/)
      .first()
      .waitFor();
    expect(await page.getByText(/did not come straight/).count()).toBe(1);
    await picture(page, 'journeys-light');
    expect(await violations(page)).toEqual([]);

    // from one turn of the life to the next, and to the table behind the drawing
    const life = page.getByRole('slider', { name: /^The life of customer/ });
    await life.focus();
    await page.keyboard.press('Home');
    const beginning = await life.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => life.getAttribute('aria-valuetext')).not.toBe(beginning);
    await page.keyboard.press('t');
    await page.getByRole('table', { name: 'What happened, plan A' }).waitFor();
    await page.getByRole('table', { name: 'What happened to the twin, plan B' }).waitFor();
    await page.getByRole('cell', { name: 'mail, unopened' }).first().waitFor();
    await page.keyboard.press('t');

    // the twin goes and comes, and the link says so
    const twin = page.getByRole('checkbox', { name: 'Twin under plan B' });
    await twin.press('Space');
    await expect.poll(() => page.url()).toContain('twin=0');
    await page.getByText('The twin under plan B is hidden.').waitFor();
    await twin.press('Space');
    await page.getByText(/^Under plan B the same person/).waitFor();

    // others, by a shuffle and by a filter; somebody in the list is read
    await page.getByRole('button', { name: 'Shuffle' }).press('Enter');
    await expect.poll(() => page.url()).toContain('shuf=2');
    await expect.poll(() => frame(page).textContent()).not.toBe(first);
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'who never bought' });
    await expect.poll(() => headline(page).textContent()).toMatch(/never bought/);
    const other = page.getByRole('button', { name: /^Read customer/ }).nth(2);
    const name = (await other.textContent()) ?? '';
    await other.press('Enter');
    await expect.poll(() => frame(page).textContent()).toContain(`Customer ${name} of 3,000`);

    // the whole of it from the link, on a phone in the dark
    const again = await visitor.open(page.url().replace(/^[^#]*/, '/'), {
      viewport: phone,
      colorScheme: 'dark',
    });
    await expect.poll(() => frame(again).textContent()).toContain(`Customer ${name} of 3,000`);
    await picture(again, 'journeys-phone-dark');
    expect(await violations(again)).toEqual([]);
    expect(await again.evaluate(() => (window.scrollTo(10_000, 0), window.scrollX))).toBe(0);
  });

  test('looks for a story only where it can be lived', async () => {
    const page = await visitor.open(`${address}&like=radio-listener`);
    await page.getByText(/^Nobody of 3,000 in this future|of 3,000 people: one in/).waitFor();
    await page.getByRole('combobox', { name: 'Story' }).selectOption({ label: 'any story' });
    await expect.poll(() => headline(page).textContent()).toMatch(/^It took this customer/);
  });
});
