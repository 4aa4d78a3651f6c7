import { type Kysely, sql } from 'kysely';

/** What offices do with petitions; who may know a denouncer goes with no role, but by name and case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into server.role_permission (role_id, permission)
    select role.id, given.permission from server.role as role
    join (values
      ('one-stop-clerk', 'inspectorate.receivePetitions'),
      ('one-stop-clerk', 'inspectorate.readPetitions'),
      ('handling-officer', 'inspectorate.readPetitions'),
      ('handling-officer', 'inspectorate.handlePetitions'),
      ('deciding-officer', 'inspectorate.readPetitions'),
      ('deciding-officer', 'inspectorate.handlePetitions'),
      ('deciding-officer', 'inspectorate.decidePetitions'),
      ('head-of-office', 'inspectorate.readPetitions'),
      ('head-of-office', 'inspectorate.receivePetitions'),
      ('head-of-office', 'inspectorate.handlePetitions'),
      ('head-of-office', 'inspectorate.decidePetitions'),
      ('head-of-office', 'inspectorate.nameConfidants'),
      ('head-of-office', 'inspectorate.exportReceptions')
    ) as given (role, permission) on given.role = role.code
    on conflict do nothing`.execute(db);
}
