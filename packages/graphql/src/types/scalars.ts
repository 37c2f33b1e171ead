/** Numbers with a meaning of their own. */
import { GraphQLError } from 'graphql';
import { badInput } from '../clean-input.ts';
import { builder } from '../builder.ts';

builder.scalarType('Week', {
  description: 'A count of weeks, a whole number of at least 0. Week 0 is the moment before the plan starts.',
  serialize: (value) => wholeNumber('Week', value, 100_000, (message) => new GraphQLError(message)),
  parseValue: (value) => wholeNumber('Week', value, 100_000, badInput),
});

builder.scalarType('People', {
  description: 'A count of people, a whole number from 0 to 9,007,199,254,740,991: eight billion fit.',
  serialize: (value) =>
    wholeNumber('People', value, Number.MAX_SAFE_INTEGER, (message) => new GraphQLError(message)),
  parseValue: (value) => wholeNumber('People', value, Number.MAX_SAFE_INTEGER, badInput),
});

builder.scalarType('Column', {
  description:
    'Numbers in a row, as a JSON array: a column of a table, or several one after another. It is sent as it is, so that a hundred thousand numbers are cheap.',
  serialize: (value) => Array.from(value, (each) => each + 0),
  parseValue: () => {
    throw badInput('a Column is only ever an answer');
  },
});

function wholeNumber(
  name: string,
  value: unknown,
  max: number,
  refuse: (message: string) => GraphQLError,
): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= max)
    return value + 0;
  const shown = typeof value === 'number' || typeof value === 'bigint' ? String(value) : typeof value;
  throw refuse(`invalid ${name}: ${shown} (expected a whole number from 0 to ${max})`);
}
