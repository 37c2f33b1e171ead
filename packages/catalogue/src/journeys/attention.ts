/** What people do beside moving on: they remember and forget, leave an address and visit. The same in most journeys. */
import {
  memoryDimension,
  memoryEvent,
  permissionDimension,
  permissionEvent,
  recencyDimension,
  recencyEvent,
  withLevel,
  type Dimension,
  type Factor,
  type RateEvent,
} from '@meander/core';

export const attentionDimensions: readonly Dimension[] = [
  memoryDimension,
  permissionDimension,
  recencyDimension,
];

/** Knows nothing, has left no address and has not visited: where everybody starts, and where those who are gone end. */
export const blank = { memory: 'none', permission: 'no', recency: 'away' } as const;

/**
 * The events of attention.
 * @param options.open stages in which people remember, forget and visit
 * @param options.subscribers stages in which they may leave an address by themselves; `open` if not given
 * @param options.known stages in which a mail may be the last; `open` if not given
 * @param options.annoyance what makes a mail likelier to be the last
 */
export function attentionEvents(options: {
  open: readonly string[];
  subscribers?: readonly string[];
  known?: readonly string[];
  annoyance?: readonly Factor[];
}): RateEvent[] {
  const { open, subscribers = open, known = open, annoyance } = options;
  return [
    memoryEvent({ stages: open, reminding: 'reminding', forgetting: 'forgetting' }),
    permissionEvent({
      subscribers,
      everyone: known,
      subscribing: 'subscribing',
      ...(annoyance === undefined ? {} : { annoyance }),
    }),
    recencyEvent({
      stages: open,
      visiting: 'visiting',
      window: 'cookieWindow',
      visitingFactors: [withLevel('memory', 'visitMemory')],
    }),
  ];
}
