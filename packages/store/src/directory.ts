/**
 * The data directory. Several processes may use it at once (SQLite orders their writes); each leaves a note while it does,
 * so that the next one can tell a clean end from a crash.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `MEANDER_HOME`, or `.meander` in the home directory, on every operating system. */
export function defaultDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['MEANDER_HOME'] || join(homedir(), '.meander');
}

export interface OpenDirectory {
  readonly databasePath: string;
  /** Held by the process that is opening the database. */
  readonly lockPath: string;
  /** Whether a process that used it ended without closing it. */
  readonly wasUnclean: boolean;
  /** Says that this process has ended cleanly. */
  leave(): void;
}

let opened = 0;

/** @throws Error when the directory cannot be made or written to */
export function enterDirectory(directory: string): OpenDirectory {
  const notes = join(directory, 'processes');
  mkdirSync(notes, { recursive: true, mode: 0o700 });
  let wasUnclean = false;
  for (const note of readdirSync(notes)) {
    if (isAlive(Number.parseInt(note, 10))) continue;
    wasUnclean = true;
    rmSync(join(notes, note), { force: true });
  }
  opened += 1;
  const note = join(notes, `${process.pid}-${opened}`);
  writeFileSync(note, '');
  return {
    databasePath: join(directory, 'meander.db'),
    lockPath: join(directory, 'opening.lock'),
    wasUnclean,
    leave: () => rmSync(note, { force: true }),
  };
}

/** Signal 0 asks only whether the process is there. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
