import type { GraphQLResolveInfo } from 'graphql';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Context } from './context.ts';
import { type Disclosure, disclosedBy, groundOf } from './disclosure.ts';
import type { AnyEntity } from './entity.ts';
import type { Hit } from './found.ts';
import { joinedOf } from './joined.ts';
import { unmarked } from './marks.ts';
import type { Narrowing } from './narrowing.ts';
import type { Selection } from './selected.ts';
import { visibleRows } from './statement.ts';
import type { Viewer } from './viewer.ts';
import type { Which } from './which.ts';
import type { Whole } from './whole.ts';

/** What the reads of one request record: of whom their answers tell. */
export function toldIn(db: Kysely<unknown>, viewer: Viewer | null, disclose: Context['disclose']) {
  return {
    /** The text of an answer, when it is recorded of whom it tells. */
    text: async (
      whole: Whole,
      text: string,
      info: GraphQLResolveInfo | null,
      which: Pick<Which<never>, 'ground'>,
      beside: readonly Disclosure[],
    ): Promise<string> => {
      if (!whole.discloses && beside.length === 0) return text;
      const { text: bare, disclosed } = whole.discloses ? unmarked(text) : { text, disclosed: [] };
      await disclose(onGround([...beside, ...disclosed], which), operationOf(info));
      return bare;
    },

    /** The same of rows. */
    rows: async <T extends object>(
      entity: AnyEntity,
      rows: readonly T[],
      selection: Selection,
      info: GraphQLResolveInfo | null,
      which: Pick<Which<T>, 'ground'>,
      beside: readonly Disclosure[],
    ): Promise<void> => {
      const disclosed = [...beside, ...rows.flatMap((row) => disclosedIn(entity, row, selection))];
      if (disclosed.length > 0) await disclose(onGround(disclosed, which), operationOf(info));
    },

    /** What is told by finding alone, as far as the viewer sees what was found: the row itself may be the ground. */
    byFinding: async <T extends object>(
      entity: AnyEntity,
      hits: readonly Hit[],
      narrowing: Narrowing,
      { refine }: Which<T>,
    ): Promise<readonly Disclosure[]> => {
      if (hits.length === 0) return [];
      const key = sql<number>`${sql.ref(`t.${entity.key}`)}`;
      const isHit = sql<boolean>`${key} = any(${hits.map((hit) => hit.key)}::bigint[])`;
      const conditions = [...narrowing.conditions(narrowing.values), isHit];
      const query: SelectQueryBuilder<{ t: T }, 't', unknown> = visibleRows(
        db,
        entity,
        viewer,
        conditions,
        refine,
      );
      const seen = new Set((await query.select(key.as('key')).execute()).map((row) => row.key));
      return hits.flatMap(({ key: id, type, personId }): Disclosure[] => {
        const ground = entity.isGround ? { type: entity.name, id: String(id) } : null;
        return seen.has(id) ? [{ type, personId, ground }] : [];
      });
    },
  };
}

/** Of whom a row tells, and what was joined to it. */
function disclosedIn(entity: AnyEntity, row: object, selection: Selection): readonly Disclosure[] {
  return [
    ...(selection.discloses ? disclosedBy(entity, row, groundOf(entity, row)) : []),
    ...selection.relations.flatMap(({ as, entity: target, behind }) => {
      const joined = joinedOf(row, as);
      return [joined]
        .flat()
        .flatMap((each) =>
          typeof each === 'object' && each !== null ? disclosedIn(target, each, behind) : [],
        );
    }),
  ];
}

function onGround(
  disclosed: readonly Disclosure[],
  { ground: known }: Pick<Which<never>, 'ground'>,
): readonly Disclosure[] {
  return known === undefined
    ? disclosed
    : disclosed.map((each) => ({ ...each, ground: each.ground ?? known }));
}

function operationOf(info: GraphQLResolveInfo | null): string | null {
  return info === null ? null : (info.operation.name?.value ?? info.fieldName);
}
