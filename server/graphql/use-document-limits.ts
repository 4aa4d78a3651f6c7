import { type DocumentNode, GraphQLError, getOperationAST, type Source, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Registry } from '../registry/registry.ts';
import { documentLimits } from './document-limits.ts';
import { excessOf, tooLong } from './excess.ts';
import { moduleDisabled } from './module-disabled.ts';
import { parseWithin } from './parse-within.ts';
import { wordedRequest } from './worded-request.ts';

/** A document with more faults than this is not read to its end. */
const MOST_FAULTS = 20;

/**
 * Refuses a document that asks for too much, on both transports, before GraphQL's own rules look at it: some of those
 * compare every field with every other. One that only lacks a module that is off is told so. Nobody has been asked for by then, and no statement sent. The verdict is kept
 * with the document, as is GraphQL's own.
 */
export function useDocumentLimits(
  registry: Pick<Registry, 'whole'>,
  { hideSuggestions }: { readonly hideSuggestions: boolean },
): Plugin {
  return {
    onParse: ({ params, context, setParseFn }) => {
      // Thrown here, before the cache of documents sees it: a long one would be kept there.
      if (lengthOf(params.source) > documentLimits.characters) throw tooLong('characters');
      setParseFn(parseWithin);
      return ({ result }) => {
        // A fault of the text is told first.
        if (!(result instanceof Error)) insistOnOne(result, context.params.operationName);
      };
    },
    onValidate: ({ setValidationFn }) => {
      setValidationFn((schema, document, rules, typeInfo, options) => {
        const excess = excessOf(document);
        if (excess !== null) return [excess];
        const all = { ...options, maxErrors: MOST_FAULTS, hideSuggestions };
        const faults = validate(schema, document, rules, all, typeInfo);
        if (faults.length === 0) return faults;
        const whole = registry.whole();
        return whole !== null && validate(whole.schema, document, rules, { maxErrors: 1 }).length === 0
          ? [moduleDisabled()]
          : faults.map((error) => wordedRequest(error, 'GRAPHQL_VALIDATION_FAILED'));
      });
    },
  };
}

/** @throws where it is not clear which operation is meant */
function insistOnOne(document: DocumentNode, name: string | undefined): void {
  if (getOperationAST(document, name) != null) return;
  const error = new GraphQLError('It is not clear which operation is meant.', {
    extensions: { http: { status: 400 } },
  });
  throw wordedRequest(error, 'OPERATION_RESOLUTION_FAILURE');
}

function lengthOf(source: string | Source): number {
  return typeof source === 'string' ? source.length : source.body.length;
}
