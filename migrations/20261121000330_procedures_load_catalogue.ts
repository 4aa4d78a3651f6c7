import { type Kysely, sql } from 'kysely';
import { readCatalogue } from './reading/catalogue.ts';
import { readRows } from './reading/rows.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await loadCatalogue(db);
}

/** Loads the procedures, their versions, offers and papers; rows already there are left as they are. */
export async function loadCatalogue(db: Kysely<unknown>): Promise<void> {
  const versions = await readCatalogue();
  const json = JSON.stringify(versions);
  await sql`
    insert into procedures.procedure (code)
    select v.code from jsonb_to_recordset(${json}::jsonb) as v (code text)
    on conflict (code) do nothing`.execute(db);
  await sql`
    insert into procedures.procedure_version
      (procedure_id, name, name_en, note, owner, owner_text, handling_level, service_level, service_level_evidence,
       valid_from, valid_to, replaced_by_id, code_evidence, time_evidence)
    select p.id, v.name, v."nameEn", v.note, v.owner, v."ownerText", v."handlingLevel", v."serviceLevel",
      v."serviceLevelEvidence", v."validFrom", v."validTo", r.id, v."codeEvidence", v."timeEvidence"
    from jsonb_to_recordset(${json}::jsonb) as v (
      code text, name text, "nameEn" text, note text, owner text, "ownerText" text, "handlingLevel" text,
      "serviceLevel" text, "serviceLevelEvidence" text, "validFrom" date, "validTo" date, "replacedBy" text,
      "codeEvidence" text, "timeEvidence" text)
    join procedures.procedure p on p.code = v.code
    left join procedures.procedure r on r.code = v."replacedBy"
    on conflict (procedure_id, valid_from) do nothing`.execute(db);
  const starts = JSON.stringify(versions.map(({ code, validFrom }) => ({ code, validFrom })));
  await sql`
    insert into procedures.offer
      (version_id, case_name, channel, time_amount, time_unit, time_text, fee_amount, fee_text)
    select v.id, o."caseName", o.channel, o.amount, o.unit, o."timeText", o."feeAmount", o."feeText"
    from jsonb_to_recordset(${JSON.stringify(versions.flatMap(({ offers }) => offers))}::jsonb) as o (
      code text, "caseName" text, channel smallint, amount integer, unit text, "timeText" text, "feeAmount" bigint,
      "feeText" text)
    ${loadedVersion(starts, sql.ref('o.code'))}
    on conflict (version_id, case_name, channel) do nothing`.execute(db);
  await sql`
    insert into procedures.paper (version_id, code, name, name_en, originals, copies, mandatory, evidence)
    select v.id, a.paper, a.name_vi, a.name_en, a.originals, a.copies, a.mandatory, a.evidence
    from jsonb_to_recordset(${JSON.stringify(await readRows('papers.tsv', '\t'))}::jsonb) as a (
      code text, paper text, name_vi text, name_en text, originals smallint, copies smallint, mandatory boolean,
      evidence text)
    ${loadedVersion(starts, sql.ref('a.code'))}
    on conflict (version_id, code) do nothing`.execute(db);
}

/** Joins the version this file loaded, not a later one of the same procedure. */
function loadedVersion(starts: string, code: ReturnType<typeof sql.ref>) {
  return sql`
    join jsonb_to_recordset(${starts}::jsonb) as s (code text, "validFrom" date) on s.code = ${code}
    join procedures.procedure p on p.code = s.code
    join procedures.procedure_version v
      on v.procedure_id = p.id and v.valid_from is not distinct from s."validFrom"`;
}
