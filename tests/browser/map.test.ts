import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { picture, visiting } from './visitor.ts';

/** A map that is soon there: few people, half a year after a short warm-up. */
const address = '/#/map?p=b2b-saas&h=26&seed=otter-42&a=market.warmupWeeks:8~market.people:2000&week=5';

/** What the sheets of people show, as text. */
function people(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('canvas')].map((each) => each.toDataURL()).join(' '),
  );
}

function week(page: Page): Promise<string> {
  return page.getByRole('slider', { name: 'Week' }).inputValue();
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe.skipIf(isLeftOut)('the river map', () => {
  const visitor = visiting();

  test('starts paused, steps back to exactly what was there, pauses for good, and opens what is pressed', async () => {
    const page = await visitor.open(address);
    const play = page.getByRole('button', { name: 'Play' });
    await play.waitFor();
    expect(await week(page)).toBe('5');
    await page.evaluate(() => document.fonts.ready);

    // a step on and a step back: the same picture, to the last pixel
    const before = await people(page);
    await page.getByRole('button', { name: 'A week on' }).click();
    await expect.poll(() => week(page)).toBe('6');
    expect(await people(page)).not.toBe(before);
    await page.getByRole('button', { name: 'A week back' }).click();
    await expect.poll(() => week(page)).toBe('5');
    await expect.poll(() => people(page)).toBe(before);

    // it plays, pauses on a whole week, and stays there while the weeks are dragged
    await play.click();
    await expect.poll(async () => Number(await week(page))).toBeGreaterThanOrEqual(7);
    await page.getByRole('button', { name: 'Pause' }).click();
    await play.waitFor();
    await page.getByRole('slider', { name: 'Week' }).fill('20');
    await play.waitFor();
    await expect.poll(() => page.url()).toContain('week=20');

    // by keys, with focus on the map
    const stage = page.getByRole('button', { name: /^Reach & engage: / });
    await stage.focus();
    await page.keyboard.press('.');
    await expect.poll(() => week(page)).toBe('21');
    await page.keyboard.press(',');
    await expect.poll(() => week(page)).toBe('20');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press('Space');
    await play.waitFor();

    // a way and a stage open their people, and the link says so
    await page.getByRole('button', { name: /Nurture & educate to Reach & engage,/ }).press('Enter');
    await page.getByRole('region', { name: 'Nurture & educate to Reach & engage' }).waitFor();
    await expect.poll(() => page.url()).toContain('at=nurtured~reached');
    await page.getByRole('button', { name: 'Close', exact: true }).click();

    // the same milestone is looked at through both lenses
    await page.getByRole('combobox', { name: /Journey model/ }).selectOption('Funnel and lifecycle');
    await page.getByRole('button', { name: /^Awareness: / }).waitFor();
    await page.getByRole('button', { name: /^Reach & engage: / }).focus();
    await expect
      .poll(() => page.locator('[data-lit]').allTextContents())
      .toEqual([expect.stringContaining('Reach & engage'), expect.stringContaining('Awareness')]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `map-${colorScheme}`);
      expect(await violations(page), colorScheme).toEqual([]);
    }

    // nothing moves for who wants nothing to move
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('region', { name: 'Eight weeks side by side' }).waitFor();
    expect(await play.count()).toBe(0);
    await page.getByRole('button', { name: 'week 13' }).click();
    await expect.poll(() => week(page)).toBe('13');
  });
});
