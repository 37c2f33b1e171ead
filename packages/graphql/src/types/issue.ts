/** What is wrong or assumed, said so that it can be mended; the same text in API, command line and client. */
import type { Issue as CoreIssue } from '@meander/core';
import { builder } from '../builder.ts';
import { Severity } from './enums.ts';

export const Issue = builder.objectRef<CoreIssue>('Issue').implement({
  description: 'One problem or note about an input.',
  fields: (t) => ({
    path: t.exposeStringList('path', {
      description: 'Where, from the outside in; empty when it concerns the whole input.',
    }),
    severity: t.expose('severity', { type: Severity, description: 'Whether it prevents the answer.' }),
    code: t.exposeString('code', { description: 'Stable machine name; clients translate by it.' }),
    value: t.exposeString('value', { nullable: true, description: 'The offending value as text.' }),
    allowed: t.exposeString('allowed', {
      nullable: true,
      description: 'The allowed range or the known names.',
    }),
    suggestion: t.exposeString('suggestion', {
      nullable: true,
      description: 'The nearest value that works.',
    }),
    message: t.exposeString('message', {
      description: 'One English sentence that names the thing and shows the value.',
    }),
  }),
});
