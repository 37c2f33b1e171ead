import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { quickComparison } from './compare-page.ts';
import { visiting } from './visitor.ts';

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

describe.skipIf(isLeftOut)('a first visit', () => {
  const visitor = visiting();

  test('loads at most 300 kB, compressed, as it is sent, wherever it begins', async () => {
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
});
