/** Checks of described numbers: a range that is one, a default within it, and no range wider than its use allows. */
import { outOfRange, type Issue } from './issue.ts';
import type { Parameter } from './parameter.ts';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** @param allowed the widest range that makes sense where the parameter is used */
export function checkParameter(path: readonly string[], parameter: Parameter, allowed?: Range): Issue[] {
  const { label, min, max, unit } = parameter;
  const name = label.toLowerCase();
  const issues: Issue[] = [];
  if (min > max) issues.push(outOfRange([...path, 'max'], `largest ${name}`, max, min, Infinity, unit));
  else if (!(parameter.default >= min && parameter.default <= max))
    issues.push(outOfRange([...path, 'default'], `default of ${name}`, parameter.default, min, max, unit));
  if (issues.length === 0) issues.push(...checkRange([...path, 'range'], parameter));
  if (allowed === undefined) return issues;
  if (min < allowed.min)
    issues.push(outOfRange([...path, 'min'], `smallest ${name}`, min, allowed.min, allowed.max, unit));
  if (max > allowed.max)
    issues.push(outOfRange([...path, 'max'], `largest ${name}`, max, allowed.min, allowed.max, unit));
  return issues;
}

/** Plausible values lie around the default, within what is allowed. */
function checkRange(path: readonly string[], parameter: Parameter): Issue[] {
  const { label, min, max, unit, default: value, range = [value, value] } = parameter;
  const name = label.toLowerCase();
  const [low, high] = range;
  return [
    ...(min <= low && low <= value
      ? []
      : [outOfRange(path, `lowest plausible ${name}`, low, min, value, unit)]),
    ...(value <= high && high <= max
      ? []
      : [outOfRange(path, `highest plausible ${name}`, high, value, max, unit)]),
  ];
}
