import { beforeAll, describe, expect, it } from 'vitest';
import { admin } from '../../modules/admin/contract.ts';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import { grantDossier, receiveDossier } from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { acting, asked, type Colleagues, colleagues, delegated, lose } from './colleagues.ts';
import * as documents from './delegation-documents.ts';
import { machine } from './machine.ts';
import { given, HEAD, newcomer } from './office.ts';
import { endRole } from './role-documents.ts';

const province = await openProvince({ work: false, environment: { sessionLifetime: 11 } });
const { parent, agencyId, administrator } = province;
const { readDossiers, receiveDossiers, decideDossiers, followDossiers } = dossiers.permissions;
const head = await province.office('head', HEAD, agencyId);
const byId = graphql(`query DelegateSeesDossier($id: ID!) { dossier(id: $id) { id } }`);
const signOut = graphql(`mutation DelegateSignsOut { signOut { __typename } }`);

const MONDAY = '2026-11-23T09:00+07:00';
let dossier: string;
beforeAll(async () => {
  dossier = await steps.submitted(parent, province.file);
});

const sees = async (asker: Asker) => (await asker.answer(byId, { id: dossier })).data?.dossier != null;
const viewerOf = (asker: Asker) => province.platform().identity.viewerOf(asker.token ?? '');

/** Until the session is known: from then on one statement answers, with the proof inside. */
async function known(asker: Asker): Promise<void> {
  for (const _time of [1, 2]) expect(await sees(asker)).toBe(true);
  expect(await province.statements(() => sees(asker))).toHaveLength(1);
}

describe('whoever acts for another', () => {
  it('may what was delegated, under both names, and nothing else', async () => {
    const pair = await colleagues(province);
    const delegation = await delegated(province, pair);
    expect(await sees(pair.colleague)).toBe(false);
    const place = await acting(province, pair.colleague, delegation);
    expect((await place.ask(documents.inWhoseName, {})).viewer).toEqual({
      id: String(pair.colleague.accountId),
      name: `Cán bộ ${pair.colleague.login}`,
      actingFor: `Cán bộ ${pair.principal.login}`,
    });
    const viewer = await viewerOf(place);
    expect(viewer?.actingFor).toEqual({
      accountId: pair.principal.accountId,
      name: `Cán bộ ${pair.principal.login}`,
    });
    // Neither what was not delegated, nor what the colleague may elsewhere.
    expect([readDossiers, receiveDossiers, decideDossiers].map((each) => viewer?.reach(each))).toEqual([
      [agencyId],
      [agencyId],
      [],
    ]);
    const taken = await steps.submitted(parent, province.file);
    steps.dossierIn((await place.ask(receiveDossier, { dossier: taken })).answer);
    expect((await place.ask(grantDossier, { dossier: taken })).answer.__typename).toBe('NotAllowed');
    expect(await sees(pair.colleague)).toBe(false);
  });

  it('leaves their own person at home', async () => {
    const principal = (await colleagues(province)).principal;
    await given(head, parent, 'one-stop-clerk', { agency: agencyId });
    const pair: Colleagues = { principal, colleague: parent };
    const place = await acting(province, parent, await delegated(province, pair));
    expect(await viewerOf(place)).toMatchObject({ personId: null, kind: 'staff' });
  });

  it('gives nothing on: no delegation, no further place, no role', async () => {
    const pair = await colleagues(province);
    const delegation = await delegated(province, pair);
    const place = await acting(province, pair.colleague, delegation);
    const third = await colleagues(province);
    await expectRefused(province, 'NotAllowed', () => place.ask(documents.delegate, asked(province, third)));
    await expectRefused(province, 'NotAllowed', () => place.ask(documents.actFor, { delegation }));
    await expectRefused(province, 'DelegationNotFound', () =>
      place.ask(documents.endDelegation, { delegation }),
    );
  });
});

describe('acting for another ends with the very next request', () => {
  type Ending = (at: {
    readonly pair: Colleagues;
    readonly delegation: string;
    readonly place: Asker;
  }) => Promise<unknown>;
  const suspend = (asker: Asker) =>
    province
      .db()
      .updateTable('server.account')
      .set({ suspendedAt: new Date() })
      .where('id', '=', asker.accountId ?? 0)
      .execute();

  const endings: readonly (readonly [string, Ending])[] = [
    [
      'the principal ends it',
      ({ pair, delegation }) => pair.principal.ask(documents.endDelegation, { delegation }),
    ],
    [
      'the colleague ends it',
      ({ pair, delegation }) => pair.colleague.ask(documents.endDelegation, { delegation }),
    ],
    ['the head of the office ends it', ({ delegation }) => head.ask(documents.endDelegation, { delegation })],
    ['its last day is over', async () => province.clock.set('2026-11-28T00:00+07:00')],
    ['the principal is suspended', ({ pair }) => suspend(pair.principal)],
    ['the colleague is suspended', ({ pair }) => suspend(pair.colleague)],
    ['the principal loses the right', ({ pair }) => lose(province, pair.principal, readDossiers)],
    ['the principal signs out everywhere', ({ pair }) => pair.principal.ask(signOut, {})],
    ['the colleague signs out everywhere', ({ place }) => place.ask(signOut, {})],
    ['nothing was asked for half an hour', async () => province.clock.set('2026-11-23T09:31+07:00')],
    ['a session has lasted as long as it may', async () => province.clock.set('2026-11-23T20:00+07:00')],
  ];

  it.each(endings)('once %s', async (_, end) => {
    const pair = await colleagues(province);
    const delegation = await delegated(province, pair);
    const place = await acting(province, pair.colleague, delegation);
    await known(place);
    await end({ pair, delegation, place });
    expect(await sees(place)).toBe(false);
    province.clock.set(MONDAY);
  });

  it('once the role of the principal ends by the calendar', async () => {
    const principal = await newcomer(province, 'until Wednesday');
    await given(head, principal, 'one-stop-clerk', { agency: agencyId, to: '2026-11-25' });
    const pair = { ...(await colleagues(province)), principal };
    province.clock.set('2026-11-24T23:45+07:00');
    const place = await acting(province, pair.colleague, await delegated(province, pair));
    await known(place);
    expect((await viewerOf(place))?.holdsUntil?.toISOString()).toBe('2026-11-24T17:00:00.000Z');
    province.clock.set('2026-11-25T00:00+07:00');
    expect(await sees(place)).toBe(false);
    province.clock.set(MONDAY);
  });

  it('once the role of the principal is ended', async () => {
    const principal = await newcomer(province, 'role ended');
    const grant = await given(head, principal, 'one-stop-clerk', { agency: agencyId });
    const pair = { ...(await colleagues(province)), principal };
    const place = await acting(province, pair.colleague, await delegated(province, pair));
    await known(place);
    await head.ask(endRole, { grant });
    expect(await sees(place)).toBe(false);
  });

  it('and is there again once the principal may it again', async () => {
    const pair = await colleagues(province);
    const place = await acting(province, pair.colleague, await delegated(province, pair));
    await lose(province, pair.principal, readDossiers);
    expect(await sees(place)).toBe(false);
    const back = { accountId: pair.principal.accountId ?? 0, permission: readDossiers.name, agencyId };
    await province.db().insertInto('server.accountGrant').values(back).execute();
    expect(await sees(place)).toBe(true);
  });
});

describe('a delegation', () => {
  it('begins with its first day', async () => {
    const pair = await colleagues(province);
    const delegation = await delegated(province, pair, { from: '2026-11-24' });
    const begin = () => pair.colleague.ask(documents.actFor, { delegation });
    await expectRefused(province, 'DelegationNotFound', begin);
    province.clock.set('2026-11-24T00:00+07:00');
    expect((await begin()).answer.__typename).toBe('ActingSession');
    province.clock.set(MONDAY);
  });

  it('is used by the colleague alone', async () => {
    const pair = await colleagues(province);
    const delegation = await delegated(province, pair);
    for (const asker of [pair.principal, head, parent])
      await expectRefused(province, 'DelegationNotFound', () => asker.ask(documents.actFor, { delegation }));
    await expectRefused(province, 'NotSignedIn', () =>
      province.anybody.ask(documents.actFor, { delegation }),
    );
  });

  it('is ended by nobody else', async () => {
    const pair = await colleagues(province);
    const delegation = await delegated(province, pair);
    for (const asker of [parent, (await colleagues(province)).principal])
      await expectRefused(province, 'DelegationNotFound', () =>
        asker.ask(documents.endDelegation, { delegation }),
      );
  });

  it('is seen by both, and by those who give roles there', async () => {
    const pair = await colleagues(province);
    const delegation = await delegated(province, pair);
    const listed = async (asker: Asker) =>
      (await asker.ask(documents.delegations, {})).delegations.edges.map(({ node }) => node.id);
    for (const asker of [pair.principal, pair.colleague, head])
      expect(await listed(asker)).toContain(delegation);
    for (const asker of [parent, (await colleagues(province)).principal])
      expect(await listed(asker)).not.toContain(delegation);
  });

  it('is acted under for as long as any sign-in lasts', async () => {
    const pair = await colleagues(province);
    const delegation = await delegated(province, pair);
    const { answer } = await pair.colleague.ask(documents.actFor, { delegation });
    const ends = province.clock.now().add({ hours: 11 }).epochMilliseconds;
    expect(answer).toMatchObject({ expiresAt: new Date(ends).toISOString() });
  });

  it('is made once, however often the same intention arrives', async () => {
    const pair = await colleagues(province);
    const once = asked(province, pair, { key: 'delegate-it-once' });
    const answers = await Promise.all([1, 2, 3].map(() => pair.principal.ask(documents.delegate, once)));
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.answer.__typename).toBe('Delegation');
  });

  it('gives no more than its principal holds there', async () => {
    const pair = await colleagues(province);
    const make = (more: object) => () => pair.principal.ask(documents.delegate, asked(province, pair, more));
    await expectRefused(province, 'PermissionLacking', make({ permissions: [followDossiers.name] }), {
      permission: followDossiers.name,
    });
    await expectRefused(province, 'PermissionLacking', make({ agency: null }));
    const agency = String(await province.committee('04795'));
    await expectRefused(province, 'PermissionLacking', make({ agency }));
  });

  it('is refused for what takes two persons, for too long, for the past and without a reason', async () => {
    const pair = await colleagues(province);
    for (const [field, more] of [
      ['validTo', { to: '2027-02-22' }],
      ['validTo', { to: '2026-11-23' }],
      ['validFrom', { from: '2026-11-22' }],
      ['reason', { reason: ' ' }],
      ['permissions', { permissions: ['dossiers.nothing'] }],
      ['permissions', { permissions: [] }],
    ] as const)
      await expectRefused(
        province,
        'InvalidInput',
        () => pair.principal.ask(documents.delegate, asked(province, pair, more)),
        { field },
      );
    const { answer } = await pair.principal.ask(
      documents.delegate,
      asked(province, pair, { to: '2027-02-21' }),
    );
    expect(answer.__typename).toBe('Delegation');
    const everything = asked(province, pair, {
      agency: null,
      permissions: [admin.permissions.manageModules.name],
    });
    await expectRefused(province, 'InvalidInput', () => administrator.ask(documents.delegate, everything), {
      field: 'permissions',
    });
  });

  it('is made to a colleague: not to oneself, a citizen, a program, or somebody suspended', async () => {
    const pair = await colleagues(province);
    const program = await machine(province, [followDossiers]);
    const { login: citizen } = await province.person();
    const make = (login: string) => () =>
      pair.principal.ask(documents.delegate, asked(province, pair, { login }));
    await expectRefused(province, 'NotToOneself', make(pair.principal.login));
    await expectRefused(province, 'StaffNotFound', make(citizen));
    await expectRefused(province, 'StaffNotFound', make(program.clientId));
    await expectRefused(province, 'StaffNotFound', make('nobody'));
    const machineAsks = await program.asker();
    await expectRefused(province, 'NotAllowed', () =>
      machineAsks.ask(documents.delegate, asked(province, pair)),
    );
  });

  it('is refused by PostgreSQL itself to oneself', async () => {
    const { principal } = await colleagues(province);
    const account = principal.accountId ?? 0;
    const made = province
      .db()
      .insertInto('server.delegation')
      .values({
        fromAccount: account,
        toAccount: account,
        agencyId,
        validFrom: '2026-11-23',
        validTo: '2026-11-24',
        reason: 'x',
        madeAt: new Date(),
      })
      .execute();
    await expect(made).rejects.toThrow(/delegation_to_another/);
  });
});
