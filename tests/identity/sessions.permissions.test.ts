import { describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import { openProvince } from '../support/province.ts';
import { expectError, expectRefused } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner } = province;
const everybody = [parent, clerk, officer, administrator, partner];

const mine = graphql(`query MySessions { mySessions { id level current lastUsed } }`);
const end = graphql(`
  mutation EndSession($id: ID!) {
    answer: endSession(id: $id) { __typename ... on OpenSession { id } ... on Refusal { vi en } }
  }
`);

const idsOf = async (asker: Asker) => (await asker.ask(mine, {})).mySessions.map(({ id }) => id);

describe('sessions', () => {
  it('are listed to nobody who is not signed in', async () => {
    await expectError(anybody.answer(mine, {}), 'NotSignedIn');
  });

  it('are listed to each account, and to no other', async () => {
    const all = (await Promise.all(everybody.map(idsOf))).flat();
    expect(all.length).toBeGreaterThanOrEqual(everybody.length);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are ended by nobody who is not signed in, and by no other account, an administrator’s included', async () => {
    const [id = ''] = await idsOf(parent);
    await expectRefused(province, 'NotSignedIn', () => anybody.ask(end, { id }));
    for (const other of [clerk, officer, administrator, partner])
      await expectRefused(province, 'SessionNotFound', () => other.ask(end, { id }));
    expect(await idsOf(parent)).toContain(id);
  });

  it('are ended by their own account', async () => {
    const { mySessions } = await partner.ask(mine, {});
    const id = String(mySessions.find(({ current }) => current)?.id);
    expect((await partner.ask(end, { id })).answer).toMatchObject({ __typename: 'OpenSession', id });
    await expectError(partner.answer(mine, {}), 'NotSignedIn');
  });
});
