import { logTotals } from '@meander/analysis';
import type { Block, Scenario } from '@meander/core';
import { within, type Exhibit } from '../../proof.ts';
import { contactsOf, movesOf, percent, run, shippedScenario } from './runs.ts';

const MAIL = 'email';
/** Weeks and customers whose log is read for opened mails. */
const LOG = { window: 13, people: 1000 } as const;

/** Clicks that move nobody but tell something of whoever clicks. */
function clicksToRead({ channels }: Scenario, block: Block): number {
  const { usage } = channels.find(({ id }) => id === MAIL)!;
  const perMail = usage.reduce((sum, { share, acts }) => sum + share * (acts['engage']?.default ?? 0), 0);
  return perMail * contactsOf(block, MAIL);
}

/** Share of the logged mails that were opened. */
function opened(scenario: Scenario): number {
  const { reported } = logTotals(scenario, LOG, 0, []);
  const mail = reported[scenario.channels.findIndex(({ id }) => id === MAIL)]!;
  return mail.opened / (mail.contacts + mail.responses);
}

export const mail: Exhibit = {
  source: 'Mailchimp, benchmarks of 2019, all industries',
  claims: [
    within(
      'mail-clicked',
      'B2B software: mails that are clicked, to visit, to go on or to read, %',
      2.91,
      [1.5, 4.5],
      'Industries differ. Visits of somebody who has visited lately are left out, and reading counts as often as the channel says.',
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
      'B2B software: logged mails that are opened, %',
      22.71,
      [20, 45],
      'The open rate of mails nobody acts on is given to the channel; it is only seen and changes nothing. Since 2021 machines open too: 35 to 36 %.',
    ),
  ],
  ours: () => {
    const scenario = shippedScenario('b2b-saas');
    const [block] = run(scenario);
    const mails = contactsOf(block!, MAIL);
    const gone = movesOf(block!, ({ channel, move }) => channel === MAIL && move === 'unsubscribe');
    const moved = movesOf(block!, ({ channel }) => channel === MAIL) - gone;
    return [(moved + clicksToRead(scenario, block!)) / mails, gone / mails, opened(scenario)].map(percent);
  },
};
