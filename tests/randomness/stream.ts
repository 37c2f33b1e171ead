/**
 * Writes the draws of agents to standard output as 32-bit words without end, for batteries of tests that read a stream:
 *   node --conditions=@meander/source stream.ts <fast|audit> <week-major|customer-major> [seed] | dieharder -a -g 200
 * Week-major is the order in which a run draws them (a million customers, then the next event); customer-major follows one
 * customer through the events of 260 weeks, then the next.
 */
import { writeSync } from 'node:fs';
import {
  customerWord,
  customerWords,
  nameHash,
  seedKey,
  sliceKey,
  weekKey,
  type Generator,
  type Key,
} from '../../packages/core/src/random/index.ts';

const CUSTOMERS = 1_000_000;
const WEEKS = 260;
const EVENTS = ['attention', 'interest', 'decision', 'purchase', 'forgetting'].map(nameHash);
const PURPOSE = nameHash('first clock');

const [generator = 'fast', order = 'week-major', seed = 'otter-42'] = process.argv.slice(2);
if (!['fast', 'audit'].includes(generator) || !['week-major', 'customer-major'].includes(order)) {
  console.error('use: stream.ts <fast|audit> <week-major|customer-major> [seed]');
  process.exit(2);
}
const root = seedKey(seed);
const parts =
  order === 'week-major' ? weekMajor(generator as Generator) : customerMajor(generator as Generator);
for (const words of parts) if (!write(words)) break;

function* weekMajor(of: Generator): Iterable<Int32Array> {
  const words = new Int32Array(CUSTOMERS);
  for (let replication = 0; ; replication++) {
    for (const slice of slices(replication)) {
      customerWords(of, slice, 0, words);
      yield words;
    }
  }
}

function* customerMajor(of: Generator): Iterable<Int32Array> {
  for (let replication = 0; ; replication++) {
    const all = [...slices(replication)];
    const words = new Int32Array(64 * all.length);
    for (let customer = 0; customer < CUSTOMERS; customer += 64) {
      let at = 0;
      for (let each = customer; each < customer + 64; each++) {
        for (const slice of all) words[at++] = customerWord(of, slice, each);
      }
      yield words;
    }
  }
}

/** The keys of all events of all weeks of a replication, in the order in which they happen. */
function* slices(replication: number): Iterable<Key> {
  for (let week = 1; week <= WEEKS; week++) {
    const key = weekKey(root, replication, week, 0);
    for (const event of EVENTS) yield sliceKey(key, event, PURPOSE);
  }
}

/** False once nobody reads any more. */
function write(words: Int32Array): boolean {
  const bytes = new Uint8Array(words.buffer);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
    }
  }
  return true;
}
