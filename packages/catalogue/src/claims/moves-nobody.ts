/** Worlds in which the contacts of one side of the river bring nobody any further. */
import type { Change } from '@meander/core';
import { set } from './changes.ts';

const powerless = (responses: Readonly<Record<string, readonly string[]>>): readonly Change[] =>
  Object.entries(responses).flatMap(([channel, acts]) =>
    acts.map((act) => set(`channels.${channel}.response.${act}`, 0)),
  );

export const upstreamMovesNobody = powerless({
  education: ['discover', 'consider', 'reactivate', 'remember', 'subscribe', 'visit', 'engage'],
  social: ['discover', 'recommend', 'remember', 'visit'],
  events: ['discover', 'consider', 'recommend', 'remember'],
  brandVideo: ['discover', 'remember'],
});

export const downstreamMovesNobody = powerless({
  searchAds: ['qualify', 'close', 'visit'],
  retargeting: ['consider', 'qualify', 'close', 'reactivate', 'remember'],
  email: ['consider', 'qualify', 'close', 'renew', 'reactivate', 'visit', 'engage'],
  personalSelling: ['close', 'renew'],
});
