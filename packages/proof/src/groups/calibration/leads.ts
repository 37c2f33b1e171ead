/** From a visit to a sale to a business, step by step. */
import { within, type Exhibit } from '../../proof.ts';
import { made, percent, run, shippedScenario } from './runs.ts';

const vendors =
  'Benchmarks of vendors, which share no definitions (b2blead.io, altiorco.com, getfairview, intentbench)';

export const visitors: Exhibit = {
  source: vendors,
  claims: [
    within(
      'visitor-to-lead-inbound',
      'B2B software, inbound: people who ask for an offer per visitor, %',
      3,
      [1, 5],
      'The sources say 1 to 5 and 2 to 5. A visitor is counted once in about four weeks.',
    ),
    within(
      'visitor-to-lead-funnel',
      'B2B software, marketing and sales funnel: people with a need who leave an address per visitor, %',
      3,
      [1, 5],
      'Visitors here are businesses of the market, each counted once in about four weeks; the sources count everybody who comes to a site, and most of those will never buy. Four in five who consider answer, whether they have visited or not.',
    ),
  ],
  ours: () => {
    const [inbound] = run(shippedScenario('b2b-saas', 'inbound'));
    const [funnel] = run(shippedScenario('b2b-saas', 'marketing-and-sales-funnel'));
    return [
      percent(made(inbound!, 'qualify') / made(inbound!, 'visit')),
      percent(made(funnel!, 'respond') / made(funnel!, 'visit')),
    ];
  },
};

export const leads: Exhibit = {
  source: vendors,
  claims: [
    within(
      'lead-to-mql',
      'B2B software: marketing-qualified leads per address left, %',
      30,
      [15, 40],
      'The sources say 20 to 40 and 15 to 30.',
    ),
    within(
      'mql-to-sal',
      'B2B software: marketing-qualified leads that sales accepts, %',
      66,
      [50, 80],
      'An average of the field that goes around without a source; room for the habits of a firm.',
    ),
    within(
      'sal-to-sql',
      'B2B software: accepted leads that sales qualifies, %',
      49,
      [35, 65],
      'An average of the field that goes around without a source; room for the habits of a firm.',
    ),
    within(
      'mql-to-sql',
      'B2B software: marketing-qualified leads that become sales-qualified, %',
      32,
      [13, 60],
      'The sources disagree by a factor of three: 13 to 22, 13 to 27, 30 to 50 and 30 to 60.',
    ),
    within(
      'sql-to-won',
      'B2B software: sales-qualified leads that buy, %',
      20,
      [6, 28],
      'Opportunities per lead (30 to 80 %) times deals per opportunity (20 to 35 %), each from sources that disagree.',
    ),
  ],
  ours: () => {
    const [block] = run(shippedScenario('b2b-saas', 'marketing-and-sales-funnel'));
    const count = (...moves: string[]) => made(block!, ...moves);
    const qualified = count('accept', 'refuse', 'leaveUnreviewed');
    const accepted = count('qualifyForSales', 'disqualify');
    const decided = count('close', 'closeOffFunnel', 'loseDeal', 'giveUp');
    return [
      count('qualify') / count('respond', 'subscribe'),
      count('accept') / qualified,
      count('qualifyForSales') / accepted,
      count('qualifyForSales') / qualified,
      count('close', 'closeOffFunnel') / decided,
    ].map(percent);
  },
};
