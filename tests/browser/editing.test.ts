import { describe, expect, test } from 'vitest';
import { startServer, temporaryDirectory } from '../api/start-server.ts';
import { ask, comparisonOf, holding, lastSettled, questionsOf } from './ask.ts';
import { violations } from './axe.ts';
import { isLeftOut } from './chromium.ts';
import {
  closeTable,
  futures,
  headline,
  quickComparison,
  readTable,
  settle,
  shareBox,
  shareSlider,
  sharesOfB,
  type,
} from './compare-page.ts';
import { picture, visiting } from './visitor.ts';

const sum = (shares: Record<string, number>): number =>
  Object.values(shares).reduce((total, share) => total + share, 0);
/** Every box is rounded to a tenth of a point. */
const rounding = (shares: Record<string, number>): number => 0.05 * Object.keys(shares).length + 1e-9;

describe.skipIf(isLeftOut)('editing plan B', () => {
  const visitor = visiting();

  test('a key on a slider previews at once, greys the earlier answer, and settles into another one', async () => {
    // The browser's language is another: all numbers are still written in the page's.
    const page = await visitor.open(quickComparison, { locale: 'ar-EG' });
    const first = await settle(page);
    const colour = () =>
      page.getByRole('heading', { level: 1 }).evaluate((heading) => getComputedStyle(heading).color);
    const settledColour = await colour();
    const questions = questionsOf(page);

    const before = await sharesOfB(page);
    const release = await holding(page, 'StartComparison');
    await shareSlider(page, 'Brand video').press('ArrowRight');
    await page.getByText('These results are for the previous plan.').waitFor();
    await expect.poll(colour).not.toBe(settledColour);
    expect(await headline(page)).toBe(first);
    await page.getByText('average only, no range yet').waitFor();
    await picture(page, 'compare-preview-light');
    await release();
    await settle(page);
    await expect.poll(colour).toBe(settledColour);
    expect(await page.getByText('average only, no range yet').count()).toBe(0);

    const after = await sharesOfB(page);
    expect(after['Brand video']).toBe(Math.round(before['Brand video']! + 1));
    expect(Math.abs(sum(after) - 100)).toBeLessThanOrEqual(rounding(after));
    expect(await page.getByRole('textbox', { name: 'Total a week, both plans' }).inputValue()).toBe(
      '€12,000',
    );
    const { replications, differenceBand } = await comparisonOf(lastSettled(questions), 52);
    expect([replications, differenceBand.length]).toEqual([futures, 53]);
  });

  test('a lock holds a channel, and what cannot be is refused with the nearest share that can', async () => {
    const page = await visitor.open(quickComparison);
    const locked = 12;
    await type(shareBox(page, 'Educational content'), String(locked));
    await page.getByRole('button', { name: 'Lock Educational content' }).click();
    expect(await shareBox(page, 'Educational content').isDisabled()).toBe(true);

    await type(shareBox(page, 'Brand video'), '30');
    await expect
      .poll(() => sharesOfB(page))
      .toMatchObject({ 'Brand video': 30, 'Educational content': locked });

    await type(shareBox(page, 'Brand video'), '97');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const most = 100 - locked;
    expect(await alert.innerText()).toContain(
      `Brand video can be at most ${most}% while Educational content is locked at ${locked}%.`,
    );
    await picture(page, 'compare-refusal-light');
    await alert.getByRole('button', { name: `Use ${most}%` }).click();
    await alert.waitFor({ state: 'detached' });
    await expect
      .poll(() => sharesOfB(page))
      .toMatchObject({ 'Brand video': most, 'Educational content': locked, 'Search ads': 0 });
  });

  test('undo and redo go through the edits, also by key and after a reload', async () => {
    const page = await visitor.open(quickComparison);
    const boxOf = () => shareBox(page, 'Email').inputValue();
    await shareBox(page, 'Email').waitFor();
    const before = await boxOf();
    await type(shareBox(page, 'Email'), '9');
    await type(shareBox(page, 'Email'), '11');
    await expect.poll(boxOf).toBe('11');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(boxOf).toBe('9');
    await page.getByRole('heading', { name: 'The two plans' }).click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(boxOf).toBe(before);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(boxOf).toBe('9');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(boxOf).toBe('11');

    // The address follows after a pause, and the draft with it.
    await expect.poll(() => page.url()).toContain('split.email:11');
    await page.reload();
    await expect.poll(boxOf).toBe('11');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(boxOf).toBe('9');

    // A channel of the catalogue, found and added by key, with its money in both plans; one step takes it back.
    await page.getByRole('button', { name: 'Add a channel' }).press('Enter');
    await page.getByRole('option', { name: 'Partnerships' }).waitFor();
    await page.keyboard.type('other businesses');
    await expect.poll(() => page.getByRole('dialog').getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Partnerships' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'compare-add-channel-light');
    // Enter in the box is enough.
    await type(page.getByRole('textbox', { name: 'Money a week, in both plans' }), '3000');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => sharesOfB(page)).toMatchObject({ Partnerships: 20 });
    await expect
      .poll(() => page.url())
      .toContain('channels.partnerships.referenceSpend:1500~budget.partnerships:3000');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => sharesOfB(page)).not.toHaveProperty('Partnerships');
    await expect.poll(boxOf).toBe('9');
  });

  test('another seed gives other futures, and the first seed the first ones again', async () => {
    const page = await visitor.open(quickComparison);
    await settle(page);
    const first = await readTable(page, 'Difference by week');
    await closeTable(page);
    const seed = page.getByRole('textbox', { name: 'seed' });
    await type(seed, 'heron-7');
    await settle(page);
    await expect.poll(() => readTable(page, 'Difference by week')).not.toEqual(first);
    await page.getByRole('button', { name: 'Another seed' }).click();
    await expect.poll(() => seed.inputValue()).not.toBe('heron-7');
    await type(seed, 'otter-42');
    await settle(page);
    await expect.poll(() => readTable(page, 'Difference by week')).toEqual(first);
  });

  test('stop keeps what is finished, and says how much that is', async () => {
    // So many that a slow machine is not done before somebody can press the button.
    const page = await visitor.open('/#/compare?p=b2b-saas&b=split.upstream+15&n=5000');
    const questions = questionsOf(page);
    await page.getByText(/^[1-9][\d,]* of 5,000 futures/).waitFor();
    await picture(page, 'compare-running-light');
    await page.getByRole('button', { name: 'Stop' }).click();
    const note = page.getByText(
      /^Stopped at [\d,]+ of 5,000: intervals of means are about [\d.]+ times as wide as planned\.$/,
    );
    await note.waitFor();
    await expect.poll(() => headline(page)).toMatch(/of\u00a0100/);
    await picture(page, 'compare-stopped-light');
    const done = Number(/Stopped at ([\d,]+)/.exec(await note.innerText())?.[1]?.replace(',', ''));
    expect(done).toBeGreaterThan(0);
    await expect.poll(async () => (await comparisonOf(lastSettled(questions))).replications).toBe(done);
    await page.getByRole('button', { name: 'Run the rest' }).waitFor();
  });

  test('a plan is saved only when asked to, never over another one, and is opened from the gallery', async () => {
    const page = await visitor.open(quickComparison);
    await settle(page);
    const band = await readTable(page, 'Difference by week');
    await closeTable(page);
    const save = async (name: string) => {
      await page.getByRole('banner').getByRole('button', { name: 'Save' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill(name);
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    };
    const close = () => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await save('Autumn plan');
    await page.getByText('“Autumn plan” is saved as version 1 on this server.').waitFor();
    await close();

    await type(shareBox(page, 'Email'), '12');
    await save('Autumn plan');
    await page.getByText('“Autumn plan” is already saved, at version 1.').waitFor();
    await picture(page, 'compare-conflict-light');
    const saved = () => ask<{ savedScenarios: { name: string }[] }>('{ savedScenarios(first: 40) { name } }');
    const names = (await saved()).savedScenarios.filter(({ name }) => name === 'Autumn plan');
    expect(names).toHaveLength(1);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('navigation').getByRole('link', { name: 'Examples' }).click();
    await page.getByRole('link', { name: 'Autumn plan' }).click();
    await page.getByRole('heading', { name: 'The two plans' }).waitFor();
    await page.goto(`${page.url()}&n=${futures}`);
    await settle(page);
    await expect.poll(() => readTable(page, 'Difference by week')).toEqual(band);
  });

  test('a shared link gives the same numbers to the digit, in another browser and on another server', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await visitor.open(quickComparison, { permissions });
    await type(shareBox(page, 'Events'), '14.5');
    await settle(page);
    const band = await readTable(page, 'Difference by week');
    const payback = await readTable(page, 'Payback week by share of futures');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('Link copied.').waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));

    await using directory = await temporaryDirectory();
    await using other = await startServer(directory.path);
    for (const place of [link.href, `${other.url}/${link.hash}`]) {
      const opened = await visitor.open(place);
      await settle(opened);
      expect(await readTable(opened, 'Difference by week')).toEqual(band);
      expect(await readTable(opened, 'Payback week by share of futures')).toEqual(payback);
      await opened.close();
    }
  });

  test('a server that is gone is said to be gone, and the page goes on when it is back', async () => {
    await using directory = await temporaryDirectory();
    // A port that the system gives to nobody who asks for a free one: another server could have it while this one is down.
    const PORT = String(20_000 + (process.pid % 10_000));
    const server = await startServer(directory.path, { PORT });
    const page = await visitor.open(`${server.url}${quickComparison}`);
    await settle(page);
    await server.end();
    await shareSlider(page, 'Brand video').press('ArrowRight');
    await page.getByText('The server does not answer.').first().waitFor();
    await picture(page, 'compare-offline-light');
    const box = await shareBox(page, 'Brand video').inputValue();

    await using again = await startServer(directory.path, { PORT });
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText('The server does not answer.').first().waitFor({ state: 'detached' });
    await settle(page);
    expect(await shareBox(page, 'Brand video').inputValue()).toBe(box);
    expect(again.port).toBe(server.port);
    await page.close();
    const complaints = visitor.errors.splice(0);
    expect(complaints.filter((each) => !each.startsWith('Failed to load resource: net::ERR_'))).toEqual([]);
  });
});
