import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** What of a subscription to events decides who shares its results. */
export interface AskedAlike {
  /** Whether its answers are made of events alone: then it does not matter whose account follows. */
  readonly isOfEvents: boolean;
  /** The variable that holds the cursor and nothing else: where one begins changes no answer. */
  readonly cursor: string | null;
}

const known = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, AskedAlike>>();

/** Looks into a document once a graph. */
export function askedAlike(
  schema: GraphQLSchema,
  document: DocumentNode,
  typenames: ReadonlySet<string>,
): AskedAlike {
  const documents = known.get(schema) ?? new WeakMap<DocumentNode, AskedAlike>();
  known.set(schema, documents);
  const before = documents.get(document);
  if (before !== undefined) return before;
  const found = { isOfEvents: isOfEvents(schema, document, typenames), cursor: cursorIn(document) };
  documents.set(document, found);
  return found;
}

/** The types that an answer has around its events. */
const AROUND = new Set(['Subscription', 'Delivery', 'Event']);

function isOfEvents(schema: GraphQLSchema, document: DocumentNode, typenames: ReadonlySet<string>): boolean {
  const info = new TypeInfo(schema);
  let all = true;
  const look = visitWithTypeInfo(info, {
    Field: () => {
      const name = info.getParentType()?.name ?? '';
      if (!AROUND.has(name) && !typenames.has(name)) all = false;
    },
  });
  visit(document, look);
  return all;
}

function cursorIn(document: DocumentNode): string | null {
  const uses: string[] = [];
  const cursors: string[] = [];
  visit(document, {
    // Its definition is no use of it.
    VariableDefinition: () => false,
    Variable: (node) => void uses.push(node.name.value),
    Argument: (node) => {
      if (node.name.value === 'after' && node.value.kind === Kind.VARIABLE)
        cursors.push(node.value.name.value);
    },
  });
  const [cursor] = cursors;
  if (cursor === undefined || uses.filter((name) => name === cursor).length !== 1) return null;
  return cursor;
}
