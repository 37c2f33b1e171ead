/** Published results beside ours. */
import type { Accepted, ProofGroup as Group, ProofRow as Row, ProofStep as Step } from '@meander/proof';
import { builder } from '../builder.ts';

const ProofVerdict = builder.enumType('ProofVerdict', {
  description: 'What a comparison says.',
  values: {
    PASS: { value: 'pass', description: 'Ours is within the tolerance, or the accepted range.' },
    FAIL: { value: 'fail', description: 'Ours is not, or there is nothing of the kind in our models.' },
    NO_DATA: { value: 'no data', description: 'The file it needs is not there.' },
  } as const,
});

export const ProofGroup = builder.objectRef<Group>('ProofGroup').implement({
  description: 'Published results of one kind.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, to ask for its rows.' }),
    title: t.exposeString('title', { description: 'Title.' }),
    meaning: t.exposeString('meaning', { description: 'What is compared.' }),
  }),
});

const ProofRange = builder.objectRef<Accepted>('ProofRange').implement({
  description: 'A range of values, both ends included.',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'The lowest, in the unit of the row.' }),
    high: t.exposeFloat('high', { description: 'The highest, in the unit of the row.' }),
  }),
});

const ProofRow = builder.objectRef<Row>('ProofRow').implement({
  description: 'A published number beside ours.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    group: t.exposeID('group', { description: 'Id of its group.' }),
    what: t.exposeString('what', { description: 'What is measured, with its unit.' }),
    source: t.exposeString('source', { description: 'Where the published number is from.' }),
    published: t.exposeFloat('published', { description: 'The published number.' }),
    ours: t.exposeFloat('ours', {
      nullable: true,
      description:
        'Computed just now; null without data, or where there is nothing of the kind in our models.',
    }),
    difference: t.exposeFloat('difference', { nullable: true, description: 'Ours minus published.' }),
    tolerance: t.exposeFloat('tolerance', {
      description:
        'How far ours may be: rounding, quadrature error, or 4 standard errors; with an accepted range, as far as its end on our side.',
    }),
    accepted: t.expose('accepted', {
      type: ProofRange,
      nullable: true,
      description: 'What is accepted where one number says too little; null where the tolerance says all.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'Why the range is as wide as it is, or why ours is elsewhere.',
    }),
    verdict: t.expose('verdict', { type: ProofVerdict, description: 'Whether ours is accepted.' }),
  }),
});

export const ProofPayload = builder.objectRef<{ rows: readonly Row[] }>('ProofPayload').implement({
  description: 'Published results beside ours, computed when asked for.',
  fields: (t) => ({ rows: t.expose('rows', { type: [ProofRow], description: 'In their order.' }) }),
});

export const ProofProgress = builder.objectRef<Step>('ProofProgress').implement({
  description: 'Some more rows, and how far the whole is.',
  fields: (t) => ({
    rows: t.expose('rows', { type: [ProofRow], description: 'Rows computed just now, in their order.' }),
    done: t.exposeInt('done', { description: 'Computations that are done.' }),
    total: t.exposeInt('total', { description: 'All computations; with the last of them the stream ends.' }),
  }),
});
