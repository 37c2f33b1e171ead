import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');

test('every dependency is pinned to one exact version', () => {
  const loose: string[] = [];
  const manifests = globSync(['package.json', '{packages,apps}/*/package.json', 'tests/package.json'], {
    cwd: project,
  });
  for (const file of manifests) {
    const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(
      readFileSync(join(project, file), 'utf8'),
    );
    for (const list of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']) {
      for (const [name, version] of Object.entries(manifest[list] ?? {})) {
        if (!/^(workspace:\*|(npm:@?[\w/-]+@)?\d+\.\d+\.\d+)$/.test(version))
          loose.push(`${file}: ${name} ${version}`);
      }
    }
  }
  expect(manifests.length).toBeGreaterThan(9);
  expect(loose).toEqual([]);
});
