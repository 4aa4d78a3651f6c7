import type { Insertable, Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { InspectorateTables } from '../tables.ts';

type Declaration = Insertable<InspectorateTables['inspectorate.assetDeclaration']>;
type Asset = Insertable<InspectorateTables['inspectorate.declaredAsset']>;

/** Enters a declaration under the next number of its agency and year, with what was declared. */
export async function insertDeclaration(
  db: Kysely<unknown>,
  declaration: Omit<Declaration, 'year' | 'number'>,
  assets: readonly Omit<Asset, 'declarationId'>[],
): Promise<{ readonly id: number; readonly code: string }> {
  const tables = db.$extendTables<InspectorateTables>();
  const { agencyId } = declaration;
  const { year } = Temporal.PlainDate.from(declaration.enteredOn);
  const number = await nextNumber(tables, 'inspectorate.declarationCounter', { agencyId, year });
  const entered = await tables
    .insertInto('inspectorate.assetDeclaration')
    .values({ ...declaration, year, number })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow();
  if (assets.length > 0)
    await tables
      .insertInto('inspectorate.declaredAsset')
      .values(assets.map((asset) => ({ ...asset, declarationId: entered.id })))
      .execute();
  return entered;
}
