/** Expected problems are part of the schema; the unexpected is masked and logged. */
import { builder } from '../builder.ts';
import { ConflictError, LimitError, NotFoundError, ValidationError, type ExpectedError } from '../errors.ts';
import { ErrorCode } from './enums.ts';
import { Issue } from './issue.ts';
import { Scenario } from './nodes.ts';

const ErrorInterface = builder.interfaceRef<ExpectedError>('Error').implement({
  description: 'What every expected problem has.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'In English; one sentence for each problem.' }),
    code: t.expose('code', { type: ErrorCode, description: 'The kind of problem.' }),
  }),
});

builder.objectType(ValidationError, {
  name: 'ValidationError',
  description: 'The input has problems: all of them, at once.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    issues: t.expose('issues', {
      type: [Issue],
      description: 'Errors, and notes on what was assumed meanwhile.',
    }),
  }),
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'There is nothing with this id.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id that was asked for.' }) }),
});

builder.objectType(LimitError, {
  name: 'LimitError',
  description: 'The request is larger than this server accepts; nothing was started.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    limit: t.exposeFloat('limit', { description: 'What is accepted, in the unit the message names.' }),
    requested: t.exposeFloat('requested', { description: 'What was asked for, in the same unit.' }),
  }),
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'Somebody saved another version in between; nothing was overwritten.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    current: t.expose('current', { type: Scenario, description: 'The version that is saved now.' }),
  }),
});
