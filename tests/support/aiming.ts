import { type GraphQLNamedType, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import type { AnyContract } from '../../server/kit/contract.ts';
import type { Module } from '../../server/kit/index.ts';
import { aimedAt, type SideIds } from './aimed-at.ts';
import type { CallAnswer } from './answers-to.ts';
import { callsOf } from './calls-of.ts';
import { type Asked, documentsOf } from './documents-of.ts';
import { EVENTS, tablesOf } from './newest-rows.ts';
import { ownParts, type RootField, rootFields } from './own-parts.ts';
import type { Province } from './province.ts';
import { publicRows } from './public-rows.ts';
import { isOf, rowsOf, type SideRows } from './rows-of-side.ts';
import { type ToldRow, toldRows } from './told-rows.ts';
import type { Side } from './two-agencies.ts';

type Operation = RootField['operation'];

/** What no answer holds: the document was not carried out, and would prove nothing. */
export const UNFIT =
  /"code":"(INTERNAL_SERVER_ERROR|GRAPHQL_\w+|BAD_USER_INPUT|Document\w+|TooManyRequests|StatementTimeout|Busy)"/;

/** What a module's operations can be asked about a side, and what an answer tells of it. */
export interface Aiming {
  readonly province: Province;
  /** The module's own root fields. */
  readonly ownFields: readonly RootField[];
  /** Its types whose rows are an agency's. */
  readonly types: readonly string[];
  /** Whether rows of a type have a table of their own. */
  readonly isKept: (type: string) => boolean;
  readonly kindsOf: (type: string) => readonly string[];
  readonly isPublic: (type: string) => boolean;
  readonly rowsOf: (side: Side) => Promise<SideRows>;
  readonly idsOf: (rows: SideRows) => SideIds;
  readonly documentsAt: (side: Side, ids: SideIds, operation: Operation, steps: number) => readonly Asked[];
  /** The rows of a side, and those with its words, that stand in an answer and are not for everybody. */
  readonly toldOf: (side: Side, answer: CallAnswer) => readonly ToldRow[];
}

/** `through` names root fields of other modules that lead to rows of this one. */
export function aimingAt(
  province: Province,
  contract: AnyContract,
  installed: readonly Module[],
  through: readonly string[],
): Aiming {
  const { database, registry } = province.platform();
  const graph = registry.graph();
  const { schema } = graph;
  const tables = tablesOf(graph);
  const own = ownParts(schema, contract, installed);
  const fields = [...own.fields, ...rootFields(schema).filter(({ field }) => through.includes(field.name))];
  const isPublic = (type: string) => type in publicRows;
  return {
    province,
    ownFields: own.fields,
    types: own.types.filter(
      (type) => hasId(schema.getType(type)) && tables.get(type) !== EVENTS && !isPublic(type),
    ),
    isKept: (type) => tables.has(type),
    kindsOf: (type) => kindsIn(schema, type),
    isPublic,
    rowsOf: (side) => rowsOf(database.db, graph, side),
    idsOf: (rows) => new Map([...tables].map(([type, table]) => [type, rows.get(table)?.ids ?? []])),
    documentsAt: (side, ids, operation, steps) =>
      documentsOf(
        operation,
        fields
          .filter((each) => each.operation === operation)
          .flatMap(({ field }) =>
            callsOf(schema, field, aimedAt(field, side, ids), operation === 'mutation' ? 0 : steps),
          ),
      ),
    toldOf: (side, { told }) => {
      const text = JSON.stringify(told);
      const words = Object.entries(side.words).filter(([, word]) => text.includes(word));
      const rows = toldRows(told).filter(({ type, id }) => isOf(side, tables.get(type) ?? '', Number(id)));
      return [...rows, ...words.map(([type, id]) => ({ type, id }))].filter(({ type }) => !isPublic(type));
    },
  };
}

function kindsIn(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((kind) => kind.name) : [name];
}

function hasId(type: GraphQLNamedType | undefined): boolean {
  return isObjectType(type) && 'id' in type.getFields();
}
