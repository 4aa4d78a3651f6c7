import { type GraphQLResolveInfo, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { Kysely, RawBuilder } from 'kysely';
import { LRUCache } from 'lru-cache';
import { compiled } from './compiled.ts';
import { connectedBy } from './connection.ts';
import { type AnyEntity, everybody } from './entity.ts';
import { Refusal } from './errors.ts';
import type { Graph } from './graph.ts';
import { answerOf } from './joined.ts';
import { type PageForm, pageForm } from './page-form.ts';
import { type Asked, relationsIn, type Selection, selectionOf } from './selected.ts';
import { type Statements, statementsByShape } from './statements.ts';
import type { Viewer } from './viewer.ts';

/** Officers ask the same all day; beyond so many expressions in a process, those used longest ago are made again. */
const answers = new LRUCache<string, RawBuilder<string>>({ max: 2_000 });

let wholes = 0;

/** A field of which PostgreSQL can write the whole answer. */
export class Whole {
  readonly entity: AnyEntity;
  /** Null for a field that is no page. */
  readonly page: PageForm | null;
  /** The statements that have been made for it. */
  readonly statements: Statements = statementsByShape();
  /** Whether everybody gets the same answer, so that it does not matter who asks. */
  readonly isOpen: boolean;
  /** Whether the answer tells protected data, and holds marks of whose. */
  readonly discloses: boolean;
  readonly #selection: Selection;
  readonly #number: number;

  constructor(entity: AnyEntity, selection: Selection, page: PageForm | null) {
    this.entity = entity;
    this.page = page;
    this.#selection = selection;
    wholes += 1;
    this.#number = wholes;
    this.discloses = discloses(selection);
    this.isOpen = entity.visible === everybody && isOpen(selection) && !this.discloses;
  }

  /** What PostgreSQL writes for a row of `t` that this viewer sees. */
  answerFor(db: Kysely<unknown>, viewer: Viewer | null): RawBuilder<string> {
    const key = `${this.#number}|${viewer?.rights ?? ''}`;
    const answer = answers.get(key) ?? compiled(db, answerOf(this.entity, this.#selection, viewer));
    answers.set(key, answer);
    return answer;
  }
}

function isOpen(selection: Selection): boolean {
  return relationsIn(selection).every(
    ({ relation, entity, behind }) => (relation.withParent || entity.visible === everybody) && isOpen(behind),
  );
}

function discloses(selection: Selection): boolean {
  return selection.discloses || relationsIn(selection).some(({ behind }) => discloses(behind));
}

const WHOLE = Symbol('whole');

/** Tells the reads of a field that its answer is wanted as text. */
export function wantWhole(info: GraphQLResolveInfo, whole: Whole): GraphQLResolveInfo {
  return Object.assign(info, { [WHOLE]: whole });
}

/** What of this entity is wanted as text; undefined where rows are. */
export function wholeOf(info: GraphQLResolveInfo | null, entity: AnyEntity): Whole | undefined {
  const whole: unknown = info === null ? undefined : Reflect.get(info, WHOLE);
  return whole instanceof Whole && whole.entity === entity ? whole : undefined;
}

/** What PostgreSQL has to write for a field; null where the document selects what only a resolver knows. */
export function wholeBelow(
  graph: Graph,
  asked: Asked & Pick<GraphQLResolveInfo, 'fieldNodes' | 'returnType'>,
): Whole | null {
  const type = getNamedType(asked.returnType);
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const connected = connectedBy(type);
  const page = isObjectType(type) && connected !== null ? pageForm(asked, type, asked.fieldNodes) : null;
  if (connected !== null && page === null) return null;
  const name = connected ?? type.name;
  const entity = [...graph.entities.values()].find((each) => each.name === name);
  if (entity === undefined) return null;
  try {
    const selection = selectionOf(graph, entity, asked, page?.nodes ?? asked.fieldNodes);
    return selection.answers === null ? null : new Whole(entity, selection, page);
  } catch (refused) {
    // The field itself will say so, at its place in the answer.
    if (refused instanceof Refusal) return null;
    throw refused;
  }
}
