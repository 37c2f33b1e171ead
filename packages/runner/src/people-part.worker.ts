/** A thread that lives a part of the people of a large future: it keeps the scenario that comes, and then its part. */
import { parentPort } from 'node:worker_threads';
import { livePart, type LivesPart } from '@meander/analysis';
import { prepare, type Scenario } from '@meander/core';

export type PartMessage = { readonly scenario: Scenario } | { readonly part: LivesPart };

let scenario: Scenario | undefined;

parentPort!.on('message', (message: PartMessage) => {
  if ('part' in message) {
    livePart(scenario!, message.part);
    return;
  }
  scenario = message.scenario;
  prepare(scenario);
});
