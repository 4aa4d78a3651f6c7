import { describe, expect, it } from 'vitest';
import { people } from '../../modules/people/contract.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner } = province;
const { readPeople } = people.permissions;

const lookUp = graphql(`
  query LookUp($words: String!) { people(search: $words) { edges { node { fullName citizenNumber } } } }
`);
const myself = graphql(`query Myself { me { fullName } }`);

const NAME = 'Bùi Thị Thử Nghiệm';
const NUMBER = '017199000001';
const seenBy = async (asker: Asker, words: string) =>
  (await asker.ask(lookUp, { words })).people.edges.map(({ node }) => node);

describe('persons are looked up', () => {
  it('by the clerk of the one-stop desk, by name and by number', async () => {
    expect(await seenBy(clerk, NAME)).toEqual([{ fullName: NAME, citizenNumber: NUMBER }]);
    expect(await seenBy(clerk, NUMBER)).toEqual([{ fullName: NAME, citizenNumber: NUMBER }]);
  });

  it('by whoever holds the permission, in whatever agency or everywhere', async () => {
    const elsewhere = await province.office(
      'desk-elsewhere',
      [readPeople],
      await province.committee('04795'),
    );
    const everywhere = await province.office('desk-everywhere', [readPeople], null);
    for (const asker of [elsewhere, everywhere]) expect(await seenBy(asker, NAME)).toHaveLength(1);
  });

  it('by nobody who is not signed in', async () => {
    await expectError(anybody.answer(lookUp, { words: NAME }), 'NotSignedIn');
  });

  it.each([
    ['a citizen, not even for herself', parent],
    ['an officer who decides', officer],
    ['an administrator of modules', administrator],
    ['a partner organisation', partner],
  ])('never by %s, whatever is typed', async (_, asker) => {
    for (const words of [NAME, NUMBER, '', 'a'])
      await expectError(asker.answer(lookUp, { words }), 'NotAllowed');
  });

  it('no longer once the permission is withdrawn', async () => {
    const former = await province.office('former', [readPeople], province.agencyId);
    expect(await seenBy(former, NAME)).toHaveLength(1);
    await province
      .db()
      .deleteFrom('server.accountGrant')
      .where('accountId', '=', former.accountId ?? 0)
      .execute();
    await expectError(former.answer(lookUp, { words: NAME }), 'NotAllowed');
  });
});

describe('who may look persons up', () => {
  it('is still nobody but herself under `me`', async () => {
    expect(await clerk.ask(myself, {})).toEqual({ me: null });
    expect(await parent.ask(myself, {})).toEqual({ me: { fullName: NAME } });
  });
});
