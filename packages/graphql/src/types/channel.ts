import type { Channel as CoreChannel } from '@meander/core';
import { builder } from '../builder.ts';
import { ChannelKind } from './enums.ts';

export type ChannelShape = Pick<CoreChannel, 'id' | 'label' | 'kind' | 'meaning'>;

export const Channel = builder.objectRef<ChannelShape>('Channel').implement({
  description: 'A way of reaching people that costs money.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name in change paths, e.g. brandVideo.' }),
    label: t.exposeString('label', { description: 'What a form calls it.' }),
    kind: t.expose('kind', { type: ChannelKind, description: 'Upstream or downstream.' }),
    meaning: t.exposeString('meaning', { description: 'What it is and does.' }),
  }),
});
