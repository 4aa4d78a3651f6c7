import { type DocumentNode, GraphQLError, type ParseOptions, type Source } from 'graphql';
import { Parser } from 'graphql/language/parser.js';
import { documentLimits } from './document-limits.ts';
import { tooLong } from './excess.ts';
import { wordedRequest } from './worded-request.ts';

/** Reads a document of so many words and signs. @throws GraphQLError where it has more, or is none */
export function parseWithin(source: string | Source, options?: ParseOptions): DocumentNode {
  const parser = new Parser(source, { ...options, maxLexicalTokens: documentLimits.tokens });
  try {
    return parser.parseDocument();
  } catch (error) {
    if (parser.tokenCount > documentLimits.tokens) throw tooLong('tokens');
    throw error instanceof GraphQLError ? wordedRequest(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}
