import { within, type Exhibit } from '../../proof.ts';
import { contactsOf, movesOf, percent, run, shippedScenario } from './runs.ts';

export const mail: Exhibit = {
  source: 'Mailchimp, benchmarks of 2019, all industries',
  claims: [
    within(
      'mail-clicked',
      'B2B software: mails that bring somebody to visit or to go on, %',
      2.91,
      [1.5, 4.5],
      'Industries differ. Only what changes something is counted here: no click of a customer, or of somebody who has visited lately.',
    ),
    within(
      'mail-unsubscribed',
      'B2B software: mails after which somebody unsubscribes, %',
      0.25,
      [0.15, 0.4],
      'Industries differ, and much mail tires.',
    ),
    within(
      'mail-opened',
      'mails that are opened, %',
      22.71,
      [20, 45],
      'Not in the models: a mail brings somebody on, or is one too many, or does nothing. Since 2021 machines open too: 35 to 36 %.',
    ),
  ],
  ours: () => {
    const [block] = run(shippedScenario('b2b-saas'));
    const mails = contactsOf(block!, 'email');
    const gone = movesOf(block!, ({ channel, move }) => channel === 'email' && move === 'unsubscribe');
    const all = movesOf(block!, ({ channel }) => channel === 'email');
    return [percent((all - gone) / mails), percent(gone / mails), null];
  },
};
