/** Waiting for people who serve. */
import { poolColumn, type Block, type PoolColumn } from '@meander/core';
import { runningTotal, type Measure } from '../measure.ts';

function poolIn(block: Block, id: string | undefined): number {
  const place = block.pools.findIndex((pool) => pool.id === id);
  if (place < 0)
    throw new RangeError(`unknown pool "${id}" (known: ${block.pools.map((pool) => pool.id).join(', ')})`);
  return place;
}

function queue(column: PoolColumn, said: Pick<Measure, 'id' | 'label' | 'unit' | 'meaning'>): Measure {
  return {
    ...said,
    needs: ['pool'],
    read: ({ block }, replication, { pool }) =>
      runningTotal(poolColumn(block, replication, poolIn(block, pool), column)),
  };
}

export const queueMeasures: readonly Measure[] = [
  queue('arrivals', {
    id: 'arrivals',
    label: 'Arrivals',
    unit: 'people',
    meaning: 'People who came to a pool since week 1',
  }),
  queue('waited', {
    id: 'waited',
    label: 'Who had to wait',
    unit: 'people',
    meaning: 'People who found every server of a pool busy since week 1',
  }),
  queue('abandoned', {
    id: 'abandoned',
    label: 'Who gave up',
    unit: 'people',
    meaning: 'People who left a pool unserved since week 1',
  }),
  queue('waiting', {
    id: 'waiting',
    label: 'Person-weeks of waiting',
    unit: 'person-weeks',
    meaning:
      'People waiting at a pool, summed over the weeks; per arrival it is the mean wait in weeks (Little 1961)',
  }),
  queue('busy', {
    id: 'busy',
    label: 'Server-weeks of work',
    unit: 'server-weeks',
    meaning: 'Servers of a pool at work, summed over the weeks',
  }),
  queue('servers', {
    id: 'servers',
    label: 'Server-weeks',
    unit: 'server-weeks',
    meaning: 'Servers of a pool, summed over the weeks; busy per servers is the utilisation',
  }),
];
