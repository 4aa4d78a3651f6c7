import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { people } from '../../modules/people/contract.ts';
import { platform } from '../../server/platform/contract.ts';
import { graphql } from '../gql/gql.ts';
import { whoAmI } from '../support/documents.ts';
import { openProvince } from '../support/province.ts';
import { expectError, expectRefused } from '../support/refused.ts';
import * as documents from './client-documents.ts';
import { machine } from './machine.ts';

const province = await openProvince({ work: false });
const { administrator, clerk, parent, anybody } = province;
const { readDossiers, followDossiers } = dossiers.permissions;
const { rotateKeys, manageClients } = platform.permissions;
const everything = await province.office(
  'registrar of clients',
  [manageClients, readDossiers, followDossiers, people.permissions.readPeople],
  null,
);
const elsewhere = await province.committee('04795');

const lookUp = graphql(`query ClientLooksUp { people(search: "Bùi Thị") { totalCount } }`);
const viewerOf = (token: string | undefined) => province.platform().identity.viewerOf(token ?? '');
const registration = {
  name: 'Ứng dụng',
  organisation: 'Tổ chức',
  contact: 'contact@demo.invalid',
  purpose: 'statistics',
  permissions: [followDossiers.name],
};

describe('a registered program', () => {
  it('signs in with its key, and is known as a client with its purpose and limits', async () => {
    const program = await machine(province, [followDossiers], { purpose: 'social-insurance' });
    const { status, headers, ...answer } = await program.token();
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer).toEqual({
      access_token: expect.stringMatching(/^[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'dossiers.followDossiers',
    });
    const viewer = await viewerOf(answer.access_token);
    expect(viewer).toMatchObject({
      kind: 'client',
      purpose: { code: 'social-insurance', personal: true },
      limits: { operationsPerSecond: 50, sockets: 20 },
    });
    const asker = await program.asker();
    const { client } = await asker.ask(documents.client, {});
    expect(client).toMatchObject({ id: program.id });
  });

  it('is nobody after ten minutes', async () => {
    const asker = await (await machine(province, [followDossiers])).asker();
    province.clock.set('2026-11-23T09:09:59.999+07:00');
    expect((await asker.ask(whoAmI, {})).viewer).not.toBeNull();
    province.clock.set('2026-11-23T09:10+07:00');
    expect((await asker.ask(whoAmI, {})).viewer).toBeNull();
    province.clock.set('2026-11-23T09:00+07:00');
  });

  it('may no more than the scopes that its token carries', async () => {
    const { readPeople } = people.permissions;
    const program = await machine(province, [readPeople, followDossiers], { by: everything });
    expect((await (await program.asker()).ask(lookUp, {})).people.totalCount).toBe(1);
    const narrow = await program.asker([['scope', followDossiers.name]]);
    await expectError(narrow.answer(lookUp, {}), 'NotAllowed');
    expect(await program.token([['scope', readDossiers.name]])).toMatchObject({
      status: 400,
      error: 'invalid_scope',
    });
  });

  it('may it in no more than the agencies that its token carries', async () => {
    const program = await machine(province, [readDossiers], { by: everything });
    const here = `${province.url()}/agencies/${province.agencyId}`;
    const { access_token } = await program.token([['resource', here]]);
    const viewer = await viewerOf(access_token);
    expect(viewer?.reach(readDossiers)).toEqual([province.agencyId]);
    expect((await viewerOf((await program.token()).access_token))?.reach(readDossiers)).toBe('everywhere');
  });

  it('gets no token for an agency in which it may nothing', async () => {
    const program = await machine(province, [readDossiers], {
      by: everything,
      agencies: [province.agencyId, elsewhere],
    });
    const resource = (id: number | string) => ['resource', `${province.url()}/agencies/${id}`] as const;
    const both = await program.token([resource(province.agencyId), resource(elsewhere)]);
    expect((await viewerOf(both.access_token))?.reach(readDossiers)).toEqual(
      [province.agencyId, elsewhere].toSorted((a, b) => a - b),
    );
    for (const other of [999_999, 'x', '0'])
      expect(await program.token([resource(other)])).toMatchObject({ status: 400, error: 'invalid_target' });
  });

  it('is refused with the very next request once it is suspended, and begins anew once it is resumed', async () => {
    const program = await machine(province, [followDossiers]);
    const asker = await program.asker();
    for (const _time of [1, 2, 3]) expect((await asker.ask(documents.client, {})).client).not.toBeNull();
    const { answer } = await administrator.ask(documents.suspendClient, { client: program.id });
    expect(answer).toMatchObject({ __typename: 'Client', suspendedAt: expect.any(String) });
    await expectError(asker.answer(documents.client, {}), 'NotSignedIn');
    expect((await program.token()).error).toBe('invalid_client');
    await administrator.ask(documents.resumeClient, { client: program.id });
    await expectError(asker.answer(documents.client, {}), 'NotSignedIn');
    expect((await (await program.asker()).ask(documents.client, {})).client).toMatchObject({
      suspendedAt: null,
    });
  });

  it('learns of another purpose and other limits with the next request', async () => {
    const program = await machine(province, [followDossiers]);
    const { access_token } = await program.token();
    await administrator.ask(documents.limitClient, { client: program.id, operations: 7, sockets: 3 });
    expect((await viewerOf(access_token))?.limits).toEqual({ operationsPerSecond: 7, sockets: 3 });
  });
});

describe('registering', () => {
  it('gives a program no more than its registrar holds', async () => {
    const register = (more: object) =>
      administrator.ask(documents.registerClient, { ...registration, ...more });
    const { answer } = await register({});
    expect(answer).toMatchObject({
      __typename: 'Client',
      environment: 'sandbox',
      purpose: { code: 'statistics', personal: false },
      permissions: [
        { permission: followDossiers.name, agencyId: null },
        { permission: rotateKeys.name, agencyId: null },
      ],
    });
    await expectRefused(
      province,
      'PermissionLacking',
      () => register({ permissions: [followDossiers.name, readDossiers.name] }),
      { permission: readDossiers.name },
    );
  });

  it('never gives what takes two persons to give', async () => {
    await expectRefused(
      province,
      'InvalidInput',
      () =>
        administrator.ask(documents.registerClient, { ...registration, permissions: [manageClients.name] }),
      { field: 'permissions' },
    );
  });

  it.each([
    ['permissions', { permissions: ['dossiers.nothing'] }],
    ['purpose', { purpose: 'curiosity' }],
    ['agencies', { agencies: ['999999'] }],
    ['contact', { contact: 'nobody' }],
    ['name', { name: ' ' }],
  ])('is refused for %s that there are not', async (field, more) => {
    await expectRefused(
      province,
      'InvalidInput',
      () => administrator.ask(documents.registerClient, { ...registration, ...more }),
      { field },
    );
  });

  it('is for those who administer clients everywhere', async () => {
    const local = await province.office('local', [manageClients, followDossiers], province.agencyId);
    for (const asker of [clerk, parent, local])
      await expectRefused(province, 'NotAllowed', () => asker.ask(documents.registerClient, registration));
    await expectError(clerk.answer(documents.clients, {}), 'NotAllowed');
    expect((await local.ask(documents.clients, {})).clients.totalCount).toBe(0);
    await expectRefused(province, 'ClientNotFound', () =>
      local.ask(documents.suspendClient, { client: '1' }),
    );
  });

  it('makes a program that is found by words and by its id', async () => {
    const program = await machine(province, [followDossiers]);
    const found = async (search: string) =>
      (await administrator.ask(documents.clients, { search, first: 100 })).clients.edges.map(
        ({ node }) => node.id,
      );
    expect(await found('to chuc')).toContain(program.id);
    expect(await found(program.clientId)).toEqual([program.id]);
    const { purposes } = await anybody.ask(documents.purposes, {});
    expect(purposes.map(({ code }) => code)).toEqual([
      'one-stop-monitoring',
      'social-insurance',
      'statistics',
    ]);
  });
});
