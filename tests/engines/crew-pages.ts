/** A crew of Web Workers in Chromium: serves the page, with or without what shared memory asks for, and clicks. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../browser/chromium.ts';
import { bundleScript } from './bundle.ts';
import type { Outcome, Wish } from './page/wish.ts';

export interface CrewPages {
  /** A fresh page that is clicked once: when its threads are ready, or in the moment in which its button works. */
  click(wish: Wish, how: Click): Promise<Outcome>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Click {
  readonly isShared: boolean;
  readonly isReady: boolean;
}

/** Pages may share memory only when nothing from elsewhere can be in them. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

function clickAtOnce(): void {
  document.addEventListener('DOMContentLoaded', () => document.querySelector('button')!.click());
}

export async function openCrewPages(): Promise<CrewPages> {
  const files = new Map([
    ['/page.js', { type: 'text/javascript', text: await bundleScript('page/page.ts', 'page', true) }],
    ['/thread.js', { type: 'text/javascript', text: await bundleScript('page/thread.ts', 'thread', true) }],
    ['/', { type: 'text/html', text: '<!doctype html><button>Go</button><script src="/page.js"></script>' }],
  ]);
  const serve = async (headers: object) => {
    const server = createServer(({ url }, response) => {
      const file = files.get(url ?? '');
      response.writeHead(file === undefined ? 404 : 200, {
        'Content-Type': file?.type ?? 'text/plain',
        ...headers,
      });
      response.end(file?.text);
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
  };
  const plain = await serve({});
  const isolated = await serve(ISOLATION);
  const browser = await chromium.launch({ executablePath: chromiumPath!, args: chromiumArguments });
  return {
    async click(wish, { isShared, isReady }) {
      const page = await browser.newPage();
      try {
        if (!isReady) await page.addInitScript(clickAtOnce);
        const { address } = isShared ? isolated : plain;
        await page.goto(`${address}#${encodeURIComponent(JSON.stringify(wish))}`);
        if (isReady) {
          await page.evaluate(() => window.ready);
          await page.getByRole('button').click();
        }
        return await page.evaluate(() => window.outcome);
      } finally {
        await page.close();
      }
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      plain.server.close();
      isolated.server.close();
    },
  };
}
