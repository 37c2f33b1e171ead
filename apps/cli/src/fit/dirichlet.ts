import { percent } from '../terminal/number.ts';
import { table } from '../terminal/table.ts';
import { digits, named, type FitModel } from './model.ts';

interface DirichletFit {
  readonly M: number;
  readonly K: number;
  readonly S: number;
  readonly isDoubleJeopardy: boolean;
  readonly brands: readonly {
    readonly brand: string;
    readonly share: number;
    readonly penetration: number;
    readonly rate: number;
    readonly observedPenetration: number | null;
    readonly S: number | null;
  }[];
}

export const dirichlet: FitModel<DirichletFit> = {
  title: 'NBD-Dirichlet (Goodhardt, Ehrenberg and Chatfield 1984)',
  flags: ['penetration', 'rate', 's'],
  required: ['penetration', 'rate'],
  field: 'fitDirichlet',
  input: 'FitDirichletInput',
  selection: 'M K S isDoubleJeopardy brands { brand share penetration rate observedPenetration S }',
  variables: ({ penetration, rate, s }) => ({ input: { penetration, rate, S: s } }),
  show: ({ M, K, S, isDoubleJeopardy, brands }) =>
    [
      `  ${named({ M, K, S })}`,
      isDoubleJeopardy
        ? '  Double jeopardy: smaller brands have fewer buyers, who also buy less often.'
        : '  No double jeopardy.',
      '',
      table(
        [
          { title: 'brand' },
          { title: 'share', isNumber: true },
          { title: 'buyers observed', isNumber: true },
          { title: 'expected (b)', isNumber: true },
          { title: 'purchases per buyer (w)', isNumber: true },
        ],
        brands.map(({ brand, share, penetration, rate, observedPenetration }) => [
          brand,
          percent(share),
          observedPenetration === null ? '' : percent(observedPenetration),
          percent(penetration),
          digits(Number(rate.toFixed(4))),
        ]),
      ),
    ].join('\n'),
  rows: ({ M, K, S, brands }) =>
    brands.map(({ S: own, ...brand }) => ({ model: 'dirichlet', M, K, S, ...brand, brandS: own })),
};
