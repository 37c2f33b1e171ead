import type { Experiment, ClaimArm } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

const pressed = (strength: number): ClaimArm => ({
  id: `strength${strength}`,
  label: strength === 0 ? 'No call to action' : `${strength} times the usual call`,
  changes: [
    ...Object.entries({ qualify: 0.004, close: 0.002, renew: 0.004 }).map(([act, usual]) =>
      set(`channels.marketingAutomation.response.${act}`, usual * strength),
    ),
    set('channels.marketingAutomation.response.unsubscribe', Math.min(1, 0.012 * strength ** 2)),
  ],
});

export const callsToActionHaveABestStrength: Experiment<Row> = {
  kind: 'experiment',
  id: 'calls-to-action-have-a-best-strength',
  rows: ['C61'],
  statement:
    'In transactional selling automated mails may ask for the purchase more directly, up to a point: pressed too hard, people leave the list.',
  source: from('lifecycle', 'C61'),
  world: {
    scenario: 'b2c-retail',
    channels: ['marketingAutomation'],
    changes: [
      add('budget.marketingAutomation', 400),
      set('channels.marketingAutomation.referenceSpend', 400),
    ],
  },
  arms: [pressed(0), pressed(1), pressed(4), pressed(40)],
  measure: { measure: 'purchases' },
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'holds',
  question: 'Automated mails ask for the purchase more and more directly. Where do they sell most?',
  answers: ['In between', 'When they do not ask', 'When they press hardest'],
  answer: 0,
  cause:
    'What a mail triggers grows with its call to action, and so does the number of people who write off the sender, with the square of it.',
  counterWorld: {
    description: 'Judged after four weeks, when few have had time to leave the list.',

    changes: [set('horizonWeeks', 4)],
  },
};
