/** Totals of a run, opened into what they came from. */
import { builder } from '../builder.ts';
import { Channel, type ChannelShape } from './channel.ts';

interface CauseShape {
  readonly move: string;
  readonly cause: string;
  readonly label: string;
  readonly channel: ChannelShape | null;
  readonly count: number;
}

export const CauseTotal = builder.objectRef<CauseShape>('CauseTotal').implement({
  description: 'How often one cause made people make one move: mean per replication over the horizon.',
  fields: (t) => ({
    move: t.exposeString('move', { description: 'Id of the move.' }),
    cause: t.exposeString('cause', {
      description: 'Id of the cause; the causes of a move sum to its total.',
    }),
    label: t.exposeString('label', { description: 'Both in words.' }),
    channel: t.expose('channel', {
      type: Channel,
      nullable: true,
      description: 'The channel, when a contact was the cause.',
    }),
    count: t.exposeFloat('count', { description: 'Moves, mean per replication over the horizon.' }),
  }),
});

interface ChannelTotalShape {
  readonly channel: ChannelShape;
  readonly spend: number;
  readonly unspent: number;
  readonly contacts: number;
}

export const ChannelTotal = builder.objectRef<ChannelTotalShape>('ChannelTotal').implement({
  description: 'What a channel was given and delivered: means per replication over the horizon.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The channel.' }),
    spend: t.exposeFloat('spend', { description: 'Money spent.' }),
    unspent: t.exposeFloat('unspent', {
      description: 'Money planned that its pool of people could not take.',
    }),
    contacts: t.exposeFloat('contacts', { description: 'Contacts delivered.' }),
  }),
});

interface MilestoneWeekShape {
  readonly week: number;
  readonly milestone: string;
  readonly people: number;
}

export const MilestoneWeek = builder.objectRef<MilestoneWeekShape>('MilestoneWeek').implement({
  description: 'People at a milestone at the end of a week.',
  fields: (t) => ({
    week: t.expose('week', { type: 'Week', description: 'Week of the plan; 0 is its start.' }),
    milestone: t.exposeString('milestone', { description: 'Shared milestone, e.g. considers.' }),
    people: t.exposeFloat('people', { description: 'People, mean over replications.' }),
  }),
});
