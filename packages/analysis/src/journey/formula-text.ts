import type { Formula } from '@meander/core';
import { writtenWhere } from '@meander/core';

/** How tightly a text holds together: sums need brackets in a product, products under a fraction bar. */
type Binding = 'sum' | 'product' | 'whole';
interface Text {
  readonly text: string;
  readonly binding: Binding;
}

const whole = (text: string): Text => ({ text, binding: 'whole' });
const bracketed = ({ text }: Text) => `(${text})`;
const inProduct = (each: Text) => (each.binding === 'sum' ? bracketed(each) : each.text);
const inFraction = (each: Text) => (each.binding === 'whole' ? each.text : bracketed(each));

/** A formula as people write it: `min(1, searchers / people) × level(stage: purchase 0.4)`. */
export function formulaText(formula: Formula): string {
  return textOf(formula).text;
}

function textOf(formula: Formula): Text {
  if (typeof formula === 'number') return whole(String(Number(formula.toPrecision(4))));
  if (typeof formula === 'string') return whole(formula);
  if ('plus' in formula)
    return formula.plus.length === 1
      ? textOf(formula.plus[0]!)
      : { text: formula.plus.map((each) => textOf(each).text).join(' + '), binding: 'sum' };
  if ('times' in formula)
    return formula.times.length === 1
      ? textOf(formula.times[0]!)
      : { text: formula.times.map((each) => inProduct(textOf(each))).join(' × '), binding: 'product' };
  if ('minus' in formula) {
    const [from, taken] = formula.minus;
    return { text: `${textOf(from).text} - ${inProduct(textOf(taken))}`, binding: 'sum' };
  }
  if ('over' in formula) {
    const [above, below, otherwise] = formula.over;
    const ratio = `${inProduct(textOf(above))} / ${inFraction(textOf(below))}`;
    if (otherwise === undefined) return { text: ratio, binding: 'product' };
    return whole(`(${ratio}, or ${formulaText(otherwise)} where that is nothing of nothing)`);
  }
  if ('least' in formula) return whole(`min(${formula.least.map(formulaText).join(', ')})`);
  if ('greatest' in formula) return whole(`max(${formula.greatest.map(formulaText).join(', ')})`);
  if ('floor' in formula) return whole(`floor(${formulaText(formula.floor)})`);
  if ('hill' in formula) {
    const { of, half, slope } = formula.hill;
    return whole(
      `1 / (1 + (${inFraction(textOf(of))} / ${inFraction(textOf(half))})^-${inFraction(textOf(slope))})`,
    );
  }
  if ('by' in formula) {
    const levels = Object.entries(formula.levels).map(([level, each]) => `${level}: ${formulaText(each)}`);
    return whole(`by ${formula.by}(${levels.join('; ')}; else 0)`);
  }
  if ('sum' in formula) return whole(`total(${formulaText(formula.sum)})`);
  if ('count' in formula) return whole(`people in (${writtenWhere(formula.count)})`);
  if ('series' in formula) return whole(`series.${formula.series}(week)`);
  return whole(`planned spend of ${formula.planned}`);
}
