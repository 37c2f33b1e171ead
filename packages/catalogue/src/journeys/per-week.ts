import type { Parameter } from '@meander/core';

/** Describes a weekly rate of a journey. */
export function perWeek(label: string, value: number, meaning: string, source = 'assumption'): Parameter {
  return { label, unit: 'per week', min: 0, max: 2, default: value, meaning, source };
}
