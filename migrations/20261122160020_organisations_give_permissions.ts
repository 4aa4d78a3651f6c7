import { type Kysely, sql } from 'kysely';

/** System administrators plan reorganisations, and carry out those that another of them planned. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into server.role_permission (role_id, permission)
    select id, unnest(array['organisations.planReorganisations', 'organisations.reorganise'])
    from server.role where code = 'system-administrator'`.execute(db);
}
