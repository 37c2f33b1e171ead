import { journeyCard, journeyMap } from '@meander/analysis';
import { journeys } from '@meander/catalogue';
import { builder, COST } from '../builder.ts';
import { LimitError, NotFoundError, ValidationError } from '../errors.ts';
import { describedJourney } from '../journey/described.ts';
import { explained } from '../journey/explain.ts';
import { JourneyCardType, JourneyMapType, JourneyRef } from '../types/card.ts';
import { ExplainedRatesType, RateQuestionInput } from '../types/explained.ts';
import { Journey } from '../types/journey.ts';

const which = { type: JourneyRef, required: true, description: 'Which journey.' } as const;

builder.queryFields((t) => ({
  journeys: t.field({ type: [Journey], description: 'The journeys that ship.', resolve: () => journeys }),
  journeyCard: t.field({
    type: JourneyCardType,
    description: 'A journey on a card: states, moves, equations, units and sources.',
    args: { journey: t.arg(which) },
    complexity: COST.expanded,
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'JourneyCardResult', description: 'The card, or what is wrong.' },
    },
    resolve: async (_, { journey: ref }, { store }) => {
      const { journey, context } = await describedJourney(store, ref);
      return journeyCard(journey, context);
    },
  }),
  journeyMap: t.field({
    type: JourneyMapType,
    description: 'The graph of a journey as SVG: stages from upstream to downstream, and what leads where.',
    args: { journey: t.arg(which) },
    complexity: COST.expanded,
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'JourneyMapResult', description: 'The picture, or what is wrong.' },
    },
    resolve: async (_, { journey: ref }, { store }) =>
      journeyMap((await describedJourney(store, ref)).journey),
  }),
  explainRates: t.field({
    type: ExplainedRatesType,
    description: 'For any place and week, the causes and factors that make every rate.',
    args: { input: t.arg({ type: RateQuestionInput, required: true, description: 'Which rates.' }) },
    complexity: COST.simulated,
    errors: {
      types: [ValidationError, NotFoundError, LimitError],
      union: { name: 'ExplainRatesResult', description: 'The rates, or what is wrong with the question.' },
    },
    resolve: (_, { input }, { store }) => explained(store, input),
  }),
}));
