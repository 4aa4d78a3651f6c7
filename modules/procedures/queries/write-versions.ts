import { type Kysely, sql } from 'kysely';
import type { KnownVersion, Marks, NewVersion } from '../import/plan.ts';
import { insertAll } from './insert-all.ts';
import { enterProcedures, findProcedureIds } from './procedure-ids.ts';
import { rowsOf } from './rows-of.ts';

type Marked = Marks & Pick<KnownVersion, 'id'>;
type Written = NewVersion & { readonly code: string };

const VERSIONS = 'procedures.procedure_version';
const PARTS = {
  offers: 'procedures.offer',
  papers: 'procedures.paper',
  steps: 'procedures.step',
  results: 'procedures.result',
  legalBases: 'procedures.legal_basis',
} as const;

/**
 * Marks versions that are there, and writes new ones, of each procedure one at most; one that begins on the same day is
 * written anew. All in a few statements, however many they are.
 */
export async function writeVersions(
  db: Kysely<unknown>,
  marks: readonly Marked[],
  versions: readonly Written[],
): Promise<void> {
  await enterProcedures(
    db,
    versions.map(({ code }) => code),
  );
  const ids = await findProcedureIds(db, codesIn(marks, versions));
  await markVersions(db, marks, ids);
  if (versions.length === 0) return;
  const versionIds = await upsertVersions(db, versions, ids);
  const idOf = ({ code }: Written) => versionIds.get(ids.get(code) ?? 0) ?? 0;
  for (const table of Object.values(PARTS))
    await sql`delete from ${sql.table(table)} where version_id = any(${[...versionIds.values()]})`.execute(
      db,
    );
  const partsOf = <P extends object>(of: (version: Written) => readonly P[]) =>
    versions.flatMap((version) => of(version).map((part) => ({ ...part, versionId: idOf(version) })));
  const papers = partsOf(({ content }) => content.papers).map(({ resultOf, ...paper }) => ({
    ...paper,
    resultOfId: resultOf === null ? null : (ids.get(resultOf) ?? null),
  }));
  await insertAll(db, PARTS.papers, papers);
  for (const part of ['offers', 'steps', 'results', 'legalBases'] as const)
    await insertAll(
      db,
      PARTS[part],
      partsOf(({ content }): readonly object[] => content[part]),
    );
}

/** What a version names beside itself: what it replaces, and whose results it asks for. */
function codesIn(marks: readonly Marked[], versions: readonly Written[]): readonly string[] {
  return [
    ...marks.flatMap(({ replacedBy }) => replacedBy ?? []),
    ...versions.flatMap(({ code, replacedBy, content }) => [
      code,
      ...(replacedBy === null ? [] : [replacedBy]),
      ...content.papers.flatMap(({ resultOf }) => resultOf ?? []),
    ]),
  ];
}

async function markVersions(
  db: Kysely<unknown>,
  marks: readonly Marked[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const records = marks.map(({ replacedBy, ...mark }) => ({
    ...mark,
    replacedById: replacedBy === null ? null : ids.get(replacedBy),
  }));
  await sql`
    update procedures.procedure_version as version
    set valid_to = mark.valid_to, replaced_by_id = mark.replaced_by_id, decision = mark.decision,
      decided_on = mark.decided_on, published_on = mark.published_on
    from ${rowsOf(VERSIONS, records).rows} as mark where version.id = mark.id`.execute(db);
}

/** The ids of the versions, by the ids of their procedures. */
async function upsertVersions(
  db: Kysely<unknown>,
  versions: readonly Written[],
  ids: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<number, number>> {
  const records = versions.map(({ code, replacedBy, content, ...marks }) => {
    const { offers, papers, steps, results, legalBases, ...plain } = content;
    const replacedById = replacedBy === null ? null : ids.get(replacedBy);
    return { ...plain, ...marks, procedureId: ids.get(code), replacedById };
  });
  const { columns, rows } = rowsOf(VERSIONS, records);
  const anew = columns.map((column) => sql`${column} = excluded.${column}`);
  const written = await sql<{ readonly id: number; readonly procedureId: number }>`
    insert into procedures.procedure_version (${sql.join(columns)}) select ${sql.join(columns)} from ${rows}
    on conflict (procedure_id, valid_from) do update set ${sql.join(anew)}
    returning id, procedure_id`.execute(db);
  return new Map(written.rows.map(({ id, procedureId }) => [procedureId, id]));
}
