import { builder, COST } from '../builder.ts';
import { ValidationError } from '../errors.ts';
import { bassOf, bgnbdOf, dirichletOf, sbgOf } from '../fit/fit.ts';
import {
  FitBassPayload,
  FitBgnbdInput,
  FitBgnbdPayload,
  FitDirichletInput,
  FitDirichletPayload,
  FitSbgPayload,
  FitSeriesInput,
} from '../types/fit.ts';

const file = { required: true, description: 'The file and how to fit to it.' } as const;
const refused = (name: string) => ({
  types: [ValidationError],
  union: { name, description: 'The fit, or what is wrong with the file, with row and column.' },
});

builder.queryFields((t) => ({
  fitBass: t.field({
    type: FitBassPayload,
    description: 'Fits Bass curves of new products to adopters per period; nothing is stored.',
    args: { input: t.arg({ type: FitSeriesInput, ...file }) },
    complexity: COST.file,
    errors: refused('FitBassResult'),
    resolve: (_, { input }) => ({ fits: bassOf(input) }),
  }),
  fitSbg: t.field({
    type: FitSbgPayload,
    description: 'Fits the shifted beta-geometric model to customers who are still there; nothing is stored.',
    args: { input: t.arg({ type: FitSeriesInput, ...file }) },
    complexity: COST.file,
    errors: refused('FitSbgResult'),
    resolve: (_, { input }) => ({ fits: sbgOf(input) }),
  }),
  fitBgnbd: t.field({
    type: FitBgnbdPayload,
    description: 'Fits the BG/NBD model to customers or their purchases; nothing is stored.',
    args: { input: t.arg({ type: FitBgnbdInput, ...file }) },
    complexity: COST.file,
    errors: refused('FitBgnbdResult'),
    resolve: (_, { input }) => bgnbdOf(input),
  }),
  fitDirichlet: t.field({
    type: FitDirichletPayload,
    description: 'Fits the NBD-Dirichlet model to the brands of a category; nothing is stored.',
    args: { input: t.arg({ type: FitDirichletInput, ...file }) },
    complexity: COST.file,
    errors: refused('FitDirichletResult'),
    resolve: (_, { input }) => dirichletOf(input),
  }),
}));
