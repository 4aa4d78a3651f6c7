import { createHash } from 'node:crypto';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, validate } from 'graphql';
import { documentLimits } from '../graphql/document-limits.ts';
import { excessOf, tooLong } from '../graphql/excess.ts';
import { parseWithin } from '../graphql/parse-within.ts';
import type { DocumentReport } from './document-report.ts';
import { introspects } from './introspects.ts';

/** Whether everybody may send a document from now on: it fits the graph and keeps to every limit of the door. */
export function checkDocument(schema: GraphQLSchema, text: string): DocumentReport {
  const hash = createHash('sha256').update(text).digest('hex');
  const document = read(text);
  if (document instanceof GraphQLError) return { hash, name: '', text, faults: [document.message] };
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const name = (operation?.kind === Kind.OPERATION_DEFINITION && operation.name?.value) || '';
  const excess = excessOf(document);
  const faults = [
    ...(name === '' || operations.length > 1 ? ['A document has one operation, with a name.'] : []),
    ...(introspects(document) ? ['A document does not ask the graph about itself.'] : []),
    // What is too large is not compared with the graph.
    ...(excess === null ? validate(schema, document) : [excess]).map(({ message }) => message),
  ];
  return { hash, name, text, faults };
}

function read(text: string): DocumentNode | GraphQLError {
  if (text.length > documentLimits.characters) return tooLong('characters');
  try {
    return parseWithin(text);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
