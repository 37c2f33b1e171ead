import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const answer = (engagement: string): MeasureUse => ({
  measure: 'rate',
  label: 'Rate of qualifying because of email',
  move: 'qualify',
  channel: 'email',
  week: 8,
  where: { segment: 'smb', stage: 'bottom', permission: 'yes', memory: 'clear', engagement },
});

export const knownLeadsAreEasierToReach: Experiment<Row> = {
  kind: 'experiment',
  id: 'known-leads-are-easier-to-reach',
  rows: ['B21'],
  statement:
    'Leads who are known fairly well get letters that are worded for them: the more of their interest is on record, the more a letter does.',
  source: from('funnels', 'B21'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    // the score is left out, which would count interest as well
    changes: [set('horizonWeeks', 8), set('journey.interestPoints', 0), set('journey.scoreNeeded', 0)],
  },
  arms: [
    { id: 'cold', label: 'No sign of interest on record', measure: answer('cold') },
    { id: 'hot', label: 'Three signs', measure: answer('hot') },
  ],
  measure: answer('cold'),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Two leads get a letter. Of one nothing is known, of the other three signs of interest. Whom does it move more?',
  answers: ['The one of whom more is known', 'Both alike', 'The one of whom nothing is known'],
  answer: 0,
  cause: 'What is on record lets a letter be worded: its effect grows with the signs of interest.',
  counterWorld: {
    description: 'Whatever is known, everybody gets the same letter.',
    changes: [set('journey.wording', 0)],
  },
};
