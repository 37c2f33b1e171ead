/** A Web Worker: one member of a crew, with shared memory or with a line to the page. */
import { encodeBlock, messageCrew, sharedCrew, simulateBlocksInCrew } from '@meander/core';
import { lineOf, type Orders } from './wish.ts';

async function obey({ scenario, member, members, memory, port }: Orders): Promise<void> {
  const crew =
    memory === undefined ? messageCrew(lineOf(port!), member, members) : sharedCrew(memory, member, members);
  const [block] = await simulateBlocksInCrew([scenario], { from: 0, to: 1 }, crew);
  postMessage(encodeBlock(block!));
}

addEventListener('message', ({ data }) => void obey(data as Orders), { once: true });
