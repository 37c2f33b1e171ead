import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isLeftOut } from '../chromium.ts';
import { futures, quickComparison, settle, settledSentence, shareBox, shareSlider } from '../compare-page.ts';
import { visiting } from '../visitor.ts';

/** Most that a first visit may load of the client, in bytes as they are sent. */
const firstLoad = 300_000;

interface SentFile {
  readonly path: string;
  /** As it is sent. */
  readonly bytes: number;
  /** Null where it is sent as it is. */
  readonly encoding: string | null;
}

/** What a first visit to a page loads of the client until the page can be read. */
async function firstVisit(page: Page, at: string): Promise<SentFile[]> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(at);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready);
  const files: SentFile[] = [];
  for (const request of requests.splice(0)) {
    const { pathname: path } = new URL(request.url());
    const response = await request.response();
    if (path === '/graphql' || response === null) continue;
    const { responseBodySize } = await request.sizes();
    const encoding = await response.headerValue('content-encoding');
    files.push({ path, bytes: Math.max(0, responseBodySize), encoding });
  }
  return files;
}

describe.skipIf(isLeftOut)('a page is quick', () => {
  const visitor = visiting();

  test('the first load is at most 300 kB, compressed, as it is sent, wherever it begins', async () => {
    const loads: Record<string, number> = {};
    for (const at of ['/', '/#/import', '/#/proof', quickComparison]) {
      const files = await firstVisit(await (await visitor.window()).newPage(), at);
      const plain = files.filter(({ path, bytes, encoding }) => {
        return /\.(js|css)$/.test(path) && bytes > 1024 && !['br', 'gzip', 'zstd'].includes(encoding ?? '');
      });
      expect(plain).toEqual([]);
      expect(files.length).toBeGreaterThan(4);
      loads[at] = files.reduce((total, { bytes }) => total + bytes, 0);
    }
    const told = Object.entries(loads).map(([at, bytes]) => `${at} ${Math.round(bytes / 1000)} kB`);
    console.log(`first load, compressed: ${told.join(', ')}`);
    expect(Object.entries(loads).filter(([, bytes]) => bytes > firstLoad)).toEqual([]);
  });

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
