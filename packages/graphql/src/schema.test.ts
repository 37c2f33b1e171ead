import { readFile } from 'node:fs/promises';
import {
  getIntrospectionQuery,
  graphqlSync,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
  type GraphQLNamedType,
} from 'graphql';
import { expect, it } from 'vitest';
import { schema } from './schema.ts';

it('the schema in schema.graphql is this one; "pnpm --filter @meander/graphql schema" writes it', async () => {
  const written = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
  expect(written).toBe(`${printSchema(schema)}\n`);
});

it('every type, field, argument and value is described', () => {
  const silent = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => descriptions(type))
    .filter(({ description }) => !description)
    .map(({ name }) => name);
  expect(silent).toEqual([]);
});

it('a mutation takes one input and answers with a union', () => {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    expect(field.args.map(({ name }) => name)).toEqual(['input']);
    expect(String(field.type)).toMatch(/^[A-Z]\w+Result!$/);
  }
});

it('answers introspection', () => {
  expect(graphqlSync({ schema, source: getIntrospectionQuery() }).errors).toBeUndefined();
});

interface Described {
  readonly name: string;
  readonly description: string | null | undefined;
}

function descriptions(type: GraphQLNamedType): Described[] {
  const own = { name: type.name, description: type.description };
  const inner = (name: string, { description }: Described): Described => ({
    name: `${type.name}.${name}`,
    description,
  });
  if (isObjectType(type) || isInterfaceType(type)) {
    return [
      own,
      ...Object.values(type.getFields()).flatMap((field) => [
        inner(field.name, field),
        ...field.args.map((argument) => inner(`${field.name}(${argument.name})`, argument)),
      ]),
    ];
  }
  if (isInputObjectType(type))
    return [own, ...Object.values(type.getFields()).map((field) => inner(field.name, field))];
  if (isEnumType(type)) return [own, ...type.getValues().map((value) => inner(value.name, value))];
  return [own];
}
