/** A slider moved: from the request to the answer of `previewComparison`, in this process. */
import { openMeander } from '../api/open-meander.ts';
import { median } from './measure.ts';
import type { Section } from './table.ts';

const ROUNDS = 25;
const QUESTION = `query ($input: ComparisonInput!) { previewComparison(input: $input) { __typename
  ... on PreviewComparison { metric points { week baseline variant difference } } } }`;

export async function benchPreview(preset: string): Promise<Section> {
  await using meander = await openMeander();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const changes = [{ add: { path: 'split.upstream', number: 1 + round / 2 } }];
    const input = { baseline: { inline: { preset } }, variant: { inline: { preset, changes } } };
    const start = performance.now();
    const { previewComparison } = await meander.ask(QUESTION, { input });
    times.push(performance.now() - start);
    if (previewComparison.__typename !== 'PreviewComparison')
      throw new Error(JSON.stringify(previewComparison));
  }
  const settled = median(times.slice(3));
  return {
    title: `preview: previewComparison of ${preset}, wall`,
    rows: [
      { measure: 'the first after start', value: times[0]!, unit: 'ms' },
      {
        measure: 'a slider moved',
        value: settled,
        unit: 'ms',
        ratio: settled / times[0]!,
        goal: 'at most 100 ms drawn',
        isMet: settled <= 100,
      },
    ],
  };
}
