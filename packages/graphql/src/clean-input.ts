/**
 * Every text and number that a client sends passes here before a resolver sees it, however deep it is nested: text is
 * brought to Unicode normal form C and refused when it is malformed or too long, numbers are finite and never minus zero.
 * Being a plugin of the schema, it cannot be forgotten by a new field.
 */
import SchemaBuilder, {
  BasePlugin,
  createInputValueMapper,
  mapInputFields,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { GraphQLError } from 'graphql';

/** The longest text any argument takes, in UTF-16 units; a spend file of 4 MB fits, shorter fields have limits of their own. */
export const LONGEST_TEXT = 4_000_000;
const LONGEST_ID = 512;

// C0 controls except tab, line feed and carriage return, and DEL: no terminal, log or file gains from them.
// oxlint-disable-next-line no-control-regex -- naming the refused characters is the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

const pluginName = 'cleanInput';
export default pluginName;

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- the way Pothos plugins announce themselves
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      cleanInput: CleanInputPlugin<Types>;
    }
  }
}

class CleanInputPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  private readonly cache = new Map();

  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const mappings = mapInputFields(
      field.args,
      this.buildCache,
      ({ type }) => cleanerOf(scalarName(type)),
      this.cache,
    );
    if (!mappings) return field;
    const map = createInputValueMapper(mappings, (value, { value: clean }) => (clean ? clean(value) : value));
    return { ...field, argMappers: [...(field.argMappers ?? []), (args) => map(args, undefined)] };
  }
}

SchemaBuilder.registerPlugin(pluginName, CleanInputPlugin);

/** An argument that no resolver should see; answered with status 400 and a code. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** Text in normal form C without controls or halves of characters. @throws GraphQLError BAD_USER_INPUT */
export function cleanText(text: string, longest = LONGEST_TEXT): string {
  if (text.length > longest)
    throw badInput(`a text of ${text.length} characters is too long (at most ${longest})`);
  if (!text.isWellFormed()) throw badInput('a text holds half of a character (a lone surrogate)');
  if (CONTROLS.test(text)) throw badInput('a text holds a control character');
  return text.normalize('NFC');
}

/** A finite number; minus zero becomes zero. @throws GraphQLError BAD_USER_INPUT */
export function cleanNumber(value: number): number {
  if (!Number.isFinite(value)) throw badInput(`invalid number: ${value} (expected a finite number)`);
  return value + 0;
}

type Clean = (value: unknown) => unknown;

function cleanerOf(scalar: string | undefined): Clean | null {
  switch (scalar) {
    case 'String':
      return (value) => (typeof value === 'string' ? cleanText(value) : value);
    case 'ID':
      return (value) => (typeof value === 'string' ? cleanText(value, LONGEST_ID) : value);
    case 'Float':
      return (value) => (typeof value === 'number' ? cleanNumber(value) : value);
    default:
      return null;
  }
}

interface InputType {
  readonly kind: string;
  readonly ref?: unknown;
  readonly type?: InputType;
}

/** The scalar at the bottom of lists, if it is a scalar. */
function scalarName(type: InputType): string | undefined {
  if (type.kind === 'List' && type.type) return scalarName(type.type);
  if (type.kind !== 'Scalar') return undefined;
  return typeof type.ref === 'string' ? type.ref : (type.ref as { name?: string } | undefined)?.name;
}
