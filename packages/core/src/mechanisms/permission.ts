/** Permission: whom email and automation may reach. It is given by subscribing and taken back by unsubscribing. */
import type { Amount, Dimension, Factor, RateEvent } from '../model/journey.ts';

export const permissionDimension: Dimension = {
  id: 'permission',
  label: 'Permission',
  levels: [
    { id: 'no', label: 'Not asked', value: 0, meaning: 'Has not given an address' },
    { id: 'yes', label: 'Given', value: 1, meaning: 'May be written to' },
    { id: 'unsubscribed', label: 'Unsubscribed', value: 0, meaning: 'Has asked not to be written to' },
  ],
};

/**
 * The event in which permission is given and taken back.
 * @param options.subscribers stages in which people may leave an address
 * @param options.everyone stages in which mail can reach those who have, and make them unsubscribe
 * @param options.subscribing own weekly rate at which people leave an address
 * @param options.annoyance what makes a mail likelier to be the last, e.g. many mails lately
 */
export function permissionEvent(options: {
  subscribers: readonly string[];
  everyone: readonly string[];
  subscribing: Amount;
  annoyance?: readonly Factor[];
}): RateEvent {
  return {
    kind: 'rates',
    id: 'permission',
    label: 'Subscribing and unsubscribing',
    moves: [
      {
        id: 'subscribe',
        label: 'Leaves an address',
        from: { stage: [...options.subscribers], permission: 'no' },
        to: { permission: 'yes' },
        causes: [
          { mechanism: 'need', rate: options.subscribing },
          { mechanism: 'contact', act: 'subscribe' },
        ],
      },
      {
        id: 'unsubscribe',
        label: 'Unsubscribes',
        from: { stage: [...options.everyone], permission: 'yes' },
        to: { permission: 'unsubscribed' },
        causes: [{ mechanism: 'contact', act: 'unsubscribe' }],
        ...(options.annoyance === undefined ? {} : { factors: [...options.annoyance] }),
      },
    ],
  };
}
