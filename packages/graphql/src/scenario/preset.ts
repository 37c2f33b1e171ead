import { presets, references } from '@meander/catalogue';

/** A scenario that ships, with the question it answers and an example's plan B. */
export type PresetEntry = (typeof presets)[number];

export function presetEntry(id: string): PresetEntry | undefined {
  return [...presets, ...references].find((each) => each.scenario.id === id);
}
