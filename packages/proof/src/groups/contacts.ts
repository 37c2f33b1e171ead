/** What contacts do to a person within a week, and how the log of a life tells it. */
import {
  byContact,
  byNeed,
  defineChannel,
  describeChannel,
  recordJourneys,
  response,
  idleChannel,
} from '@meander/core';
import { claims, type ProofGroup } from '../proof.ts';
import { mean, sampledMean } from '../statistics.ts';
import { oneEvent, scenarioOf, simulate, stageMove, type World } from '../world.ts';

const SPEND = 1000;
const threeContacts = defineChannel({
  ...idleChannel,
  id: 'steady',
  label: 'Steady',
  meaning: 'Three contacts a week for everybody',
  buying: 'frequency',
  usage: [{ share: 1, acts: { discover: response('discover', 0.1, 'given') } }],
  parameters: describeChannel({
    referenceSpend: { default: SPEND },
    frequency: { default: 3 },
    maxContacts: { default: 1000 },
  }),
});

const oneWeek = (people: number): World => ({
  events: [oneEvent([stageMove('unaware', 'aware', [byNeed(0.05), byContact('discover')])])],
  people,
  weeks: 1,
  channels: [threeContacts],
  weekly: SPEND,
  seed: 'contact log',
});

const LIVES = 12_000;

export const contacts: ProofGroup = {
  id: 'contacts',
  title: 'Contacts in a week',
  meaning: 'Three contacts with response .1 beside a need of .05, one week',
  exhibits: [
    {
      source: 'competing risks: 1 - exp(-.35), of which .3 / .35 by the channel',
      claims: claims('contact', 5e-6, [
        ['move', 'probability of a move', 0.29531],
        ['cause', 'probability of a move caused by the channel', 0.25312],
      ]),
      ours: () => {
        const { caused, causes } = simulate(oneWeek(1000));
        const share = (channel: string | null) =>
          caused.reduce((total, count, i) => total + (causes[i]!.channel === channel ? count : 0), 0) / 1000;
        return [share('steady') + share(null), share('steady')];
      },
    },
    {
      source: 'density L exp(-L T) / (1 - exp(-L)) of the time of a move; contacts are Poisson',
      claims: claims('log', 0, [
        ['time', 'mean time of the move within its week, from the lives of agents', 0.47089],
        ['contacts', 'mean contacts a life lists, the one that triggered included', 3],
        ['cause', 'share of moves the lives ascribe to the channel', 6 / 7],
      ]),
      ours: () => {
        const recording = recordJourneys(scenarioOf(oneWeek(LIVES)));
        const lives = recording.journeys(Array.from({ length: LIVES }, (_, customer) => customer));
        const moves = lives.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'move'));
        const byChannel = moves.map(({ channel }) => (channel === 'steady' ? 1 : 0));
        return [
          sampledMean(moves.map(({ time }) => time)),
          sampledMean(lives.map(({ steps }) => steps.filter(({ channel }) => channel === 'steady').length)),
          { value: mean(byChannel), tolerance: 4 * Math.sqrt(6 / 49 / moves.length) },
        ];
      },
    },
  ],
};
