import { builder, COST } from '../builder.ts';
import { LimitError, NotFoundError, ValidationError } from '../errors.ts';
import { scenarioOf } from '../scenario/reference.ts';
import { RiverMapInput, RiverMapType } from '../types/river-map.ts';

builder.queryFields((t) => ({
  riverMap: t.field({
    type: RiverMapType,
    description:
      'Who is at which stage in every week, who goes from where to where, and a map to draw it on.',
    args: { input: t.arg({ type: RiverMapInput, required: true, description: 'Whose river.' }) },
    complexity: COST.simulated,
    errors: {
      types: [ValidationError, NotFoundError, LimitError],
      union: { name: 'RiverMapResult', description: 'The map, or what is wrong.' },
    },
    resolve: async (_, { input }, { store, riverMaps }) => {
      const scenario = await scenarioOf(store, input.scenario);
      const flows = await riverMaps.flows(scenario, {
        population: input.population ?? 'agents',
        future: input.future ?? 0,
        futures: input.futures ?? 1,
      });
      return { scenario, flows };
    },
  }),
}));
