import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { platform } from '../../server/platform/contract.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { given, grantIn, HEAD, newcomer } from './office.ts';
import * as documents from './role-documents.ts';

const province = await openProvince({ work: false });
// Who waits for whom is told to the owner of the database alone.
const owner = openDatabase({ url: province.environment.databaseUrl, connections: 1, log: openLog('silent') });
afterAll(() => owner.close());
const { parent, clerk, anybody, agencyId } = province;
const { readDossiers } = dossiers.permissions;
const { grantRoles } = platform.permissions;
const head = await province.office('head', HEAD, agencyId);
const provincial = await province.office('provincial head', HEAD, null);
const elsewhere = await province.committee('04795');
const byId = graphql(`query RoleSeesDossier($id: ID!) { dossier(id: $id) { id } }`);

const MONDAY = '2026-11-23T09:00+07:00';
let dossier: string;
beforeAll(async () => {
  dossier = await steps.submitted(parent, province.file);
});

const sees = async (asker: Asker) => (await asker.ask(byId, { id: dossier })).dossier !== null;
/** The same where the document and the session are known: one statement answers, with the proof inside. */
async function seesAsKnown(asker: Asker): Promise<boolean> {
  await sees(asker);
  await sees(asker);
  const statements = await province.statements(() => sees(asker));
  expect(statements).toEqual([expect.stringContaining('rights_version')]);
  return sees(asker);
}

describe('a role', () => {
  it('is there with the next request, in its agency alone, and gone with the next once it is ended', async () => {
    const officer = await newcomer(province, 'comes and goes');
    expect(await sees(officer)).toBe(false);
    const grant = await given(head, officer, 'one-stop-clerk', { agency: agencyId });
    expect(await seesAsKnown(officer)).toBe(true);
    const viewer = await province.platform().identity.viewerOf(officer.token ?? '');
    expect(viewer?.reach(readDossiers)).toEqual([agencyId]);
    const { answer } = await head.ask(documents.endRole, { grant });
    expect(answer).toMatchObject({ __typename: 'RoleGrant', endedAt: expect.any(String) });
    expect(await sees(officer)).toBe(false);
  });

  it('begins and ends with the day, in Vietnam, for those who are known, too', async () => {
    const officer = await newcomer(province, 'for two days');
    await given(head, officer, 'one-stop-clerk', {
      agency: agencyId,
      from: '2026-11-24',
      to: '2026-11-26',
    });
    const identity = province.platform().identity;
    const until = async () => (await identity.viewerOf(officer.token ?? ''))?.holdsUntil?.toISOString();
    expect([await sees(officer), await until()]).toEqual([false, '2026-11-23T17:00:00.000Z']);
    province.clock.set('2026-11-23T23:59:59.999+07:00');
    expect(await sees(officer)).toBe(false);
    province.clock.set('2026-11-24T00:00+07:00');
    expect(await sees(officer)).toBe(true);
    province.clock.set('2026-11-25T23:59:59.999+07:00');
    expect([await seesAsKnown(officer), await until()]).toEqual([true, '2026-11-25T17:00:00.000Z']);
    province.clock.set('2026-11-26T00:00+07:00');
    expect(identity.believed(officer.token ?? '')).toBeNull();
    expect([await sees(officer), await until()]).toEqual([false, undefined]);
    province.clock.set(MONDAY);
  });

  it('that gets or loses a permission gives or takes it with the next request', async () => {
    const officer = await newcomer(province, 'with the role');
    await given(head, officer, 'one-stop-clerk', { agency: agencyId });
    expect(await seesAsKnown(officer)).toBe(true);
    const role = await province
      .db()
      .selectFrom('server.role')
      .select('id')
      .where('code', '=', 'one-stop-clerk')
      .executeTakeFirstOrThrow();
    const permission = { roleId: role.id, permission: readDossiers.name };
    await province
      .db()
      .deleteFrom('server.rolePermission')
      .where('permission', '=', readDossiers.name)
      .where('roleId', '=', role.id)
      .execute();
    expect(await sees(officer)).toBe(false);
    await province.db().insertInto('server.rolePermission').values(permission).execute();
    expect(await sees(officer)).toBe(true);
  });

  it('is laid down by whoever has it', async () => {
    const officer = await newcomer(province, 'lays it down');
    const grant = await given(head, officer, 'one-stop-clerk', { agency: agencyId });
    const { myRoles } = await officer.ask(documents.myRoles, {});
    expect(myRoles).toEqual([
      {
        id: grant,
        agencyId: String(agencyId),
        role: { code: 'one-stop-clerk', titleVi: 'Cán bộ bộ phận một cửa' },
      },
    ]);
    expect((await officer.ask(documents.endRole, { grant })).answer.__typename).toBe('RoleGrant');
    expect((await officer.ask(documents.myRoles, {})).myRoles).toEqual([]);
    await expectRefused(province, 'RoleGrantNotFound', () => head.ask(documents.endRole, { grant }));
  });

  it('is not held twice at a time, and again after its end', async () => {
    const { login } = await newcomer(province, 'twice');
    const agency = String(agencyId);
    const grant = { login, role: 'one-stop-clerk', agency, from: '2026-11-23', to: '2026-11-30' };
    await head.ask(documents.grantRole, grant);
    await expectRefused(province, 'RoleHeld', () =>
      head.ask(documents.grantRole, { ...grant, from: '2026-11-29', to: null }),
    );
    const { answer } = await head.ask(documents.grantRole, { ...grant, from: '2026-11-30', to: null });
    expect(answer.__typename).toBe('RoleGrant');
  });

  it('is given once, however often and however many at once the same intention arrives', async () => {
    const { login } = await newcomer(province, 'once');
    const grant = { login, role: 'one-stop-clerk', agency: String(agencyId), key: 'grant-it-once' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => head.ask(documents.grantRole, grant)));
    expect(new Set(answers.map(({ answer }) => grantIn(answer))).size).toBe(1);
  });
});

describe('nobody gives', () => {
  const asked = (login: string, more: object = {}) => ({
    login,
    role: 'one-stop-clerk',
    agency: String(agencyId),
    ...more,
  });

  it('what they lack, in one of its permissions or in that agency', async () => {
    const { login } = await newcomer(province, 'receives nothing');
    const partly = await province.office('partly', [grantRoles, readDossiers], agencyId);
    await expectRefused(province, 'PermissionLacking', () => partly.ask(documents.grantRole, asked(login)), {
      permission: dossiers.permissions.receiveDossiers.name,
    });
    for (const agency of [String(elsewhere), null])
      await expectRefused(province, 'NotAllowed', () =>
        head.ask(documents.grantRole, asked(login, { agency })),
      );
    const mixed = await province.office('mixed', [grantRoles], null);
    await expectRefused(province, 'PermissionLacking', () =>
      mixed.ask(documents.grantRole, asked(login, { agency: String(elsewhere) })),
    );
  });

  it('anything to themselves', async () => {
    for (const asker of [head, provincial])
      await expectRefused(province, 'NotToOneself', () => asker.ask(documents.grantRole, asked(asker.login)));
  });

  it('anything without the permission to', async () => {
    const { login } = await newcomer(province, 'asks in vain');
    await expectRefused(province, 'NotAllowed', () => clerk.ask(documents.grantRole, asked(login)));
    await expectRefused(province, 'NotAllowed', () => parent.ask(documents.grantRole, asked(login)));
    await expectRefused(province, 'NotSignedIn', () => anybody.ask(documents.grantRole, asked(login)));
  });

  it('an administrative role alone', async () => {
    const { login } = await newcomer(province, 'would be head');
    await expectRefused(province, 'ApprovalNeeded', () =>
      head.ask(documents.grantRole, asked(login, { role: 'head-of-office' })),
    );
  });

  it('a role to nobody, for a time that is over, or that there is not', async () => {
    const { login } = await newcomer(province, 'of no time');
    for (const [as, more] of [
      ['StaffNotFound', { login: 'nobody' }],
      ['InvalidInput', { role: 'king' }],
      ['InvalidInput', { from: '2026-11-22' }],
      ['InvalidInput', { to: '2026-11-23' }],
      ['InvalidInput', { from: '2026-12-01', to: '2026-11-30' }],
    ] as const)
      await expectRefused(province, as, () => head.ask(documents.grantRole, asked(login, more)));
    await expectRefused(province, 'InvalidInput', () =>
      provincial.ask(documents.grantRole, asked(login, { agency: '999999' })),
    );
  });

  it('what they lose at the same moment', async () => {
    const { login } = await newcomer(province, 'of the last moment');
    const giver = await newcomer(province, 'giver');
    const grants = [];
    for (const permission of HEAD)
      grants.push({ accountId: giver.accountId ?? 0, permission: permission.name, agencyId });
    await province.db().insertInto('server.accountGrant').values(grants).execute();
    // The giver's right is taken in a transaction that has not ended when the giver asks.
    const { promise: taken, resolve: end } = Promise.withResolvers<void>();
    const { promise: begun, resolve: hasBegun } = Promise.withResolvers<void>();
    const taking = province
      .db()
      .transaction()
      .execute(async (trx) => {
        await trx
          .deleteFrom('server.accountGrant')
          .where('accountId', '=', giver.accountId ?? 0)
          .execute();
        hasBegun();
        await taken;
      });
    await begun;
    const asking = giver.ask(documents.grantRole, asked(login));
    await expect.poll(() => waiting()).toBeGreaterThan(0);
    end();
    await taking;
    expect((await asking).answer.__typename).toBe('PermissionLacking');
  });
});

async function waiting(): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(owner.db);
  return rows[0]?.waiting ?? 0;
}

describe('staff', () => {
  it('of an agency are listed for those who give roles there, and for nobody else', async () => {
    const officer = await newcomer(province, 'listed');
    await given(provincial, officer, 'deciding-officer', { agency: elsewhere, from: '2026-12-01' });
    const listed = async (asker: Asker) =>
      (await asker.ask(documents.staff, { agency: String(elsewhere) })).staff.edges.map(({ node }) => node);
    expect(await listed(provincial)).toEqual([
      expect.objectContaining({
        login: 'listed',
        validFrom: '2026-12-01',
        role: { code: 'deciding-officer' },
      }),
    ]);
    expect(await listed(head)).toEqual([]);
    const { errors } = await clerk.answer(documents.staff, { agency: String(elsewhere) });
    expect(errors[0]?.extensions?.code).toBe('NotAllowed');
  });

  it('have roles of permissions that there are, and administrative ones are marked', async () => {
    const { permissions } = await clerk.ask(documents.permissionList, {});
    const { roles } = await clerk.ask(documents.roles, {});
    const administrative = new Map(permissions.map((each) => [each.name, each.administrative]));
    expect(roles.map(({ code }) => code)).toEqual([
      'civil-status-registrar',
      'deciding-officer',
      'education-officer',
      'handling-officer',
      'head-of-office',
      'health-licensing-officer',
      'one-stop-clerk',
      'social-protection-officer',
      'system-administrator',
    ]);
    for (const role of roles) {
      const names = role.permissions.map(({ permission }) => permission);
      expect(names.filter((name) => !administrative.has(name))).toEqual([]);
      expect(role.administrative).toBe(names.some((name) => administrative.get(name)));
    }
  });
});
