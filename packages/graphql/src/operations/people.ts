import * as z from 'zod';
import { stories } from '@meander/catalogue';
import { builder, COST } from '../builder.ts';
import { LimitError, NotFoundError, ValidationError } from '../errors.ts';
import { namedStory, unknownNames, unknownPlaces } from '../people/desk.ts';
import { scenarioOf } from '../scenario/reference.ts';
import { Crowds } from '../types/crowd.ts';
import { Customer } from '../types/customer.ts';
import { CustomerConnection, placeAfter } from '../types/customer-page.ts';
import { CustomerInput, CustomersInput, PeopleInput } from '../types/people-input.ts';
import { Story } from '../types/story.ts';

const problems = [ValidationError, NotFoundError, LimitError];

builder.queryFields((t) => ({
  stories: t.field({
    type: [Story],
    description: 'Stories that can be looked for among the people of a run.',
    resolve: () => stories,
  }),
  customers: t.field({
    type: CustomerConnection,
    description: 'Single customers of a plan, lived one by one; nothing is stored.',
    args: {
      input: t.arg({ type: CustomersInput, required: true, description: 'Whom to look for.' }),
      first: t.arg.int({
        defaultValue: 20,
        description: 'At most so many, 1 to 100.',
        validate: z.int().min(1).max(100),
      }),
      after: t.arg.string({ description: 'Cursor of the last of the page before.' }),
    },
    complexity: ({ first }) => ({ field: COST.simulated, multiplier: first ?? 20 }),
    errors: {
      types: problems,
      union: { name: 'CustomersResult', description: 'Who was found, or what is wrong.' },
    },
    resolve: async (_, { input, first, after }, { store, people }) => {
      const { scenario: ref, future, story: id, ...filter } = input;
      const scenario = await scenarioOf(store, ref);
      const { story, issues } = namedStory(scenario.scenario, id);
      const found = [
        ...issues,
        ...unknownNames(scenario.scenario, filter),
        ...unknownPlaces(scenario.scenario, filter),
      ];
      if (found.length > 0) throw new ValidationError(found);
      const market = { scenario, future: future ?? 0 };
      const offset = placeAfter(after);
      const given = Object.fromEntries(
        Object.entries(filter).filter(([, value]) => value !== null && value !== undefined),
      );
      const query = { ...given, story, offset, limit: first ?? 20 };
      return { market, offset, page: await people.ask(market, 'find', { query }) };
    },
  }),
  customer: t.field({
    type: Customer,
    description: 'One customer of a plan by number.',
    args: { input: t.arg({ type: CustomerInput, required: true, description: 'Which customer.' }) },
    complexity: COST.simulated,
    errors: {
      types: problems,
      union: { name: 'CustomerResult', description: 'The customer, or what is wrong.' },
    },
    resolve: async (_, { input }, { store, people }) => {
      const scenario = await scenarioOf(store, input.scenario);
      const market = { scenario, future: input.future ?? 0 };
      const [read] = await people.ask(market, 'lives', { customers: [input.number] });
      return { market, summary: read!.summary, journey: read!.journey };
    },
  }),
  crowd: t.field({
    type: Crowds,
    description: 'How straight the people of a plan go to their first purchase; nothing is stored.',
    args: { input: t.arg({ type: PeopleInput, required: true, description: 'Whose people.' }) },
    complexity: COST.simulated,
    errors: {
      types: problems,
      union: { name: 'CrowdResult', description: 'The crowd, or what is wrong.' },
    },
    resolve: async (_, { input }, { store, people }) => {
      const scenario = await scenarioOf(store, input.scenario);
      return { scenario, crowds: await people.ask({ scenario, future: input.future ?? 0 }, 'crowd', {}) };
    },
  }),
}));
