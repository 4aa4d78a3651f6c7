import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { Further } from './page.ts';
import { type Asked, subfields } from './selected.ts';

/** A page as it was read: the answers of its rows as JSON that is written already. */
export interface ReadPage {
  readonly nodes: readonly string[];
  /** A cursor costs more than the rest of its edge, and is seldom asked for. */
  cursorAt(row: number): string;
  readonly further: Further;
  readonly totalCount: number | null;
}

/** How a document wants a page written. */
export interface PageForm {
  /** What it selects of each row. */
  readonly nodes: readonly FieldNode[];
  readonly counts: boolean;
  /** Whether it names the place of a row anywhere. */
  readonly places: boolean;
  write(page: ReadPage): string;
}

/** Writes a field of a page, or of one of its rows. */
type Writer = (page: ReadPage, row: number) => string;
/** What is known of a field: how it is written, by what the document selects of it; null where that is not known. */
type Known = Readonly<Record<string, (behind: readonly FieldNode[]) => Writer | null>>;

const ends: Known = {
  hasNextPage: () => (page) => String(page.further.hasNextPage),
  hasPreviousPage: () => (page) => String(page.further.hasPreviousPage),
  startCursor: () => (page) => cursorAt(page, 0),
  endCursor: () => (page) => cursorAt(page, page.nodes.length - 1),
};

const edge: Known = {
  cursor: () => cursorAt,
  node: () => (page, row) => page.nodes[row] ?? 'null',
};

function cursorAt(page: ReadPage, row: number): string {
  return page.nodes[row] === undefined ? 'null' : JSON.stringify(page.cursorAt(row));
}

/** The form of the page that a document selects; null where it asks twice for the rows, or for what no page has. */
export function pageForm(
  asked: Asked,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): PageForm | null {
  const edgeType = typeOf(connection, 'edges');
  const edges = [...subfields(asked, connection, nodes).values()].filter(isOf('edges'));
  const inEdges = [...subfields(asked, edgeType, edges[0] ?? []).values()];
  const rows = inEdges.filter(isOf('node'));
  if (edges.length > 1 || rows.length > 1) return null;
  const write = writer(asked, connection, nodes, {
    edges: (behind) => {
      const one = writer(asked, edgeType, behind, edge);
      return one === null ? null : (page) => `[${page.nodes.map((_, row) => one(page, row)).join(',')}]`;
    },
    pageInfo: (behind) => writer(asked, typeOf(connection, 'pageInfo'), behind, ends),
    totalCount: () => (page) => String(page.totalCount),
  });
  if (write === null) return null;
  const selected = [...subfields(asked, connection, nodes).values(), ...inEdges];
  return {
    nodes: rows[0] ?? [],
    counts: selected.some(isOf('totalCount')),
    places: selected.some(isOf('pageInfo')) || selected.some(isOf('cursor')),
    write: (page) => write(page, 0),
  };
}

function isOf(name: string): (nodes: readonly FieldNode[]) => boolean {
  return ([node]) => node?.name.value === name;
}

/** Writes the selected fields of an object; null where one is selected of which nothing is known. */
function writer(
  asked: Asked,
  type: GraphQLObjectType | undefined,
  nodes: readonly FieldNode[],
  known: Known,
): Writer | null {
  const fields = [...subfields(asked, type, nodes)].map(([as, behind]) => {
    const name = behind[0]?.name.value ?? '';
    const write = name === '__typename' ? () => JSON.stringify(type?.name) : known[name]?.(behind);
    return write == null ? null : { start: `${JSON.stringify(as)}:`, write };
  });
  const written = fields.filter((field) => field !== null);
  if (written.length < fields.length) return null;
  return (page, row) => `{${written.map(({ start, write }) => start + write(page, row)).join(',')}}`;
}

function typeOf(type: GraphQLObjectType, field: string): GraphQLObjectType | undefined {
  const found = getNamedType(type.getFields()[field]?.type);
  return isObjectType(found) ? found : undefined;
}
