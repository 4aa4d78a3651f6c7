import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { graphql } from '../gql/gql.ts';
import { machine } from '../identity/machine.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const mySessions = graphql(`query AuditSessions { mySessions { id } }`);
const endSession = graphql(
  `mutation AuditEndSession($id: ID!) { answer: endSession(id: $id) { __typename } }`,
);
const signOut = graphql(`mutation AuditSignOut { answer: signOut { __typename } }`);

async function actsOf(accountId: number | null): Promise<readonly string[]> {
  const { rows } = await sql<{ act: string }>`
    select act from server.audit where account_id = ${accountId} and kind = 'act' order by id`.execute(
    province.db(),
  );
  return rows.map(({ act }) => act);
}

it('whoever ends a session, or signs out everywhere, is in the audit log', async () => {
  const person = await province.person();
  const { mySessions: open } = await person.ask(mySessions, {});
  expect(open).toHaveLength(1);
  await person.ask(signOut, {});
  expect(await actsOf(person.accountId)).toEqual(['signOut']);
  const other = await province.person();
  const [own] = (await other.ask(mySessions, {})).mySessions;
  await other.ask(endSession, { id: own?.id ?? '' });
  expect(await actsOf(other.accountId)).toEqual(['endSession']);
});

it('every token that a program gets is in the audit log', async () => {
  const program = await machine(province, [dossiers.permissions.followDossiers], { sandbox: true });
  await program.token();
  await program.token();
  expect(await actsOf(Number(program.id))).toEqual(['issueToken', 'issueToken']);
});
