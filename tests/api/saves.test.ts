import { expect, it } from 'vitest';
import { openMeander, quick, quickVariant } from './open-meander.ts';

const save = `mutation ($input: SaveScenarioInput!) { saveScenario(input: $input) { __typename
  ... on SaveScenarioPayload { scenario { id name hash savedVersion locks changes { path number } } }
  ... on ConflictError { code message current { id name hash savedVersion } }
  ... on ValidationError { issues { path } } ... on NotFoundError { id } } }`;

it('a scenario is saved as versions of a name and opened again by its id', async () => {
  await using meander = await openMeander();
  const one = await meander.ask(save, { input: { scenario: quick({ locks: ['email'] }), name: 'Autumn' } });
  const first = one.saveScenario.scenario;
  expect(first).toMatchObject({ name: 'Autumn', savedVersion: 1, locks: ['email'] });
  const two = await meander.ask(save, {
    input: { scenario: quickVariant(), name: 'Autumn', expectedHash: first.hash },
  });
  expect(two.saveScenario.scenario.savedVersion).toBe(2);
  const { scenario, savedScenarios } = await meander.ask(
    `query ($id: ID!) { scenario(ref: { id: $id }) { ... on Scenario { id name hash savedVersion locks changes { path number } } }
      savedScenarios(first: 5) { id name savedVersion } }`,
    { id: first.id },
  );
  expect(scenario).toEqual(first);
  const { id, name, savedVersion } = two.saveScenario.scenario;
  expect(savedScenarios).toEqual([{ id, name, savedVersion }]);
});

it('a save after somebody else’s is a conflict that shows theirs', async () => {
  await using meander = await openMeander();
  const first = (await meander.ask(save, { input: { scenario: quick(), name: 'Plan' } })).saveScenario
    .scenario;
  const theirs = await meander.ask(save, {
    input: { scenario: quickVariant(3), name: 'Plan', expectedHash: first.hash },
  });
  const mine = await meander.ask(save, {
    input: { scenario: quickVariant(4), name: 'Plan', expectedHash: first.hash },
  });
  const { id, name, hash, savedVersion } = theirs.saveScenario.scenario;
  expect(mine.saveScenario).toMatchObject({
    __typename: 'ConflictError',
    code: 'CONFLICT',
    current: { id, name, hash, savedVersion },
  });
});

it.each(['', '   ', 'x'.repeat(121)])('the name %j is refused', async (name) => {
  await using meander = await openMeander();
  const { saveScenario } = await meander.ask(save, { input: { scenario: quick(), name } });
  expect(saveScenario).toEqual({ __typename: 'ValidationError', issues: [{ path: ['name'] }] });
});

it('text comes back in normal form, in any script', async () => {
  await using meander = await openMeander();
  for (const name of ['Cafe\u0301', 'ปลายน้ำ', 'المصب', '🦦 plan', 'a\u202Eb']) {
    const { saveScenario } = await meander.ask(save, { input: { scenario: quick(), name } });
    expect(saveScenario.scenario.name).toBe(name.normalize('NFC'));
  }
});
