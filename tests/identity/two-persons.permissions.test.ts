import { describe, expect, it } from 'vitest';
import { platform } from '../../server/platform/contract.ts';
import type { Asker } from '../support/asker.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { grantIn, HEAD, newcomer } from './office.ts';
import * as documents from './role-documents.ts';

const province = await openProvince({ work: false });
const { agencyId, clerk, parent, anybody } = province;
const { grantRoles, approveAdministration } = platform.permissions;

/** All may give everything, everywhere: what keeps them from it is that they are the same person. */
const HEADS = ['first', 'second', 'third'] as const;
const heads: Readonly<Record<string, Asker>> = {
  first: await province.office('first', HEAD, null),
  second: await province.office('second', HEAD, null),
  third: await province.office('third', HEAD, null),
};
const head = (name: string): Asker => {
  const found = heads[name];
  if (found === undefined) throw new Error(`${name} is no head`);
  return found;
};

const propose = (by: Asker, login: string, more: object = {}) =>
  by.ask(documents.proposeRole, { login, role: 'head-of-office', agency: String(agencyId), ...more });
const proposed = async (by: Asker, login: string, more: object = {}) =>
  grantIn((await propose(by, login, more)).answer);
const approve = (by: Asker, grant: string) => by.ask(documents.approveRole, { grant });
const viewerOf = (asker: Asker) => province.platform().identity.viewerOf(asker.token ?? '');
const mayGrant = async (asker: Asker) => (await viewerOf(asker))?.may(grantRoles, agencyId);

const permutations = HEADS.flatMap((proposer) =>
  HEADS.flatMap((approver) => HEADS.map((receiver) => ({ proposer, approver, receiver }))),
);

describe('an administrative role', () => {
  it.each(permutations)(
    'proposed by the $proposer, approved by the $approver, for the $receiver person takes three',
    async ({ proposer, approver, receiver }) => {
      const { login } = head(receiver);
      if (proposer === receiver) {
        await expectRefused(province, 'NotToOneself', () => propose(head(proposer), login));
        return;
      }
      const grant = await proposed(head(proposer), login);
      if (new Set([proposer, approver, receiver]).size === 3) {
        const { answer } = await approve(head(approver), grant);
        expect(answer).toMatchObject({ __typename: 'RoleGrant', proposed: false });
      } else {
        await expectRefused(province, 'SecondPersonNeeded', () => approve(head(approver), grant));
      }
      await head(proposer).ask(documents.endRole, { grant });
    },
  );

  it('gives nothing until it is approved, and everything with the next request afterwards', async () => {
    const officer = await newcomer(province, 'becomes head');
    const grant = await proposed(head('first'), officer.login);
    expect(await mayGrant(officer)).toBe(false);
    const { roleProposals } = await head('second').ask(documents.roleProposals, {});
    expect(roleProposals.edges.map(({ node }) => node)).toContainEqual({ id: grant, login: 'becomes head' });
    expect((await approve(head('second'), grant)).answer).toMatchObject({
      grantedBy: 'Cán bộ first',
      approvedBy: 'Cán bộ second',
    });
    expect(await mayGrant(officer)).toBe(true);
  });

  it('is approved once, by one of two at the same time', async () => {
    const { login } = await newcomer(province, 'approved once');
    const grant = await proposed(head('first'), login);
    const answers = await Promise.all([approve(head('second'), grant), approve(head('third'), grant)]);
    expect(answers.map(({ answer }) => answer.__typename).toSorted()).toEqual([
      'RoleGrant',
      'RoleGrantNotFound',
    ]);
    await expectRefused(province, 'RoleGrantNotFound', () => approve(head('second'), grant));
  });

  it('is not approved once it was withdrawn', async () => {
    const { login } = await newcomer(province, 'withdrawn');
    const grant = await proposed(head('first'), login);
    await head('first').ask(documents.endRole, { grant });
    await expectRefused(province, 'RoleGrantNotFound', () => approve(head('second'), grant));
  });

  it('is not approved after its time', async () => {
    const { login } = await newcomer(province, 'too late');
    const grant = await proposed(head('first'), login, { to: '2026-11-25' });
    province.clock.set('2026-11-25T00:00+07:00');
    await expectRefused(province, 'ProposalLapsed', () => approve(head('second'), grant));
    province.clock.set('2026-11-23T09:00+07:00');
  });

  it('is not approved when its proposer may no longer give it', async () => {
    const proposer = await province.office('leaves', HEAD, agencyId);
    const { login } = await newcomer(province, 'of one who left');
    const grant = await proposed(proposer, login);
    await province
      .db()
      .updateTable('server.account')
      .set({ suspendedAt: new Date() })
      .where('login', '=', 'leaves')
      .execute();
    await expectRefused(province, 'ProposalLapsed', () => approve(head('second'), grant));
  });

  it('is approved by nobody who lacks a part of it, or holds it elsewhere', async () => {
    const { login } = await newcomer(province, 'not by these');
    const grant = await proposed(head('first'), login);
    const partly = await province.office('approves only', [approveAdministration], agencyId);
    await expectRefused(province, 'PermissionLacking', () => approve(partly, grant));
    const elsewhere = await province.office('approves elsewhere', HEAD, await province.committee('04795'));
    await expectRefused(province, 'RoleGrantNotFound', () => approve(elsewhere, grant));
    await expectRefused(province, 'NotAllowed', () => approve(clerk, grant));
    await expectRefused(province, 'NotAllowed', () => approve(parent, grant));
    await expectRefused(province, 'NotSignedIn', () => approve(anybody, grant));
  });

  it('is the only kind that is proposed', async () => {
    const { login } = await newcomer(province, 'a mere clerk');
    await expectRefused(province, 'InvalidInput', () =>
      propose(head('first'), login, { role: 'one-stop-clerk' }),
    );
  });
});

describe('PostgreSQL itself', () => {
  const [first, second] = [head('first').accountId ?? 0, head('second').accountId ?? 0];
  const row = async (code: string, more: object) => {
    const role = await province
      .db()
      .selectFrom('server.role')
      .select(['id as roleId', 'administrative'])
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    const { accountId } = await newcomer(province, `of the table ${code} ${JSON.stringify(more)}`);
    const at = new Date();
    return {
      ...role,
      accountId: accountId ?? 0,
      agencyId,
      validFrom: '2026-11-23',
      validTo: null,
      grantedBy: first,
      grantedAt: at,
      approvedAt: 'approvedBy' in more ? at : null,
      ...more,
    };
  };

  it.each([
    ['an approval by the proposer', 'head-of-office', { approvedBy: first }, /approved_by_proposer/],
    [
      'an approval by the receiver',
      'head-of-office',
      { accountId: second, approvedBy: second },
      /_by_receiver/,
    ],
    ['a role of one’s own gift', 'one-stop-clerk', { accountId: first }, /not_to_oneself/],
    ['an administrative role under a false flag', 'head-of-office', { administrative: false }, /fkey/],
    ['a time that ends before it begins', 'one-stop-clerk', { validTo: '2026-11-23' }, /check/],
  ])('refuses %s', async (_, code, more, constraint) => {
    const values = await row(code, more);
    await expect(province.db().insertInto('server.roleGrant').values(values).execute()).rejects.toThrow(
      constraint,
    );
  });
});
