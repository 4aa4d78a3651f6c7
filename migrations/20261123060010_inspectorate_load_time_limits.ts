import { type Kysely, sql } from 'kysely';
import { readRows } from './reading/rows.ts';

/** The limits of the laws on complaints, denunciations and citizen reception, and the national codes of the procedures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into inspectorate.time_limit
      (clock, kind, instance, matter, channel, remote, complexity, several_places, outside, amount, unit, source, evidence)
    select clock, nullif(kind, ''), nullif(instance, '')::integer, nullif(matter, ''), nullif(channel, ''), remote,
      complexity, several_places, outside, amount, unit, source, evidence
    from jsonb_to_recordset(${JSON.stringify(await readRows('petition-limits.tsv', '\t'))}::jsonb) as l (
      clock text, kind text, instance text, matter text, channel text, remote boolean, complexity integer,
      several_places boolean, outside boolean, amount integer, unit text, source text, evidence text)`.execute(
    db,
  );
  await sql`
    insert into inspectorate.petition_procedure (level, service, instance, code)
    select level, service, instance, code
    from jsonb_to_recordset(${JSON.stringify(await readRows('petition-procedures.tsv', '\t'))}::jsonb) as p (
      level text, service text, instance integer, code text)`.execute(db);
}
