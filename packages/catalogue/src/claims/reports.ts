import type { Advice } from '@meander/core';

/** Budget follows what is reported, eight times by five points: of each channel the purchases that a contact with it set off. */
export const byReports: Advice = {
  kind: 'reported',
  reported: { measure: 'moves', move: ['close', 'buyAgain', 'buyOnceMore'] },
  rounds: 8,
  points: 5,
};
