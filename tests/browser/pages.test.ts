import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { quickComparison, settle, settledSentence } from './compare-page.ts';
import { chooseFile, spendFile } from './import-page.ts';
import { desktop, phone, picture, visiting } from './visitor.ts';

/** Rules that read colours, which are all that differs between light and dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Everything that axe finds, by some rules or by all it has, as rule and place. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // No page has a frame: what another page is opened for otherwise.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const found = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How far the page can be scrolled sideways, in px. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.scrollTo(10_000, 0);
    return window.scrollX;
  });
}

/** What moves on the page of a person who asked for less motion: the beginnings of such elements. */
async function moving(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        const seconds = `${transitionDuration},${animationDuration}`
          .split(',')
          .map((each) => parseFloat(each));
        return scrollBehavior === 'smooth' || seconds.some((each) => each > 0.001);
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

const states: { place: string; size: typeof desktop | typeof phone; colorScheme: 'light' | 'dark' }[] = [
  { place: 'desk', size: desktop, colorScheme: 'light' },
  { place: 'desk', size: desktop, colorScheme: 'dark' },
  { place: 'phone', size: phone, colorScheme: 'light' },
  { place: 'phone', size: phone, colorScheme: 'dark' },
];

interface PageWalk {
  readonly address: string;
  /** Brings it to the state that is looked at. */
  readonly ready: (page: Page) => Promise<void>;
  /** The states it is looked at in, all of them by default. */
  readonly states?: typeof states;
}

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
  proof: {
    address: '/#/proof',
    // Axe looks at every cell.
    states: states.filter(({ place, colorScheme }) => (place === 'desk') === (colorScheme === 'light')),
    ready: async (page) => {
      await page.getByRole('contentinfo').getByRole('link', { name: 'Proof' }).waitFor();
      await page
        .getByText(/^\d+ of \d+ are reproduced(; \d+ needs? data that (is|are) not here)?$/)
        .waitFor();
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
    async (name) => {
      const { address, ready, states: looks = states } = pages[name]!;
      const page = await visitor.open(address);
      await ready(page);
      const places = new Set<string>();
      for (const { place, size, colorScheme } of looks) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        const state = `${name}-${place}-${colorScheme}`;
        await picture(page, state);
        expect(await violations(page, places.has(place) ? colourRules : undefined), state).toEqual([]);
        places.add(place);
        expect(await sideways(page), state).toBe(0);
      }
      expect(await moving(page)).toEqual([]);
    },
  );
});
