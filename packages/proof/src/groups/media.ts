/** What media added to a series whose making is known: adstock, saturation, and least squares. */
import {
  adstock,
  fitMediaMix,
  logisticSaturation,
  type MediaMixData,
  type MediaMixFit,
} from '@meander/analysis';
import { readNumbers } from '@meander/intake';
import { claims, type ProofGroup } from '../proof.ts';
import { sum } from '../world.ts';

const UNIT = 1000;

/** The parameters the series was made with (its published generator). */
const TRUTH = {
  shapes: [
    { retention: 0.4, steepness: 4 },
    { retention: 0.2, steepness: 3 },
  ],
  most: [3, 2],
  intercept: 2,
  events: [1.5, 2.5],
} as const;

function columnsOf(text: string) {
  const read = readNumbers(text);
  const column = (name: string) => read.get(name) ?? [];
  const days = column('dayofyear');
  const trend = days.map((_, t) => ((50 * t) / (days.length - 1) + 10) ** 0.25 - 1);
  const wave = (days_: number) => (2 * Math.PI * days_) / 365.5;
  return {
    y: column('y').map((value) => value / UNIT),
    media: [column('x1'), column('x2')],
    events: [column('event_1'), column('event_2')],
    trend,
    sine: days.map((day) => -Math.sin(2 * wave(day))),
    cosine: days.map((day) => Math.cos(wave(day))),
  };
}

/** What the media added, and what is left of the series, with the parameters it was made with. */
function withTruth(text: string) {
  const { y, media, events, trend, sine, cosine } = columnsOf(text);
  const added = media.map((series, i) =>
    adstock(series, TRUTH.shapes[i]!.retention, 8).map(
      (x) => TRUTH.most[i]! * logisticSaturation(x, TRUTH.shapes[i]!.steepness),
    ),
  );
  const left = y.map((value, t) => {
    const seasons = 0.5 * (sine[t]! + cosine[t]!);
    const known =
      TRUTH.intercept + trend[t]! + seasons + sum(events.map((event, i) => TRUTH.events[i]! * event[t]!));
    return value - known - added[0]![t]! - added[1]![t]!;
  });
  const mean = sum(left) / left.length;
  const residual = Math.sqrt(sum(left.map((value) => (value - mean) ** 2)) / left.length);
  return { totals: added.map((each) => UNIT * sum(each)), residual, all: UNIT * sum(y) };
}

function fitted(text: string): MediaMixFit {
  const { y, media, events, trend, sine, cosine } = columnsOf(text);
  const data: MediaMixData = {
    y,
    media,
    known: [y.map(() => 1), trend, sine, cosine, ...events],
    longest: 8,
  };
  return fitMediaMix(data);
}

export const media: ProofGroup = {
  id: 'media',
  title: 'What media added',
  meaning: 'Adstock and saturation of an example series whose parts are known',
  exhibits: [
    {
      source: 'PyMC-Marketing, example notebook: contributions with the parameters the series was made with',
      file: 'pymc_mmm_example.csv',
      claims: [
        { id: 'media-true-x1', what: 'all that x1 added', published: 274_848, tolerance: 275 },
        { id: 'media-true-x2', what: 'all that x2 added', published: 65_906, tolerance: 66 },
        { id: 'media-true-share-x1', what: 'share of y that x1 added, %', published: 29.1, tolerance: 0.05 },
        { id: 'media-true-share-x2', what: 'share of y that x2 added, %', published: 7, tolerance: 0.05 },
        {
          id: 'media-true-residual',
          what: 'standard deviation of what is left, thousands',
          published: 0.242,
          tolerance: 0.001,
        },
      ],
      ours(text) {
        const { totals, residual, all } = withTruth(text);
        return [...totals, ...totals.map((total) => (100 * total) / all), residual];
      },
    },
    {
      source:
        'PyMC-Marketing, example notebook: the parameters themselves, found again by least squares from 179 weeks',
      file: 'pymc_mmm_example.csv',
      // 3 standard errors: the deviations .028, 1.62, .346 and .0134 of 60 series made anew with other noise
      claims: [
        ...claims('media-fit', 0.085, [['retention-x1', 'retention of x1', 0.4]]),
        ...claims('media-fit', 4.9, [['share-x1', 'share of y that x1 added, %', 29.1]]),
        ...claims('media-fit', 1.04, [['share-x2', 'share of y that x2 added, %', 7]]),
        ...claims('media-fit', 0.04, [['residual', 'standard deviation of the noise, thousands', 0.25]]),
      ],
      ours(text) {
        const { media: found, residual } = fitted(text);
        const all = sum(columnsOf(text).y);
        return [
          found[0]!.retention,
          ...found.map(({ contributions }) => (100 * sum(contributions)) / all),
          residual,
        ];
      },
    },
  ],
};
