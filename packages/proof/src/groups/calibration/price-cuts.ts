import { within, type Exhibit } from '../../proof.ts';
import { bought, percent, run, shippedScenario } from './runs.ts';

/** A week far from the sale of every year, and how long what is borrowed may be missed. */
const WEEK = 20;
const AFTER = 26;

export const priceCuts: Exhibit = {
  source:
    'Bijmolt et al., after van Heerde and Neslin; van Heerde, Leeflang and Wittink (2004); Gupta (1988)',
  claims: [
    within(
      'price-cut-bump',
      'online retail, messy journey: more purchases in the week of a cut of 20 %, %',
      73,
      [60, 85],
      'An elasticity of -3.63, the mean of many.',
    ),
    within(
      'price-cut-borrowed',
      'of these, missed in the half year after, %',
      33,
      [14, 50],
      'The sources disagree: about a third of a bump in 2004, less than 16 % in 1988.',
    ),
    within(
      'price-cut-kept',
      'of these, from other brands or from a larger category, %',
      67,
      [50, 86],
      'A third each in 2004. There is one brand here, so the two cannot be told apart.',
    ),
  ],
  ours: () => {
    const plain = shippedScenario('b2c-retail', 'messy-retail');
    const promotion = Array.from({ length: plain.horizonWeeks }, (_, i) => (i + 1 === WEEK ? 0.2 : 0));
    const [without, cut] = run(plain, { ...plain, plan: { ...plain.plan, promotion } });
    const more = (from: number, to: number) => bought(cut!, from, to) - bought(without!, from, to);
    const bump = more(WEEK, WEEK);
    const missed = -more(WEEK + 1, WEEK + AFTER) / bump;
    return [bump / bought(without!, WEEK, WEEK), missed, 1 - missed].map(percent);
  },
};
