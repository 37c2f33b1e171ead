/** The browser on this machine: `CHROMIUM_PATH`, or where Debian puts it. */
import { existsSync } from 'node:fs';

const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Null where there is none. With `CI=true` that is a failure, elsewhere the walks are left out. */
export const chromiumPath: string | null = existsSync(path) ? path : null;

export const isLeftOut: boolean = chromiumPath === null && process.env['CI'] !== 'true';

/** What keeps a browser to the page that it is given, also in a container. */
export const chromiumArguments: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
