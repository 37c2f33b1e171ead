import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { differenceFrame, futures, headline, settle, shareBox, shareSlider } from './compare-page.ts';
import { spendFile } from './import-page.ts';
import { visiting } from './visitor.ts';

describe.skipIf(isLeftOut)('with keys alone', () => {
  const visitor = visiting();

  test('the way from the gallery to the answer can be gone with keys alone, and focus is always seen', async () => {
    const page = await visitor.open('/');
    await page.getByRole('link', { name: 'Open B2B software' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('link "Go to the content"');
    await tabTo(page, 'link "My spend file"');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Start from what you spend.' }).waitFor();

    await tabTo(page, 'button "Choose a file"');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(spendFile);
    await page.getByRole('button', { name: 'Compare 15 points more upstream' }).waitFor();
    await tabTo(page, 'button "Compare 15 points more upstream"');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The two plans' }).waitFor();
    await page.goto(`${page.url()}&n=${futures}`);
    await settle(page);

    await tabTo(page, 'slider "Events in plan B, % of budget"');
    const before = Number(await shareSlider(page, 'Events').inputValue());
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => shareBox(page, 'Events').inputValue()).toBe(String(before + 1));
    await settle(page);
    await tabTo(page, 'radio "Funnel"');
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByRole('radio', { name: 'Funnel' }).isChecked()).toBe(true);
    const sentence = await settle(page);
    await tabTo(page, `slider "${sentence.replaceAll('\u00a0', ' ')}"`);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').getAttribute('aria-valuetext')).toMatch(/^week 1, median /);
    await page.keyboard.press('t');
    await differenceFrame(page).getByRole('table', { name: 'Difference by week' }).waitFor();
    expect(await headline(page)).toBe(sentence);
  });
});

/** Role and name of what has focus, e.g. `slider "Events in plan B, % of budget"`. */
async function focused(page: Page): Promise<string> {
  const element = page.locator(':focus');
  if ((await element.count()) === 0) return 'the page';
  const [first = ''] = (await element.ariaSnapshot()).split('\n');
  return /^- ['"]?(\w+ "(?:[^"\\]|\\.)*"|\w+)/.exec(first)?.[1] ?? first;
}

/** Whether a ring of at least 2 px stands around what has focus, or around what it is the handle of. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let element: Element | null = document.activeElement;
    for (let i = 0; element !== null && i < 4; i += 1, element = element.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true;
    }
    return false;
  });
}

/** Presses Tab until something has focus, and looks for its ring at every stop. */
async function tabTo(page: Page, place: string): Promise<void> {
  const stops: string[] = [];
  while (stops.length < 80 && stops.at(-1) !== place) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
    expect(await isFocusSeen(page), `focus on ${stops.at(-1)}`).toBe(true);
  }
  expect(stops.at(-1), stops.join(', ')).toBe(place);
}
