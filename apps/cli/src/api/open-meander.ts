/**
 * Meander's own API in this process, without a port: names and numbers are the server's by construction. Nothing is kept
 * when the command ends, so every answer was simulated by the command that printed it.
 */
import { createHash } from 'node:crypto';
import { encodeBlock, prepare, type Manifest as CoreManifest, type Scenario } from '@meander/core';
import type { ExecutionResult } from 'graphql';
import { BadInput, problem } from '../bad-input.ts';
import type { Manifest } from './documents.ts';

export interface Meander extends AsyncDisposable {
  /** Asks a document and gives back its data. @throws Error when the document cannot be answered */
  ask<Data>(document: string, variables?: object): Promise<Data>;
  /** The data of each event of a subscription. */
  watch<Data>(document: string, variables?: object): AsyncGenerator<Data>;
  /** SHA-256 of the results of a finished run: the same manifest gives the same hash on every machine. */
  resultHash(manifest: Manifest): Promise<string>;
  /** Makes an expanded scenario known to the API. @returns its global id */
  keep(scenario: Scenario): Promise<string>;
  /** What made an experiment fail, if one did. */
  failure(): unknown;
}

export interface MeanderOptions {
  /** Simulate on worker threads; in this thread otherwise, which starts sooner. */
  readonly hasThreads: boolean;
  /** Told, without threads, how far a future is that is lived for a question about single customers. */
  readonly tellWeeks?: (lived: { readonly done: number; readonly total: number }) => void;
  /** Folder of published data, for proofs. */
  readonly dataDirectory?: string | undefined;
}

export async function openMeander({
  hasThreads,
  tellWeeks,
  dataDirectory,
}: MeanderOptions): Promise<Meander> {
  // Loaded when there is something to ask: a mistyped flag is answered sooner.
  const [{ createContext, createExecutor }, runners, { dataReader, openMemoryStore }] = await Promise.all([
    import('@meander/graphql'),
    import('@meander/runner'),
    import('@meander/store'),
  ]);
  const { createLocalExecutor, createRunner, createThreadExecutor } = runners;
  const store = await openMemoryStore();
  let failure: unknown;
  const runner = createRunner({
    executor: hasThreads ? createThreadExecutor() : createLocalExecutor(tellWeeks),
    archive: store,
    journal: store,
    onFailure: (_, error) => (failure = error),
  });
  const context = createContext({
    store,
    runner,
    ...(dataDirectory === undefined ? {} : { readData: dataReader(dataDirectory) }),
  });
  const executor = createExecutor(context);

  async function ask<Data>(document: string, variables: object = {}): Promise<Data> {
    return dataOf(await executor.execute(document, { ...variables })) as Data;
  }

  return {
    ask,
    async *watch<Data>(document: string, variables: object = {}) {
      for await (const event of await executor.subscribe(document, { ...variables }))
        yield dataOf(event) as Data;
    },
    async resultHash(manifest) {
      const block = await context.results.block(toCore(manifest));
      if (block === null) throw new Error('there are no results yet');
      return createHash('sha256').update(encodeBlock(block)).digest('hex');
    },
    async keep(scenario) {
      const { scenarioHash: hash } = prepare(scenario);
      const content = { hash, scenario, recipe: recipeOf(scenario) };
      await store.saveScenario({
        name: `${scenario.name} ${hash}`.slice(0, 120),
        content,
        expectedHash: undefined,
      });
      const { savedScenarios } = await ask<{ savedScenarios: { id: string; hash: string }[] }>(
        'query Saved { savedScenarios(first: 100) { id hash } }',
      );
      const found = savedScenarios.find((each) => each.hash === hash);
      if (found === undefined) throw new Error(`the scenario "${scenario.name}" was not kept`);
      return found.id;
    },
    failure: () => failure,
    async [Symbol.asyncDispose]() {
      await runner.close();
      await store.close();
    },
  };
}

/** The data of an answer. @throws BadInput for values the schema refuses, else what went wrong */
function dataOf({ data, errors }: ExecutionResult): unknown {
  const [first] = errors ?? [];
  if (first === undefined) return data;
  const refused = (errors ?? []).filter(
    ({ path, extensions }) => path === undefined || extensions['code'] === 'BAD_USER_INPUT',
  );
  if (refused.length === 0) throw first.originalError ?? first;
  throw new BadInput(
    refused.map(({ path, message }) => problem(String(path?.at(-1) ?? ''), 'refused', message)),
  );
}

const POPULATIONS = { EXPECTED: 'expected', COHORTS: 'cohorts', AGENTS: 'agents' } as const;

function toCore(manifest: Manifest): CoreManifest {
  const { engineVersion, scenarioHash, preset, people, replications, seed } = manifest;
  return {
    engineVersion,
    scenarioHash,
    preset,
    population: POPULATIONS[manifest.population],
    people,
    replications,
    generator: manifest.generator === 'audit' ? 'audit' : 'fast',
    seed,
  };
}

/** What is said of a scenario that was not made from a preset and changes: it is complete in itself. */
function recipeOf({ id, version, name, seed, lens, horizonWeeks, locks }: Scenario) {
  return {
    preset: id,
    presetVersion: version,
    name,
    seed,
    lens,
    horizonWeeks,
    changes: [],
    locks,
    ownChannels: [],
  };
}
