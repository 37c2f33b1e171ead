import type { OwnChannel as CoreOwnChannel } from '@meander/core';
import { builder } from '../builder.ts';
import type { ShownChange } from '../scenario/changes.ts';

export const Change = builder.objectRef<ShownChange>('Change').implement({
  description: 'One difference from the preset.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'What was changed, e.g. split.brandVideo, budget.total, flight.events, market.price.',
    }),
    number: t.exposeFloat('number', {
      nullable: true,
      description: 'The absolute value set; split.* in points of the total.',
    }),
    list: t.exposeFloatList('list', { nullable: true, description: 'For flight.*: a factor per plan week.' }),
    from: t.exposeFloat('from', {
      nullable: true,
      description: 'The value in the preset, in the same unit.',
    }),
    label: t.exposeString('label', { description: 'What a reader calls it.' }),
    unit: t.exposeString('unit', { description: 'Unit of number and from.' }),
  }),
});

export const OwnChannel = builder.objectRef<CoreOwnChannel>('OwnChannel').implement({
  description: 'A channel of the user’s own that behaves like one that ships.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name in change paths.' }),
    label: t.exposeString('label', { description: 'What the user calls it.' }),
    like: t.exposeID('like', { description: 'Id of the channel whose behaviour it takes.' }),
  }),
});
