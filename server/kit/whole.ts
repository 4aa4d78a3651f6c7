import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import type { Kysely, RawBuilder } from 'kysely';
import { compiled } from './compiled.ts';
import { connectedBy } from './connection.ts';
import type { AnyEntity } from './entity.ts';
import { Refusal } from './errors.ts';
import type { Graph } from './graph.ts';
import { answerOf } from './joined.ts';
import { type PageForm, pageForm } from './page-form.ts';
import { type Asked, type Selection, selectionOf } from './selected.ts';
import { type Statements, statementsByShape } from './statements.ts';
import type { Viewer } from './viewer.ts';

/** A field of which PostgreSQL can write the whole answer. */
export interface Whole {
  readonly entity: AnyEntity;
  /** Null for a field that is no page. */
  readonly page: PageForm | null;
  /** The statements that have been made for it. */
  readonly statements: Statements;
  /** What PostgreSQL writes for a row of `t` that this viewer sees. */
  answerFor(db: Kysely<unknown>, viewer: Viewer | null): RawBuilder<string>;
}

/** Officers ask the same all day; whoever comes seldom is not worth remembering. */
const MOST_VIEWERS = 200;

function answers(entity: AnyEntity, selection: Selection): Whole['answerFor'] {
  const known = new Map<string, RawBuilder<string>>();
  return (db, viewer) => {
    const rights = viewer?.rights ?? '';
    const before = known.get(rights);
    if (before !== undefined) return before;
    const answer = compiled(db, answerOf(entity, selection, viewer));
    if (known.size >= MOST_VIEWERS) known.clear();
    known.set(rights, answer);
    return answer;
  };
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
    if (selection.fields === null) return null;
    return { entity, page, statements: statementsByShape(), answerFor: answers(entity, selection) };
  } catch (refused) {
    // The field itself will say so, at its place in the answer.
    if (refused instanceof Refusal) return null;
    throw refused;
  }
}
