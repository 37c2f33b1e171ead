import { describe, expect, test } from 'vitest';
import { isLeftOut } from '../chromium.ts';
import { futures, settle, settledSentence, shareBox, shareSlider } from '../compare-page.ts';
import { visiting } from '../visitor.ts';

describe.skipIf(isLeftOut)('a page is quick', () => {
  const visitor = visiting();

  test('every key on a slider redraws the preview; the round trips are told', async () => {
    // The whole horizon, as the comparison ships.
    const page = await visitor.open(`/#/compare?p=b2b-saas&b=split.upstream+15&n=${futures}`);
    await settle(page);
    const slider = shareSlider(page, 'Brand video');
    await slider.focus();
    const trips: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const before = await shareBox(page, 'Brand video').inputValue();
      await page.evaluate(watchPreview);
      await slider.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
      trips.push(await page.evaluate(() => window.previewTrip));
      expect(await shareBox(page, 'Brand video').inputValue()).not.toBe(before);
    }
    trips.sort((a, b) => a - b);
    const [least = 0, median = 0, most = 0] = [trips[0], trips[6], trips.at(-1)];
    console.log(
      `preview, from key to redrawn chart: median ${Math.round(median)} ms, ${Math.round(least)} to ${Math.round(most)} ms`,
    );
    expect(least).toBeGreaterThan(0);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(settledSentence);
  });
});

declare global {
  interface Window {
    /** From the next key to the frame after the dotted line has changed, in ms. */
    previewTrip: Promise<number>;
  }
}

/** Runs in the page: times the next key until the frame in which the dotted line of the preview is another one. */
function watchPreview(): void {
  const line = (): string | null =>
    document.querySelector('[data-part="preview"]')?.getAttribute('d') ?? null;
  window.previewTrip = new Promise((resolve) => {
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const before = line();
        const look = (): void => {
          const now = line();
          if (now === null || now === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - timeStamp));
        };
        look();
      },
      { once: true, capture: true },
    );
  });
}
