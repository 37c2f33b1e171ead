/** The models that can be fitted. A new one is a file here and an entry below. */
import { bgnbd } from './bgnbd.ts';
import { dirichlet } from './dirichlet.ts';
import type { FitModel } from './model.ts';
import { bass, sbg } from './periods.ts';

export const fitModels = { bass, sbg, bgnbd, dirichlet } as Readonly<Record<string, FitModel>>;
