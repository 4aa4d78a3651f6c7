import type { Kysely, Selectable } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
import type { ProceduresTables } from '../tables.ts';

type Version = Selectable<ProceduresTables['procedures.procedureVersion']>;
type Offer = Selectable<ProceduresTables['procedures.offer']>;
type Paper = Selectable<ProceduresTables['procedures.paper']>;

/** What the law sets for a procedure on a day: how long, how much and which papers, by case and channel. */
export interface VersionInForce extends Omit<Version, 'plainName'> {
  readonly code: string;
  readonly replacedByCode: string | null;
  readonly offers: readonly Offer[];
  readonly papers: readonly Paper[];
}

/** The version of a procedure in force on a day, or `undefined` before its first and after its last. */
export async function findVersionInForce(
  db: Kysely<ProceduresTables>,
  code: string,
  day: Temporal.PlainDate,
): Promise<VersionInForce | undefined> {
  const version = await versions(db)
    .where('procedure.code', '=', code)
    .where(inForce('version', day))
    .executeTakeFirst();
  return version === undefined ? undefined : withContents(db, version);
}

/** One version, whether it is in force or not. @throws where there is none: ids come from foreign keys */
export async function findVersion(db: Kysely<ProceduresTables>, id: number): Promise<VersionInForce> {
  return withContents(db, await versions(db).where('version.id', '=', id).executeTakeFirstOrThrow());
}

function versions(db: Kysely<ProceduresTables>) {
  return db
    .selectFrom('procedures.procedureVersion as version')
    .innerJoin('procedures.procedure as procedure', 'procedure.id', 'version.procedureId')
    .leftJoin('procedures.procedure as replacement', 'replacement.id', 'version.replacedById')
    .select([
      'version.id',
      'version.procedureId',
      'procedure.code',
      'version.name',
      'version.nameEn',
      'version.note',
      'version.owner',
      'version.ownerText',
      'version.handlingLevel',
      'version.serviceLevel',
      'version.serviceLevelEvidence',
      'version.validFrom',
      'version.validTo',
      'version.replacedById',
      'replacement.code as replacedByCode',
      'version.codeEvidence',
      'version.timeEvidence',
    ]);
}

async function withContents(
  db: Kysely<ProceduresTables>,
  version: Omit<VersionInForce, 'offers' | 'papers'>,
): Promise<VersionInForce> {
  const offers = await db
    .selectFrom('procedures.offer')
    .selectAll()
    .where('versionId', '=', version.id)
    .orderBy('id')
    .execute();
  const papers = await db
    .selectFrom('procedures.paper')
    .selectAll()
    .where('versionId', '=', version.id)
    .orderBy('id')
    .execute();
  return { ...version, offers, papers };
}
