import { claims } from '@meander/catalogue';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { isLeftOut } from './chromium.ts';
import { phone, picture, visiting } from './visitor.ts';

/** Axe finds nothing and nothing can be scrolled sideways, light and dark, on a desk and on a phone. */
async function isClean(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()!;
  for (const [colorScheme, viewport] of [
    ['light', size],
    ['dark', phone],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await picture(page, `${name}-${colorScheme}`);
    expect(await violations(page), `${name} ${colorScheme}`).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${name} ${colorScheme}`).toBeLessThanOrEqual(viewport.width);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(size);
}

describe.skipIf(isLeftOut)('the claims lab', () => {
  const visitor = visiting();
  const lasts = claims.find(({ id }) => id === 'upstream-lasts')!;
  const verdict = /^(The claim (holds|does not hold) here\.|It cannot be told here)/;

  test('an instructor lets a class bet, reveals, looks at the cause and the counter-world, and prints a sheet', async () => {
    const page = await visitor.open('/');
    await page.getByRole('link', { name: 'Bet on what marketers say' }).click();

    // Free play: the claim is found by its words, and nothing on the page tells what comes out.
    await page.getByRole('searchbox', { name: 'Search the claims' }).fill('fades slowly');
    await page.getByRole('navigation').getByRole('link', { name: lasts.statement }).click();
    await page.getByRole('heading', { level: 1, name: lasts.statement }).waitFor();
    expect(await page.content()).not.toContain(lasts.cause);
    expect(await page.getByText(verdict).count()).toBe(0);

    // The bet: an answer, and the line, pulled with the pointer and typed.
    await page.getByRole('radio', { name: lasts.answers[lasts.answer]! }).check();
    await page.getByRole('button', { name: 'Draw the line instead' }).click();
    const last = page.getByRole('textbox', { name: /^Your line in week/ }).last();
    const given = await last.inputValue();
    const pad = (await page.getByRole('img', { name: /^Your line for/ }).boundingBox())!;
    await page.mouse.move(pad.x + pad.width * 0.8, pad.y + pad.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(pad.x + pad.width * 0.8, pad.y + pad.height * 0.25, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => last.inputValue()).not.toBe(given);
    await page
      .getByRole('textbox', { name: /^Your line in week/ })
      .first()
      .press('ArrowUp');
    await expect.poll(() => page.url()).toMatch(/bet=\d&line=[^,]+,/);
    expect(await page.content()).not.toContain(lasts.cause);
    await isClean(page, 'claims-bet');

    // The reveal, week by week: before the last there is no verdict, and nothing is said of why.
    await page.getByLabel('How to show the line').selectOption('stepping');
    await page.getByRole('button', { name: 'Run and reveal' }).click();
    await page.getByRole('button', { name: 'A week on' }).click();
    await page.getByText(/^week 1 of/).waitFor();
    expect(await page.getByText(verdict).count()).toBe(0);
    expect(await page.content()).not.toContain(lasts.cause);
    await page.getByRole('button', { name: 'Show it all' }).click();
    await page.getByText(`You bet “${lasts.answers[lasts.answer]}”, and you were right.`).waitFor();
    await page.getByText('The claim holds here.').waitFor();
    await page.getByText(/^Your line ends/).waitFor();
    await page.getByText(lasts.cause).waitFor();
    expect(await page.getByText(lasts.counterWorld.description).count()).toBe(0);
    const told = page.getByRole('navigation').getByText('tried: holds');
    await told.waitFor();

    await page.getByRole('button', { name: 'Move to the counter-world' }).click();
    await page.getByText(lasts.counterWorld.description).waitFor();
    await page.getByRole('button', { name: 'Show it all' }).click();
    await page.getByText('The claim does not hold here.').waitFor();
    await isClean(page, 'claims-counter');

    // The worksheet: what stands on the screen before the bet stays at home, and the seed brings the answers back.
    await page.emulateMedia({ media: 'print' });
    const sheet = page.getByRole('region', { name: 'Worksheet' });
    expect(await sheet.isVisible()).toBe(true);
    const words = await sheet.innerText();
    for (const word of [lasts.statement, lasts.question, ...lasts.answers]) expect(words).toContain(word);
    expect(words).not.toContain(lasts.cause);
    const link = /http\S+#\/claims\?\S+/.exec(words)![0];
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    const revealed = page.url();

    // Week by week, on the map of the two plans, in the colours of the class room: a link keeps them on every screen.
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('projector');
    await page.getByRole('link', { name: 'Step through it on the river map' }).click();
    await expect.poll(() => page.url()).toMatch(/#\/map\?.*week=\d+.*&theme=projector/);
    await page.getByRole('heading', { level: 1 }).waitFor();

    // One customer of those plans, and another.
    await page.goBack();
    await page.getByRole('link', { name: 'Follow single customers' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Shuffle', exact: true }).click();
    await expect.poll(() => page.url()).toMatch(/#\/journeys\?.*shuf/i);

    // A student opens the sheet's link and sees no answer; the instructor's link opens what was revealed.
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: lasts.statement }).waitFor();
    expect(await page.getByText(verdict).count()).toBe(0);
    await page.goto(revealed);
    await expect.poll(() => page.getByText(verdict).count()).toBe(2);
  });
});
