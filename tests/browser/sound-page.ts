/** What holds on every page: nothing that axe finds, nothing to scroll sideways, no motion where less of it was asked for. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import { desktop, phone, picture, type Visitor } from './visitor.ts';

/** Rules that read colours, which are all that differs between light and dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

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

export const states: { place: string; size: typeof desktop | typeof phone; colorScheme: 'light' | 'dark' }[] =
  [
    { place: 'desk', size: desktop, colorScheme: 'light' },
    { place: 'desk', size: desktop, colorScheme: 'dark' },
    { place: 'phone', size: phone, colorScheme: 'light' },
    { place: 'phone', size: phone, colorScheme: 'dark' },
  ];

export interface PageWalk {
  readonly address: string;
  /** Brings it to the state that is looked at. */
  readonly ready: (page: Page) => Promise<void>;
  /** The states it is looked at in, all of them by default. */
  readonly states?: typeof states;
}

/** Opens a page and looks at it, once it is ready, in light and dark, on a desk and on a phone. */
export async function expectSoundPage(
  visitor: Visitor,
  name: string,
  { address, ready, states: looks = states }: PageWalk,
): Promise<void> {
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
}
