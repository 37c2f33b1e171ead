import type { Quantity } from '@meander/core';
import { formulaText as f } from './formula-text.ts';

/** The law of a quantity of a matrix event: `=` where it is worked out, `~` where it is drawn. */
export function quantityText(quantity: Quantity): string {
  return `${quantity.id} ${lawOf(quantity)}`;
}

function lawOf(of: Quantity): string {
  if (of.law === 'value') return `= ${f(of.value)}`;
  if (of.law === 'binomial') return `~ Binomial(${f(of.trials)}, ${f(of.probability)})`;
  if (of.law === 'poisson') return `~ Poisson(${f(of.mean)})`;
  if (of.law === 'split')
    return `~ Multinomial(${f(of.total)} over the cells, in proportion to ${f(of.weights)})`;
  if (of.law === 'reach') return `~ people with at least one of ${f(of.of)} contacts, among ${f(of.among)}`;
  if (of.law === 'hypergeometric')
    return `~ Hypergeometric(${f(of.drawn)} drawn of ${f(of.marked)} marked and ${f(of.others)} others)`;
  return `~ NegativeBinomial(failures before ${f(of.successes)} successes of probability ${f(of.probability)})`;
}
