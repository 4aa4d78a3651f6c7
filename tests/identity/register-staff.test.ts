import { beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import { expectRefused } from '../support/refused.ts';
import { openBrowser } from './browser.ts';
import { HEAD } from './office.ts';
import * as documents from './role-documents.ts';
import { openWithProvider } from './with-provider.ts';

const register = graphql(`
  mutation RegisterStaff($login: String!, $name: String!, $issuer: String!, $subject: String!) {
    answer: registerStaff(login: $login, name: $name, issuer: $issuer, subject: $subject) {
      __typename ... on Staff { id login name } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

const { province } = await openWithProvider({ work: false });
const busy = await openWithProvider({
  work: false,
  environment: { door: { ...province.environment.door, signInRate: 2 } },
});
const someone = { login: 'new.clerk', name: 'Cán bộ Mới', issuer: 'https://issuer.invalid', subject: 'abc' };
let head: Asker;

beforeAll(async () => {
  head = await province.office('head-of-staff', [...HEAD], null);
});

describe('a new member of staff', () => {
  it('is registered with who they are at the provider, and then given a role', async () => {
    const { answer } = await head.ask(register, someone);
    expect(answer).toMatchObject({ __typename: 'Staff', login: 'new.clerk', name: 'Cán bộ Mới' });
    const given = await head.ask(documents.grantRole, {
      login: 'new.clerk',
      role: 'one-stop-clerk',
      agency: String(province.agencyId),
    });
    expect(given.answer).toMatchObject({ __typename: 'RoleGrant', login: 'new.clerk' });
  });

  it('is not registered twice, by login or by subject', async () => {
    await expectRefused(province, 'StaffKnown', () => head.ask(register, { ...someone, subject: 'other' }));
    await expectRefused(province, 'StaffKnown', () => head.ask(register, { ...someone, login: 'other' }));
  });

  it.each(['citizen-2', 'client-abc'])('has no login such as %s, which the server gives', async (login) => {
    await expectRefused(province, 'InvalidInput', () => head.ask(register, { ...someone, login }), {
      field: 'login',
    });
  });

  it('is registered by who gives roles everywhere, and not by the head of one office', async () => {
    const local = await province.office('local-head', [...HEAD], province.agencyId);
    await expectRefused(province, 'NotAllowed', () =>
      local.ask(register, { ...someone, login: 'third', subject: 'x' }),
    );
  });

  it('is registered at an issuer that is an address', async () => {
    await expectRefused(
      province,
      'InvalidInput',
      () => head.ask(register, { ...someone, issuer: 'nowhere' }),
      {
        field: 'issuer',
      },
    );
  });
});

it('a browser that begins to sign in too often is told when to come again', async () => {
  const url = busy.province.url();
  const statuses: number[] = [];
  for (const _nth of [1, 2, 3]) statuses.push((await openBrowser().ask(`${url}/sign-in?return=/`)).status);
  expect(statuses).toEqual([303, 303, 429]);
});
