import type { Change } from '@meander/core';
import { set } from './changes.ts';

/** A world of the channels that the scenarios have money for, in which no need ever arises. */
export const nobodyConsiders: readonly Change[] = [
  set('journey.needRate', 0),
  ...['education', 'events', 'email', 'retargeting'].map((channel) =>
    set(`channels.${channel}.response.consider`, 0),
  ),
];
