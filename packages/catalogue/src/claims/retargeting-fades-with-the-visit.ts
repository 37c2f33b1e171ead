import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

export const retargetingFadesWithTheVisit: Experiment<Row> = {
  kind: 'experiment',
  id: 'retargeting-fades-with-the-visit',
  rows: ['D5'],
  statement:
    'What retargeting brings depends on fresh visits: the sooner a visit is too old, the less it sells.',
  source: from('river', 'D5'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'both', label: 'Visits count for a month, with retargeting' },
    { id: 'month', label: 'Visits count for a month, without', changes: without('retargeting') },
    {
      id: 'days',
      label: 'Visits count for two days, with retargeting',
      changes: [set('journey.cookieWindow', 3.5)],
    },
    {
      id: 'neither',
      label: 'Visits count for two days, without',
      changes: [set('journey.cookieWindow', 3.5), ...without('retargeting')],
    },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'cross', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Browsers delete cookies after two days instead of a month. What happens to the sales that retargeting adds?',
  answers: ['They fall', 'They stay: the money is the same', 'They rise'],
  answer: 0,
  cause:
    'The pool of recent visitors shrinks with the window; contacts per visitor have a maximum, and beyond it the money stays unspent.',
  counterWorld: {
    description: 'The few who are left can take all the ads, and each ad works as well as before.',
    changes: [set('channels.retargeting.maxContacts', 1000)],
  },
};
