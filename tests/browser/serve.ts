/** Serves the built Meander to all browser walks, with a data directory of its own, and ends it after them. */
import type { TestProject } from 'vitest/node';
import { startServer, temporaryDirectory } from '../api/start-server.ts';
import { isLeftOut } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built Meander, e.g. `http://localhost:41234`. */
    meander: string;
  }
}

export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (isLeftOut) {
    console.log('No Chromium (CHROMIUM_PATH, /usr/bin/chromium): the browser walks are skipped.');
    return undefined;
  }
  const directory = await temporaryDirectory();
  const server = await startServer(directory.path);
  provide('meander', server.url);
  return async () => {
    await server.end();
    await directory[Symbol.asyncDispose]();
  };
}
