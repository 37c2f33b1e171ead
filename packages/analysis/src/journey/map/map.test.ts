import { describe, expect, test } from 'vitest';
import { byNeed, defineJourney, type Journey } from '@meander/core';
import { journeyGraph } from './graph.ts';
import { journeyMap } from './map.ts';

const level = (id: string, label: string, milestone: 'unaware' | 'considers' | 'customer' | 'gone') => ({
  id,
  label,
  milestone,
});
const move = (id: string, from: string | string[], to: string) => ({
  id,
  label: `${id} <&> "it"`,
  from: { stage: from },
  to: { stage: to },
  causes: [byNeed(0.1)],
});

const journey: Journey = defineJourney({
  id: 'shop',
  version: 1,
  kind: 'custom',
  title: 'A <shop> & more',
  purpose: 'To be drawn\u0007',
  source: 'assumption',
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        level('gone', 'Gone', 'gone'),
        level('buyer', 'Buyer', 'customer'),
        level('looker', 'Looks around', 'considers'),
        level('outside', 'Outside', 'unaware'),
      ],
    },
    {
      id: 'mood',
      label: 'Mood',
      levels: [
        { id: 'bad', label: 'Bad' },
        { id: 'good', label: 'Good' },
      ],
    },
  ],
  parameters: {},
  start: { stage: 'outside', mood: 'good' },
  tallies: [{ id: 'sale', label: 'Sales', worth: 1, isFirstPurchase: true }],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        move('enter', 'outside', 'looker'),
        move('stroll', 'outside', 'looker'),
        move('pay', 'looker', 'buyer'),
        move('phone', 'outside', 'buyer'),
        move('turn', ['looker', 'buyer'], 'outside'),
        move('quit', ['looker', 'buyer'], 'gone'),
        { ...move('smile', 'looker', 'looker'), to: { mood: 'good' } },
      ],
    },
    {
      kind: 'repeat',
      id: 'again',
      label: 'Again',
      from: { milestone: 'customer' },
      move: 'rebuy',
      causes: [byNeed(0.2)],
      tally: 'sale',
      dropOut: { id: 'stop', label: 'Stops', probability: 0.1, to: { stage: 'gone' } },
    },
    {
      kind: 'matrix',
      id: 'weather',
      label: 'Weather',
      quantities: [],
      branches: [
        {
          id: 'rain',
          label: 'Rain',
          probability: 0.1,
          steps: [
            { dimension: 'stage', rows: { outside: { looker: 0.5, outside: 0.5, gone: 0 } } },
            {
              dimension: 'mood',
              from: { stage: 'buyer' },
              rows: { good: { bad: 1 } },
              along: { bad: { stage: 'looker' } },
            },
          ],
        },
      ],
    },
  ],
});

describe('the graph of a journey', () => {
  const { stages, edges } = journeyGraph(journey);
  const lines = edges.map(({ labels, from, to }) => [
    labels.join(', ').replaceAll(' <&> "it"', ''),
    from.join(' '),
    to,
  ]);

  test('has its stages from upstream to downstream', () => {
    expect(stages.map(({ id }) => id)).toEqual(['outside', 'looker', 'buyer', 'gone']);
    expect(stages.filter(({ isStart }) => isStart).map(({ id }) => id)).toEqual(['outside']);
  });

  test('has every change of stage, moves between the same stages together, and what is bought again', () => {
    expect(lines).toEqual([
      ['enter, stroll, Rain', 'outside', 'looker'],
      ['pay', 'looker', 'buyer'],
      ['phone', 'outside', 'buyer'],
      ['turn', 'looker buyer', 'outside'],
      ['quit', 'looker buyer', 'gone'],
      ['Again', 'buyer', 'buyer'],
      ['Stops', 'buyer', 'gone'],
      ['Rain', 'buyer', 'looker'],
    ]);
  });
});

describe('its picture', () => {
  const { svg, title, description } = journeyMap(journey);

  test('says what it shows to those who cannot see it', () => {
    expect(title).toBe('A <shop> & more');
    expect(description).toContain('Outside to Buyer: phone');
    expect(description).toContain('in Buyer: Again.');
    expect(svg).toContain('role="img" aria-labelledby="map-shop-title map-shop-description"');
    expect(svg).toContain('<title id="map-shop-title">A &lt;shop&gt; &amp; more</title>');
  });

  test('is well-formed, whatever the labels say', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<&|"it"/);
    expect(svg).not.toContain('\u0007');
    const open: string[] = [];
    const closed: [string | undefined, string][] = [];
    for (const [, slash, name = '', end] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
      if (slash === '/') closed.push([open.pop(), name]);
      else if (end !== '/') open.push(name);
    }
    expect(closed.length).toBeGreaterThan(50);
    expect(closed.filter(([opened, name]) => opened !== name)).toEqual([]);
    expect(open).toEqual([]);
  });

  test('is the same every time', () => {
    expect(journeyMap(defineJourney(journey)).svg).toBe(svg);
  });

  test('can do without a river: a journey of dormant stages alone is drawn', () => {
    const [stage, mood] = journey.dimensions;
    const asleep = {
      ...stage!,
      levels: stage!.levels.map((each) => ({ ...each, milestone: 'dormant' as const })),
    };
    expect(journeyMap({ ...journey, dimensions: [asleep, mood!] }).svg).toContain('Looks around');
  });
});
