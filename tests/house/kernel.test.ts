import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const build = join(import.meta.dirname, '../../packages/core/assembly/build.mjs');

test('the compiled kernel is that of its source', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, [build, '--check']);
  expect(stderr).toBe('');
});
