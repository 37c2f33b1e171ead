import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { isLeftOut } from './chromium.ts';
import { picture, visiting } from './visitor.ts';

/** What a colleague sends, soon there: few people and futures, half a year after a short warm-up, more upstream in plan B. */
const address =
  '/#/compare?p=b2b-saas&h=26&seed=otter-42&a=market.warmupWeeks:8~market.people:2000&b=split.upstream+15&n=10';

/** What the sheets of people show, as text. */
function people(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('canvas')].map((each) => each.toDataURL()).join(' '),
  );
}

/** What they show once nobody is drawn anew. */
async function peopleAtRest(page: Page): Promise<string> {
  let last = await people(page);
  await expect
    .poll(
      async () => {
        const before = last;
        last = await people(page);
        return last === before;
      },
      { interval: 100 },
    )
    .toBe(true);
  return last;
}

function week(page: Page): Promise<string> {
  return page.getByRole('slider', { name: 'Week' }).inputValue();
}

describe.skipIf(isLeftOut)('the river map', () => {
  const visitor = visiting();

  test("follows a colleague's link, flips the lens, steps back to exactly what was there, pauses for good, and opens what is pressed", async () => {
    // what differs from plan A, from what luck, and by which engine
    const page = await visitor.open(address);
    await page.getByText('10 of 10 futures simulated').waitFor();
    await page.getByRole('heading', { name: '1 change from A' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'seed' }).inputValue()).toBe('otter-42');
    await page.getByText(/^Meander \d+\.\d+\.\d+$/).waitFor();

    // the same plan as a map, through one lens and through the other
    await page.getByRole('link', { name: 'River map' }).click();
    const play = page.getByRole('button', { name: 'Play' });
    await play.waitFor();
    expect(await week(page)).toBe('0');
    await page.getByRole('slider', { name: 'Week' }).fill('5');
    await expect.poll(() => page.url()).toContain('week=5');
    const lens = page.getByRole('combobox', { name: /Journey model/ });
    await lens.selectOption('Funnel');
    await page.getByRole('button', { name: /^Awareness: / }).waitFor();
    await page.getByText(/Seed otter-42, Meander \d+\.\d+\.\d+\./).waitFor();
    expect(await week(page)).toBe('5');
    await lens.selectOption('Lifecycle');
    await page.getByRole('button', { name: /^Reach & engage: / }).waitFor();
    expect(page.url()).toContain('b=split.upstream');
    await page.evaluate(() => document.fonts.ready);

    // a step on and a step back: the same picture, to the last pixel
    const before = await peopleAtRest(page);
    await page.getByRole('button', { name: 'A week on' }).click();
    await expect.poll(() => week(page)).toBe('6');
    await expect.poll(() => people(page)).not.toBe(before);
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

    // the largest leak is the first, and leads to the people who are lost there
    const leaks = page.getByRole('region', { name: 'Where people are lost' });
    await leaks.getByRole('combobox').selectOption('SO_FAR');
    await expect.poll(() => page.url()).toContain('lost=sofar');
    await leaks.getByRole('button').first().press('Enter');
    await page.getByRole('region', { name: 'Nurture & educate to Dormant prospect' }).waitFor();
    await expect.poll(() => page.url()).toContain('at=nurtured~dormant');
    await leaks.getByRole('button').first().press('Enter');
    // where nobody was lost in the week, another week was looked at
    await page.getByRole('slider', { name: 'Week' }).fill('21');

    // a way and a stage open their people, and the link says so
    await page.getByRole('button', { name: /Nurture & educate to Reach & engage,/ }).press('Enter');
    await page.getByRole('region', { name: 'Nurture & educate to Reach & engage' }).waitFor();
    await expect.poll(() => page.url()).toContain('at=nurtured~reached');
    const examples = page.getByRole('link', { name: /^Customer / });
    await examples.first().waitFor();
    await picture(page, 'map-panel');
    expect(await violations(page)).toEqual([]);

    // one of them is read, under the same plan and in another future, and the map is there again
    const seen = await week(page);
    const name = (await examples.first().textContent()) ?? '';
    await examples.first().click();
    await page.getByRole('heading', { level: 2, name: `${name} of 2,000, under plan B` }).waitFor();
    await page.getByRole('combobox', { name: 'Place on the map' }).waitFor();
    await page.getByText(/^Under plan A the same person/).waitFor();
    await page.getByRole('table').first().waitFor();
    await picture(page, 'journeys-from-map');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Future' }).fill('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('fut=1');
    await page.getByRole('link', { name: `On the map, week ${seen}` }).click();
    await page.getByText('One future of many, number 2 of this seed.').waitFor();
    expect(await week(page)).toBe(seen);
    await page.getByRole('region', { name: 'Nurture & educate to Reach & engage' }).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();

    // the same milestone is looked at through both lenses
    await lens.selectOption('Funnel and lifecycle');
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
