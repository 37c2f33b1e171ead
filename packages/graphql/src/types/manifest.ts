import type { Manifest as CoreManifest } from '@meander/core';
import { builder } from '../builder.ts';
import { Population } from './enums.ts';

export interface ManifestShape extends CoreManifest {
  readonly reproduceCommand: string;
}

export const Manifest = builder.objectRef<ManifestShape>('Manifest').implement({
  description: 'What determines the bytes of a result: the same manifest gives the same numbers anywhere.',
  fields: (t) => ({
    engineVersion: t.exposeString('engineVersion', { description: 'Version of the engine.' }),
    scenarioHash: t.exposeString('scenarioHash', { description: 'Hash of the expanded scenario.' }),
    preset: t.exposeString('preset', { description: 'preset@version it was made from.' }),
    seed: t.exposeString('seed', { description: 'The text that all luck follows from.' }),
    population: t.expose('population', { type: Population, description: 'How people are held.' }),
    people: t.field({
      type: 'People',
      description: 'People in the market.',
      resolve: ({ people }) => Math.round(people),
    }),
    replications: t.exposeInt('replications', { description: 'Replications asked for.' }),
    generator: t.exposeString('generator', { description: 'Random generator: fast or audit.' }),
    reproduceCommand: t.exposeString('reproduceCommand', {
      description: 'Command line that gives the same numbers.',
    }),
  }),
});
