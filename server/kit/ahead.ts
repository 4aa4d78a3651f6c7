import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import type { AnyEntity } from './entity.ts';
import type { Graph } from './graph.ts';
import { pageForm } from './page-form.ts';
import { everything, type Selection, selectionOf } from './selected.ts';

/** What a document selects of a row; everything where no document asks. */
export function aheadOf(graph: Graph, entity: AnyEntity, info: GraphQLResolveInfo | null): Selection {
  return info === null ? everything(entity) : selectionOf(graph, entity, info, info.fieldNodes);
}

/** The same of the rows of a page. */
export function pageAhead(graph: Graph, entity: AnyEntity, info: GraphQLResolveInfo | null): Selection {
  const connection = info === null ? null : getNamedType(info.returnType);
  if (info === null || !isObjectType(connection)) return everything(entity);
  const form = pageForm(info, connection, info.fieldNodes);
  return form === null ? everything(entity) : selectionOf(graph, entity, info, form.nodes);
}
