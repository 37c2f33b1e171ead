/** A Web Worker: lives a run alone, or as a member of a crew, with shared memory or with a line to the page. */
import {
  crewMemory,
  encodeBlock,
  messageCrew,
  prepare,
  sharedCrew,
  simulateBlock,
  simulateBlocksInCrew,
  type Block,
  type Crew,
} from '@meander/core';
import { lineOf, type Orders, type Part, type Report } from './wish.ts';

const report = (said: Report): void => postMessage(said);

async function live(part: Part): Promise<Block> {
  const once = { from: 0, to: 1 };
  if (part.members === 1) return simulateBlock(part.scenario, { ...once, population: 'agents' });
  const [block] = await simulateBlocksInCrew([part.scenario], once, await crewOf(part));
  return block!;
}

async function crewOf({ scenario, member, members, port }: Part): Promise<Crew> {
  if (port !== undefined) return messageCrew(lineOf(port), member, members);
  if (member > 0) {
    prepare(scenario); // while the first does the same
    return sharedCrew(await given, member, members);
  }
  const memory = crewMemory([scenario], members);
  report({ memory });
  return sharedCrew(memory, member, members);
}

let take: (memory: SharedArrayBuffer) => void;
const given = new Promise<SharedArrayBuffer>((resolve) => (take = resolve));

addEventListener('message', ({ data }: MessageEvent<Orders>) => {
  if ('memory' in data) take(data.memory);
  else if ('part' in data) void live(data.part).then((block) => report({ result: encodeBlock(block) }));
  else {
    simulateBlock(data.rehearsal, { from: 0, to: 1, population: 'agents' });
    report('rehearsed');
  }
});
report('loaded');
