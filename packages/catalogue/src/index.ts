export { channels } from './channels/index.ts';
export { journeyById, journeys } from './journeys/index.ts';
export { amssUnder, references } from './references/index.ts';
export type { AmssSeries } from './references/index.ts';
export { presetById, presets } from './scenarios/index.ts';
export { lensOf, withJourney } from './scenarios/with-journey.ts';
export type { Preset } from './scenarios/preset.ts';
export { furtherTraits, segmentTraits } from './scenarios/segment-traits.ts';
