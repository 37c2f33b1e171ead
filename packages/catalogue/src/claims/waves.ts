/** Extra money for a while, upstream or downstream, in the three years of b2b-saas; and the world in which the two change places. */
import type { Change } from '@meander/core';
import { set } from './changes.ts';
import { downstream, upstream } from './sides.ts';

const horizonWeeks = 156;

/** These channels get so many times their money from week 1 up to a week. */
export function wave(channels: readonly string[], lastWeek: number, times: number): readonly Change[] {
  const flight = Array.from({ length: horizonWeeks }, (_, i) => (i < lastWeek ? times : 1));
  return channels.map((channel) => set(`flight.${channel}`, flight));
}

/** Four weeks in which a side gets twelve thousand a week more than the 3,360 or 8,640 of the plan. */
export const waveUpstream = wave(upstream, 4, 1 + 12 / 3.36);
export const waveDownstream = wave(downstream, 4, 1 + 12 / 8.64);

/** Upstream tells nobody anything new and is forgotten at once, but those who know the brand act on it within the week. */
export const upstreamSellsAtOnce: readonly Change[] = [
  ...upstream.flatMap((channel) => [
    set(`channels.${channel}.halfLife`, 0),
    set(`channels.${channel}.response.discover`, 0),
    set(`channels.${channel}.response.remember`, 0),
  ]),
  set('channels.education.response.consider', 0.5),
  set('journey.qualifying', 2),
  set('journey.closing', 2),
];

/** The pressure of downstream has a half-life of half a year. */
export const downstreamLingers = downstream.map((channel) => set(`channels.${channel}.halfLife`, 26));
