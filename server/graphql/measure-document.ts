import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** How much a document asks for, its fragments counted wherever they are spread. */
export interface Measure {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** The most root fields that one operation has. */
  readonly roots: number;
}

const NOTHING: Measure = { depth: 0, fields: 0, aliases: 0, directives: 0, roots: 0 };
const INTROSPECTION = new Set(['__schema', '__type']);

/**
 * Measures a document before anything else looks at it. Each fragment is measured once, however often it is spread:
 * one that spreads itself a billion times over costs as much as it is long. All operations and all fragments, used or
 * not, count: GraphQL's own rules look at each of them.
 */
export function measureDocument(document: DocumentNode): Measure {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const measured = new Map<string, Measure>();

  const spread = (name: string): Measure => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // A fragment inside itself counts nothing there: GraphQL's own rules refuse the circle.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const measure = fragment === undefined ? NOTHING : inside(fragment.selectionSet);
    measured.set(name, measure);
    return measure;
  };

  const inside = (set: SelectionSetNode | undefined): Measure => {
    let [depth, fields, aliases, directives, roots] = [0, 0, 0, 0, 0];
    for (const selection of set?.selections ?? []) {
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? spread(selection.name.value)
          : inside(selection.selectionSet);
      const field = selection.kind === Kind.FIELD;
      const above = field && INTROSPECTION.has(selection.name.value) ? 0 : below.depth;
      depth = Math.max(depth, field ? above + 1 : above);
      fields += below.fields + (field ? 1 : 0);
      aliases += below.aliases + (field && selection.alias !== undefined ? 1 : 0);
      directives += below.directives + (selection.directives?.length ?? 0);
      roots += field ? 1 : below.roots;
    }
    return { depth, fields, aliases, directives, roots };
  };

  const operations = document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? [inside(one.selectionSet)] : [],
  );
  const unused = [...fragments.keys()].filter((name) => !measured.has(name)).map(spread);
  const all = [...operations, ...unused];
  return {
    depth: Math.max(0, ...all.map((part) => part.depth)),
    fields: sum(all.map((part) => part.fields)),
    aliases: sum(all.map((part) => part.aliases)),
    directives: sum(all.map((part) => part.directives)),
    roots: Math.max(0, ...operations.map((part) => part.roots)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
