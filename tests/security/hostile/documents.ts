/** Documents: too deep, too wide, too long, in circles, or no documents at all. */
import { repeat, type Dice, type Families } from './dice.ts';

const CHARACTERS = 'abcxyz_019{}()[]:!$@#,"\\ \n'.split('');
const word = (dice: Dice) => repeat(1 + dice.below(12), () => dice.pick(CHARACTERS), '');

export const documents: Families = {
  'deep selections': (dice) => ({ query: `{ presets { ${nested(dice.below(120))} } }` }),
  'deep by fragments': (dice) => {
    const depth = 2 + dice.below(60);
    return {
      query: `{ presets { ...f0 } } ${repeat(depth, (i) => `fragment f${i} on Preset { scenario { preset { ...f${i + 1} } } }`)} fragment f${depth} on Preset { key }`,
    };
  },
  'doubling fragments': (dice) => {
    const steps = 5 + dice.below(60);
    return {
      query: `{ ...f0 } ${repeat(steps, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f${steps} on Query { presets { key } }`,
    };
  },
  'fragments in a circle': (dice) => {
    const size = 1 + dice.below(20);
    return {
      query: `{ ...f0 } ${repeat(size, (i) => `fragment f${i} on Query { __typename ...f${(i + 1) % size} }`)}`,
    };
  },
  'many aliases': (dice) => ({
    query: `{ ${repeat(10 + dice.below(400), (i) => `a${i}: presets { key }`)} }`,
  }),
  'many aliases of costly fields': (dice) => ({
    query: `{ ${repeat(2 + dice.below(14), (i) => `a${i}: presets { scenario { parameters { path meaning source } } }`)} }`,
  }),
  'repeated fields': (dice) => ({ query: `{ ${repeat(10 + dice.below(3000), () => '__typename')} }` }),
  'repeated nested fields': (dice) => ({
    query: `{ ${repeat(5 + dice.below(60), () => 'presets { scenario { journeys { stages { id } } } }')} }`,
  }),
  'many directives': (dice) => ({
    query: `{ __typename ${repeat(3 + dice.below(300), () => dice.pick(['@include(if: true)', '@skip(if: false)', '@nope', '@deprecated']))} }`,
  }),
  'directives that stream': (dice) => ({
    query: dice.pick([
      '{ presets @stream(initialCount: 0) { key } }',
      '{ ... @defer { presets { key } } }',
      '{ presets @include { key } }',
      'query @skip(if: true) { presets { key } }',
    ]),
  }),
  'introspection in circles': (dice) => {
    const depth = 1 + dice.below(40);
    return {
      query: `{ __schema { types { ${'fields { type { '.repeat(depth)} name ${'} } '.repeat(depth)} } } }`,
    };
  },
  'deep introspection': (dice) => {
    const depth = 1 + dice.below(80);
    return { query: `{ __type(name: "Run") { ${'ofType { '.repeat(depth)} name ${'} '.repeat(depth)} } }` };
  },
  'random characters': (dice) => ({ query: repeat(1 + dice.below(80), () => word(dice)) }),
  'cut documents': (dice) => {
    const whole = `query ($a: Int = 1) { presets { key scenario { budget { weekly { amount } } } } savedScenarios(first: $a) { id } }`;
    return { query: whole.slice(dice.below(20), whole.length - dice.below(60)) };
  },
  'open brackets': (dice) => ({
    query: dice.pick(['{', '[', '(', '{ a(', '{ a(b: [', '{ a(b: {c: ']).repeat(1 + dice.below(400)),
  }),
  'long names': (dice) => ({ query: `{ ${'n'.repeat(1 + dice.below(20_000))} }` }),
  'long texts': (dice) => ({ query: `{ node(id: "${'x'.repeat(dice.below(60_000))}") { id } }` }),
  'long comments': (dice) => ({ query: `${'# comment\n'.repeat(dice.below(3000))}{ __typename }` }),
  'block texts': (dice) => ({ query: `{ node(id: """${'\\n "" '.repeat(dice.below(500))}""") { id } }` }),
  'default values as bombs': (dice) => ({
    query: `query (${repeat(1 + dice.below(80), (i) => `$v${i}: [Float!] = [${repeat(1 + dice.below(10), () => '1')}]`)}) { __typename }`,
  }),
  'deep values': (dice) => {
    const depth = dice.below(450);
    return { query: `{ node(id: ${'['.repeat(depth)}"x"${']'.repeat(depth)}) { id } }` };
  },
};

function nested(levels: number): string {
  return levels <= 0 ? 'key' : `scenario { preset { ${nested(levels - 1)} } }`;
}
