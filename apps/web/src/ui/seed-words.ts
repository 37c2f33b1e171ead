/** Seeds that people can read to each other. Any text is a seed; these are only easy to say. */
const animals = [
  'otter',
  'heron',
  'trout',
  'beaver',
  'salmon',
  'newt',
  'dipper',
  'crane',
  'perch',
  'mayfly',
  'egret',
  'carp',
  'kingfisher',
  'sturgeon',
  'dragonfly',
  'minnow',
];

/** Another seed; `random` gives numbers from 0 to just under 1. */
export function anotherSeed(random: () => number): string {
  const animal = animals[Math.floor(random() * animals.length)] ?? 'otter';
  return `${animal}-${Math.floor(random() * 900) + 100}`;
}
