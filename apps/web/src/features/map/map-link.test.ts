import { expect, test } from 'vitest';
import { mapFields, readMapView, writeMapView, type MapView } from './map-link.ts';

test('a view that is written is read back', () => {
  const view: MapView = {
    plan: 'A',
    week: 27,
    segment: 'smb',
    journey: 'messy-retail',
    hasBoth: true,
    place: { kind: 'way', from: 'reached', to: 'unaware' },
    period: 'SO_FAR',
    isMean: true,
    future: 4,
  };
  expect(readMapView(mapFields({ p: 'b2b-saas', ...writeMapView(view) }))).toEqual(view);
});

test('what is not said, or says nothing, is the first view', () => {
  const first: MapView = {
    plan: 'B',
    week: 0,
    segment: null,
    journey: null,
    hasBoth: false,
    place: null,
    period: 'ALL',
    isMean: false,
    future: 0,
  };
  expect(readMapView({})).toEqual(first);
  expect(readMapView(mapFields({ week: 'soon', plan: 'c', both: 'yes' }))).toEqual(first);
  expect(Object.values(writeMapView(first)).every((value) => value === undefined)).toBe(true);
});
