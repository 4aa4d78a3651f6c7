import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { connectedBy } from './connection.ts';
import type { AnyEntity } from './entity.ts';
import { Refusal } from './errors.ts';
import type { Graph } from './graph.ts';
import { type PageForm, pageForm } from './page-form.ts';
import { type Asked, type Selection, selectionOf } from './selected.ts';

/** A field of which PostgreSQL can write the whole answer. */
export interface Whole {
  readonly entity: AnyEntity;
  readonly selection: Selection;
  /** Null for a field that is no page. */
  readonly page: PageForm | null;
}

const planned = new WeakMap<object, Whole>();

/** Tells the reads of a field that its answer is wanted as text. */
export function wantWhole(info: GraphQLResolveInfo, whole: Whole): void {
  planned.set(info, whole);
}

export function wholeOf(info: GraphQLResolveInfo | null): Whole | undefined {
  return info === null ? undefined : planned.get(info);
}

/** What PostgreSQL has to write for a field; null where the document selects what only a resolver knows. */
export function wholeBelow(
  graph: Graph,
  asked: Asked & Pick<GraphQLResolveInfo, 'fieldNodes' | 'returnType'>,
): Whole | null {
  const type = getNamedType(asked.returnType);
  if (!isObjectType(type)) return null;
  const connected = connectedBy(type);
  const page = connected === null ? null : pageForm(asked, type, asked.fieldNodes);
  if (connected !== null && page === null) return null;
  const name = connected ?? type.name;
  const entity = [...graph.entities.values()].find((each) => each.name === name);
  if (entity === undefined) return null;
  try {
    const selection = selectionOf(graph, entity, asked, page?.nodes ?? asked.fieldNodes);
    return selection.fields === null ? null : { entity, selection, page };
  } catch (refused) {
    // The field itself will say so, at its place in the answer.
    if (refused instanceof Refusal) return null;
    throw refused;
  }
}
