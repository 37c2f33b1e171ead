import { text } from 'node:stream/consumers';
import { unknownName, type Issue } from '@meander/core';
import { answered } from '../api/answered.ts';
import { problems, type Problem } from '../api/documents.ts';
import { openMeander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import { outputFlags } from '../arguments/flags.ts';
import { readArguments, type Arguments } from '../arguments/read.ts';
import { BadInput, problem, together } from '../bad-input.ts';
import type { FitModel } from '../fit/model.ts';
import { fitModels } from '../fit/models.ts';
import { readTextFile } from '../scenario/source.ts';
import { checkOut, deliver, toJson } from '../terminal/deliver.ts';
import { createPaint } from '../terminal/paint.ts';
import { showRows } from '../terminal/rows.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Command } from './command.ts';

const flags = {
  until: {
    type: 'string',
    valueHint: 'period|day',
    description: 'Fit up to here: a period (bass, sbg), or a day such as 1997-09-30 (bgnbd, of purchases)',
  },
  periods: {
    type: 'string',
    number: { min: 1, max: 1040, isWhole: true },
    valueHint: 'n',
    description: 'Periods to show, also beyond the file (bass, sbg)',
  },
  at: {
    type: 'string',
    valueHint: 'times',
    description: 'Times of expected repeats (bgnbd), e.g. 39,52,78',
  },
  penetration: {
    type: 'string',
    number: { min: 0, max: 1, isWhole: false },
    valueHint: 'share',
    description: 'Share of people who buy the category, e.g. 0.56 (dirichlet)',
  },
  rate: {
    type: 'string',
    number: { min: 0, max: 1000, isWhole: false },
    valueHint: 'purchases',
    description: 'Purchases of the category per buyer, e.g. 2.6 (dirichlet)',
  },
  s: {
    type: 'string',
    number: { min: 1e-4, max: 1e5, isWhole: false },
    valueHint: 'S',
    description: 'The Dirichlet parameter S, instead of its estimate (dirichlet)',
  },
  ...outputFlags,
} as const satisfies Flags;

export const command: Command = { flags, check, run: fit };

type Given = Arguments<typeof flags>;

async function check({ words: [name, file], flags: given, named }: Given): Promise<void> {
  await together(
    () => name !== undefined && modelOf(name, named),
    () => name !== undefined && fitModels[name]?.variables(given),
    () => file !== undefined && file !== '-' && readTextFile(file),
    () => checkOut(given.out),
  );
}

async function fit(rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(rawArgs, flags, { names: ['model', 'file'], atLeast: 2 });
  const [name = '', file = ''] = given.words;
  const { json, format, out, quiet } = given.flags;
  await check(given);
  const model = modelOf(name, given.named);
  const content = file === '-' ? await text(terminal.input) : readTextFile(file);
  const { input, at } = model.variables(given.flags);
  await using meander = await openMeander({ hasThreads: false });
  const data = await meander.ask<Readonly<Record<string, { __typename: string } | Problem>>>(
    documentOf(model, at !== undefined),
    { input: { ...input, text: content }, at },
  );
  const { __typename, ...answer } = answered(data[model.field]!);
  const paint = createPaint(out === undefined ? terminal.output : undefined);
  const shown =
    format !== undefined
      ? showRows(model.rows(answer), format)
      : json
        ? `${toJson({ model: name, ...answer })}\n`
        : `${wrap(paint('bold', model.title))}\n\n${model.show(answer)}\n`;
  deliver(terminal, shown, { out, quiet });
}

/** The model, once all its flags are there and no others. @throws BadInput */
function modelOf(name: string, named: Given['named']): FitModel {
  const model = Object.hasOwn(fitModels, name) ? fitModels[name] : undefined;
  if (model === undefined)
    throw new BadInput([unknownName(['model'], 'model', name, Object.keys(fitModels))]);
  const fitFlags = ['until', 'periods', 'at', 'penetration', 'rate', 's'] as const;
  const issues = fitFlags.flatMap((flag): Issue[] => {
    const isGiven = named.has(flag);
    if (isGiven && !model.flags.includes(flag))
      return [
        problem(`--${flag}`, 'unexpected-flag', `--${flag} means nothing to "${name}"`, {
          allowed: model.flags.map((each) => `--${each}`).join(', '),
        }),
      ];
    if (isGiven || !model.required.includes(flag)) return [];
    return [
      problem(`--${flag}`, 'missing', `"${name}" needs --${flag}: ${flags[flag].description}`, {
        suggestion: `--${flag} <${flags[flag].valueHint}>`,
      }),
    ];
  });
  if (issues.length > 0) throw new BadInput(issues);
  return model;
}

function documentOf({ field, input, selection }: FitModel, hasTimes: boolean): string {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Payload`;
  const times = hasTimes ? ', $at: [Float!]!' : '';
  return `query Fit($input: ${input}!${times}) {
    ${field}(input: $input) { __typename ... on ${type} { ${selection} } ${problems} } }`;
}
