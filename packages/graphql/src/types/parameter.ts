import type { ParameterValue } from '@meander/core';
import { builder } from '../builder.ts';

export interface ParameterShape extends ParameterValue {
  readonly isChanged: boolean;
}

export const DescribedNumber = builder.interfaceRef<ParameterValue>('DescribedNumber').implement({
  description: 'A number that can be set, described once for forms, help and checks.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Its change path; its last part stands in equations.' }),
    label: t.exposeString('label', { description: 'What a form calls it.' }),
    unit: t.exposeString('unit', { description: 'Its unit.' }),
    min: t.exposeFloat('min', { description: 'The least value allowed.' }),
    max: t.exposeFloat('max', { description: 'The greatest value allowed.' }),
    default: t.exposeFloat('default', { description: 'The value when nothing is said.' }),
    low: t.float({
      nullable: true,
      description: 'The lowest value that would be as plausible as the default; null where nobody has said.',
      resolve: ({ range }) => range?.[0] ?? null,
    }),
    high: t.float({
      nullable: true,
      description: 'The highest value that would be as plausible as the default.',
      resolve: ({ range }) => range?.[1] ?? null,
    }),
    value: t.exposeFloat('value', { description: 'The value in force.' }),
    meaning: t.exposeString('meaning', { description: 'What it stands for.' }),
    source: t.exposeString('source', { description: 'Where the default comes from, or "assumption".' }),
  }),
});

export const Parameter = builder.objectRef<ParameterShape>('Parameter').implement({
  description: 'A number of a scenario.',
  interfaces: [DescribedNumber],
  fields: (t) => ({
    isChanged: t.exposeBoolean('isChanged', { description: 'Whether the value differs from the preset’s.' }),
  }),
});
