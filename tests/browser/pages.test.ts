import { presets } from '@meander/catalogue';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import {
  differenceFrame,
  futures,
  headline,
  quickComparison,
  settle,
  settledSentence,
  shareBox,
  shareSlider,
} from './compare-page.ts';
import { chooseFile, spendFile } from './import-page.ts';
import { desktop, phone, picture, visiting } from './visitor.ts';

/** Rules that read colours, which are all that differs between light and dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Everything that axe finds, by some rules or by all it has, as rule and place. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
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
      const findings = page.getByRole('article').getByRole('status');
      await expect
        .poll(() => findings.allTextContents())
        .toEqual(presets.map(() => expect.stringMatching(settledSentence)));
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
        .getByText(/^(\d+) of \1 are reproduced(; \d+ needs? data that (is|are) not here)?$/)
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
    '%s has nothing that axe finds and nothing to scroll sideways, light and dark, on a desk and on a phone',
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
    },
  );

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

  test('nothing moves for people who asked for less motion', async () => {
    const page = await visitor.open(quickComparison, { reducedMotion: 'reduce' });
    await settle(page);
    const moving = await page.evaluate(() =>
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
    expect(moving).toEqual([]);
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
