import { describe, expect, it } from 'vitest';
import { journeys, preset, presets, scenarioFrom } from './scenario.ts';
import { ScenarioError } from './scenario-error.ts';

const base = preset('b2b-saas');

describe('a scenario', () => {
  it('ships under every listed id', () => {
    expect(presets).toContain('b2b-saas');
    for (const id of presets) expect(preset(id).id).toBe(id);
  });

  it('is not changed by a change of it', () => {
    const hash = base.hash;
    const other = base.with({ 'market.price': 3000, seed: 'heron' });
    expect(other.data.values['market.price']).toBe(3000);
    expect(other.data.seed).toBe('heron');
    expect(base.hash).toBe(hash);
    expect(other.hash).not.toBe(hash);
  });

  it('is seen through any journey that ships, and through no other', () => {
    for (const id of journeys) {
      const { data } = base.through(id);
      expect(data.journeys[data.lens].id).toBe(id);
    }
    expect(base.through('aida', 'lifecycle').data.journeys.lifecycle.id).toBe('aida');
    expect(() => base.through('aidda')).toThrow(ScenarioError);
  });

  it('is the same again from its data as JSON', () => {
    const changed = base.with({ 'split.brandVideo': 25, 'flight.events': [1, 0, 2] });
    expect(scenarioFrom(JSON.parse(JSON.stringify(changed.data))).hash).toBe(changed.hash);
  });

  it('moves a share from one channel to another and leaves the others alone', () => {
    const { split: before } = base.data.plan;
    const { split: after } = base.shift(0.15, 'retargeting', 'brandVideo').data.plan;
    expect(after['retargeting']).toBeCloseTo(before['retargeting']! - 0.15, 12);
    expect(after['brandVideo']).toBeCloseTo(before['brandVideo']! + 0.15, 12);
    expect(after['events']).toBeCloseTo(before['events']!, 12);
  });

  it('moves a share between upstream and downstream in proportion, around locked channels', () => {
    const { split } = base.with({ locks: ['events'] }).shift(0.1, 'downstream', 'upstream').data.plan;
    const upstream = base.data.channels.filter(({ kind }) => kind === 'upstream').map(({ id }) => id);
    const share = (of: Readonly<Record<string, number>>) => upstream.reduce((sum, id) => sum + of[id]!, 0);
    expect(share(split)).toBeCloseTo(share(base.data.plan.split) + 0.1, 12);
    expect(split['events']).toBeCloseTo(base.data.plan.split['events']!, 12);
  });

  it('says everything that is wrong, with the nearest thing that works', () => {
    const attempt = () => base.with({ 'market.margin': 2, 'market.prise': 5 });
    expect(attempt).toThrow(
      expect.objectContaining({
        name: 'ScenarioError',
        issues: [
          expect.objectContaining({ path: ['market.margin'], suggestion: '1' }),
          expect.objectContaining({ path: ['market.prise'], suggestion: 'market.price' }),
        ],
      }),
    );
    expect(() => preset('b2b-sas')).toThrow('did you mean "b2b-saas"?');
    expect(() => base.shift(0.9, 'retargeting', 'brandVideo')).toThrow('Retargeting');
    expect(() => scenarioFrom({ preset: 'b2b-saas' })).toThrow(ScenarioError);
  });
});
