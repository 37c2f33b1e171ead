import type { Channel, Plan } from '@meander/core';
import { channels } from '../channels/index.ts';

/** The channels of the catalogue that a plan has money for; a scenario can be given any other. */
export function channelsIn({ split }: Plan): Channel[] {
  return channels.filter(({ id }) => split[id] !== undefined);
}
