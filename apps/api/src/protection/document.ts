/** Limits of a document itself: tokens, aliases, directives; and a cache of parsed documents that cannot be flooded. */
import {
  GraphQLError,
  parse,
  type DocumentNode,
  type ParseOptions,
  type Source,
  type ValidationRule,
} from 'graphql';
import type { Plugin, YogaServerOptions } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { refusal } from './refusal.ts';

const DOCUMENT_LIMITS = {
  /** A full introspection query has about 200. */
  tokens: 1000,
  aliases: 15,
  directives: 5,
  /** The largest document that is remembered, in characters. */
  remembered: 8192,
} as const;

const REMEMBERED_DOCUMENTS = 256;

export function useDocumentLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(boundedParse);
    },
    onValidate({ addValidationRule }) {
      addValidationRule(AliasesAndDirectivesRule);
      return ({ valid, result }) => {
        // Whatever the client accepts, a document that is not executed is answered with status 400.
        if (!valid) for (const error of result) error.extensions['http'] = { status: 400, spec: false };
      };
    },
  };
}

/** What is remembered of documents: the latest ones, and none that is long. */
export function documentCache(): NonNullable<YogaServerOptions<object, object>['parserAndValidationCache']> {
  return { documentCache: shortOnly<DocumentNode>(), errorCache: shortOnly<Error>(), validationCache: true };
}

function boundedParse(source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: DOCUMENT_LIMITS.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('tokens')) {
      throw refusal(400, 'TOO_MANY_TOKENS', `the document has more than ${DOCUMENT_LIMITS.tokens} tokens`);
    }
    throw refusal(400, 'GRAPHQL_PARSE_FAILED', error.message);
  }
}

const AliasesAndDirectivesRule: ValidationRule = (context) => {
  let aliases = 0;
  let directives = 0;
  return {
    Field(node) {
      if (node.alias !== undefined) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
    Document: {
      leave() {
        report('TOO_MANY_ALIASES', 'aliases', aliases, DOCUMENT_LIMITS.aliases);
        report('TOO_MANY_DIRECTIVES', 'directives', directives, DOCUMENT_LIMITS.directives);
      },
    },
  };

  function report(code: string, what: string, count: number, most: number) {
    if (count > most)
      context.reportError(refusal(400, code, `the document has ${count} ${what} (at most ${most})`));
  }
};

function shortOnly<T extends object>() {
  const cache = new LRUCache<string, T>({ max: REMEMBERED_DOCUMENTS });
  return {
    get: (text: string) => cache.get(text),
    set: (text: string, value: T) => {
      if (text.length <= DOCUMENT_LIMITS.remembered) cache.set(text, value);
    },
  };
}
