import type { Issue } from '@meander/core';
import { BadInput, problem } from '../bad-input.ts';

export interface WhereInput {
  readonly dimension: string;
  readonly level: string;
}

/** Reads `stage=nurtured,memory=clear`. @throws BadInput with every part that is no pair */
export function parseWhere(text: string | undefined): WhereInput[] {
  const issues: Issue[] = [];
  const parts = (text ?? '').split(',').filter((part) => part.trim() !== '');
  const where = parts.map((part) => {
    const [dimension = '', level = '', ...more] = part.split('=').map((each) => each.trim());
    if (dimension === '' || level === '' || more.length > 0)
      issues.push(
        problem('--where', 'unreadable', `--where "${part.trim()}" is not a dimension and its level`, {
          value: part.trim(),
          allowed: 'dimension=level,dimension=level',
          suggestion: `${dimension || 'stage'}=${level || '<level>'}`,
        }),
      );
    return { dimension, level };
  });
  if (issues.length > 0) throw new BadInput(issues);
  return where;
}
