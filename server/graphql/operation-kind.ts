import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';

/** What an operation of a document is; what cannot be found is refused as a query is. */
export function operationKind(document: DocumentNode, name: string | null | undefined): OperationTypeNode {
  return getOperationAST(document, name)?.operation ?? OperationTypeNode.QUERY;
}
