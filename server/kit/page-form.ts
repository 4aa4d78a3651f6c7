import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { PageInfo } from './page.ts';
import { type Asked, subfields } from './selected.ts';

/** A page as it was read: the answers of its rows as JSON that is written already. */
export interface ReadPage {
  readonly edges: readonly { readonly cursor: string; readonly node: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
}

/** How a document wants a page written. */
export interface PageForm {
  /** What it selects of each row. */
  readonly nodes: readonly FieldNode[];
  readonly counts: boolean;
  write(page: ReadPage): string;
}

type Writer<P> = (part: P) => string;

/** The form of the page that a document selects; null where it asks twice for the rows, or for what no page has. */
export function pageForm(
  asked: Asked,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): PageForm | null {
  const edgesOf = [...subfields(asked, connection, nodes).values()].filter(
    ([node]) => node?.name.value === 'edges',
  );
  const edgeType = typeOf(connection, 'edges');
  const inEdges = [...subfields(asked, edgeType, edgesOf[0] ?? []).values()];
  const rowsOf = inEdges.filter(([node]) => node?.name.value === 'node');
  if (edgesOf.length > 1 || rowsOf.length > 1) return null;
  const edge = writer<ReadPage['edges'][number]>(asked, edgeType, edgesOf[0] ?? [], {
    cursor: () => (row) => JSON.stringify(row.cursor),
    node: () => (row) => row.node,
  });
  const page = writer<ReadPage>(asked, connection, nodes, {
    edges:
      () =>
      ({ edges }) =>
        `[${edges.map((row) => edge?.(row)).join(',')}]`,
    pageInfo: (behind) => {
      const names = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'] as const;
      const info = writer<PageInfo>(
        asked,
        typeOf(connection, 'pageInfo'),
        behind,
        Object.fromEntries(names.map((name) => [name, () => (found) => JSON.stringify(found[name])])),
      );
      return info === null ? null : ({ pageInfo }) => info(pageInfo);
    },
    totalCount:
      () =>
      ({ totalCount }) =>
        String(totalCount),
  });
  if (edge === null || page === null) return null;
  const names = [...subfields(asked, connection, nodes).values()].map(([node]) => node?.name.value);
  return { nodes: rowsOf[0] ?? [], counts: names.includes('totalCount'), write: page };
}

/** Writes the selected fields of an object, each as told; null where one is selected of which nothing is told. */
function writer<P>(
  asked: Asked,
  type: GraphQLObjectType | undefined,
  nodes: readonly FieldNode[],
  told: Readonly<Record<string, (behind: readonly FieldNode[]) => Writer<P> | null>>,
): Writer<P> | null {
  const fields = [...subfields(asked, type, nodes)].map(([as, behind]) => {
    const name = behind[0]?.name.value ?? '';
    const write: Writer<P> | null | undefined =
      name === '__typename' ? () => JSON.stringify(type?.name) : told[name]?.(behind);
    return write == null ? null : { start: `${JSON.stringify(as)}:`, write };
  });
  const known = fields.filter((field) => field !== null);
  if (known.length < fields.length) return null;
  return (part) => `{${known.map(({ start, write }) => start + write(part)).join(',')}}`;
}

function typeOf(type: GraphQLObjectType, field: string): GraphQLObjectType | undefined {
  const found = getNamedType(type.getFields()[field]?.type);
  return isObjectType(found) ? found : undefined;
}
