import { describe, test } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { expectSoundPage, states } from './sound-page.ts';
import { visiting } from './visitor.ts';

describe.skipIf(isLeftOut)('the proof', () => {
  const visitor = visiting();

  test('sets what others published beside what comes out here, and has nothing that axe finds', async () => {
    await expectSoundPage(visitor, 'proof', {
      address: '/#/proof',
      // Axe looks at every cell.
      states: states.filter(({ place, colorScheme }) => (place === 'desk') === (colorScheme === 'light')),
      ready: async (page) => {
        await page.getByRole('contentinfo').getByRole('link', { name: 'Proof' }).waitFor();
        await page
          .getByText(/^\d+ of \d+ are reproduced(; \d+ needs? data that (is|are) not here)?$/)
          .waitFor();
      },
    });
  });
});
