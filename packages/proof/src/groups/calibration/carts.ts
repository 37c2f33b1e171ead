import { within, type Exhibit } from '../../proof.ts';
import { made, percent, run, shippedScenario } from './runs.ts';

export const carts: Exhibit = {
  source: 'Baymard Institute, mean of 50 studies, as quoted by others',
  claims: [
    within(
      'carts-left',
      'online retail, messy journey: carts that are left, %',
      70.19,
      [55, 85],
      'The studies behind the mean count carts in different ways.',
    ),
  ],
  ours: () => {
    const [block] = run(shippedScenario('b2c-retail', 'messy-retail'));
    const left = made(block!, 'abandon');
    return [percent(left / (left + made(block!, 'close')))];
  },
};
