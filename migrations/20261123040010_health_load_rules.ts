import { type Kysely, sql } from 'kysely';
import { readRows } from './reading/rows.ts';

/** How long each kind of licence holds and whether somebody looks first; and the papers of the procedures of health. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const rules = JSON.stringify(await readRows('health-licence-rules.tsv', '\t'));
  await sql`
    insert into health.licence_rule (kind, months, inspected, source, evidence)
    select kind, nullif(months, '')::integer, inspected, source, evidence
    from jsonb_to_recordset(${rules}::jsonb) as r (kind text, months text, inspected boolean, source text, evidence text)`.execute(
    db,
  );
  const papers = JSON.stringify(await readRows('health-papers.tsv', '\t'));
  await sql`
    insert into procedures.paper (version_id, code, name, name_en, originals, copies, mandatory, evidence)
    select version.id, p.paper, p.name_vi, p.name_en, p.originals, p.copies, p.mandatory, p.evidence
    from jsonb_to_recordset(${papers}::jsonb) as p (
      code text, paper text, name_vi text, name_en text, originals smallint, copies smallint, mandatory boolean,
      evidence text)
    join procedures.procedure as procedure on procedure.code = p.code
    join procedures.procedure_version as version on version.procedure_id = procedure.id and not version.in_use
    on conflict (version_id, code) do nothing`.execute(db);
}
