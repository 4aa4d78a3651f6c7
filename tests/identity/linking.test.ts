import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { oidcAt } from '../../server/identity/sign-in/settings.ts';
import { openProvince } from '../support/province.ts';
import { askIn } from './ask-in.ts';
import { type Browser, openBrowser } from './browser.ts';
import { CLIENT, openForger } from './forger.ts';
import { sendAway } from './send-away.ts';

const forger = await openForger();
afterAll(() => forger.close());
const province = await openProvince({
  work: false,
  environment: { oidc: oidcAt(forger.issuer, 'a secret') },
});
const url = province.url();

const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
const jwk = await exportJWK(privateKey);
const kid = await calculateJwkThumbprint(jwk);
const keyFile = join(province.environment.dataFolder, 'client-key.json');
await writeFile(keyFile, JSON.stringify({ ...jwk, alg: 'ES256', kid }));
/** A province with another issuer: nothing is where and as it is by default. */
const elsewhere = await openProvince({
  work: false,
  environment: {
    oidc: {
      ...oidcAt(`${forger.issuer}/.well-known/openid-configuration`, ''),
      secret: null,
      keyFile,
      claims: {
        subject: 'sub',
        name: 'name',
        number: 'id_number',
        birthDate: 'birthdate',
        kind: 'kind',
        level: 'acr',
      },
      levels: ['urn:low', 'urn:high'],
    },
  },
});

type Told = Readonly<Record<string, unknown>>;

/** Comes back as whom the issuer tells of, with sound proofs of it. */
async function comeBack(told: Told, acr?: string, at = url, browser = openBrowser()) {
  const { nonce, back } = await sendAway(at, forger.issuer, browser);
  const claims = forger.claims(nonce, acr === undefined ? {} : { acr });
  forger.answers({ idToken: () => forger.sign(claims), userinfo: { sub: 'somebody', ...told } }, nonce);
  const response = await browser.ask(back.href, { headers: { accept: 'application/json' } });
  return {
    browser,
    status: response.status,
    refusal: response.status === 303 ? null : await response.json(),
  };
}

const viewer = z.object({
  viewer: z.object({ id: z.string() }),
  me: z
    .object({ fullName: z.string(), citizenNumber: z.string(), birthDate: z.string().nullable() })
    .nullable(),
  mySessions: z.array(z.object({ level: z.number(), current: z.boolean() })),
});

async function whoIs(browser: Browser, at = url) {
  const found = await askIn(
    browser,
    at,
    '{ viewer { id } me { fullName citizenNumber birthDate } mySessions { level current } }',
    viewer,
  );
  return {
    id: Number(found.viewer.id),
    me: found.me,
    level: found.mySessions.find(({ current }) => current)?.level,
  };
}

const told = (nth: number): Told => ({
  TechID: `tech-${nth}`,
  HoTen: `Người Mới ${nth}`,
  SoDinhDanh: `0171990${String(50_000 + nth)}`,
  LoaiTaiKhoan: '1',
  loAs: 'LoA1',
});

/** The number of a person of whom the register knows already. */
async function numberOf(accountId: number | null): Promise<string> {
  const { citizenNumber } = await province
    .db()
    .selectFrom('people.person as p')
    .innerJoin('server.account as a', 'a.personId', 'p.id')
    .select('p.citizenNumber')
    .where('a.id', '=', accountId ?? 0)
    .executeTakeFirstOrThrow();
  return String(citizenNumber);
}

describe('whom nobody knew yet', () => {
  it('is entered with what is vouched for, and is the same the next time, whatever else has changed', async () => {
    const first = await whoIs((await comeBack(told(1))).browser);
    expect(first).toMatchObject({
      level: 1,
      me: { fullName: 'Người Mới 1', citizenNumber: '017199050001', birthDate: null },
    });
    const changed = { ...told(1), HoTen: 'Tên Khác', SoDinhDanh: '017199059999' };
    const second = await whoIs((await comeBack(changed)).browser);
    expect(second).toEqual(first);
  });

  it('has one account though they come back in two browsers at once', async () => {
    const both = await Promise.all([comeBack(told(2)), comeBack(told(2))]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const ids = await Promise.all(both.map(({ browser }) => whoIs(browser)));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  });

  it('has no account made without a level', async () => {
    const { status, refusal } = await comeBack({ ...told(3), loAs: 'none' });
    expect({ status, refusal }).toMatchObject({ status: 403, refusal: { refusal: 'AssuranceTooLow' } });
  });

  it.each([
    ['an organisation', { LoaiTaiKhoan: '2' }],
    ['somebody without a number', { SoDinhDanh: undefined }],
    ['somebody with a number of nine digits', { SoDinhDanh: '113456789' }],
    ['somebody without a name', { HoTen: ' ' }],
  ])('has no account made as %s', async (_who, changes) => {
    const { status, refusal } = await comeBack({ ...told(4), ...changes });
    expect({ status, refusal }).toMatchObject({ status: 403, refusal: { refusal: 'NoAccount' } });
  });

  it('is not signed in without the claim that says who it is', async () => {
    const { status, refusal } = await comeBack({ ...told(5), TechID: undefined });
    expect({ status, refusal }).toMatchObject({ status: 403, refusal: { refusal: 'SignInFailed' } });
  });
});

describe('a person of the register', () => {
  it('is known by the number the first time, and by the subject ever after', async () => {
    const person = await province.person();
    const SoDinhDanh = await numberOf(person.accountId);
    const first = await comeBack({ ...told(10), SoDinhDanh });
    expect((await whoIs(first.browser)).id).toBe(person.accountId);
    const later = await comeBack({ ...told(10), SoDinhDanh: '017199050010' });
    expect((await whoIs(later.browser)).id).toBe(person.accountId);
  });

  it('is not given to another subject that claims the same number', async () => {
    const person = await province.person();
    const SoDinhDanh = await numberOf(person.accountId);
    expect((await comeBack({ ...told(11), SoDinhDanh })).status).toBe(303);
    expect((await comeBack({ ...told(12), SoDinhDanh })).refusal).toMatchObject({ refusal: 'NoAccount' });
  });

  it('who may do anything for an office is tied by an administrator alone', async () => {
    const person = await province.person();
    const accountId = person.accountId ?? 0;
    const { agencyId } = province;
    await province
      .db()
      .insertInto('server.accountGrant')
      .values({ accountId, permission: 'dossiers.readDossiers', agencyId })
      .execute();
    const claimed = { ...told(13), SoDinhDanh: await numberOf(accountId) };
    expect((await comeBack(claimed)).refusal).toMatchObject({ refusal: 'NoAccount' });
    await province
      .db()
      .insertInto('server.externalIdentity')
      .values({ issuer: forger.issuer, subject: 'tech-13', accountId, linkedAt: new Date() })
      .execute();
    expect((await whoIs((await comeBack(claimed)).browser)).id).toBe(accountId);
  });

  it('who is somebody in an office by a role is tied by an administrator alone, too', async () => {
    const person = await province.person();
    const accountId = person.accountId ?? 0;
    await sql`
      insert into server.role_grant (account_id, role_id, administrative, agency_id, valid_from, granted_by, granted_at)
      select ${accountId}, r.id, r.administrative, ${province.agencyId}, '2027-01-01',
        ${province.administrator.accountId}, now() from server.role as r where r.code = 'deciding-officer'`.execute(
      province.db(),
    );
    const claimed = { ...told(14_001), SoDinhDanh: await numberOf(accountId) };
    expect((await comeBack(claimed)).refusal).toMatchObject({ refusal: 'NoAccount' });
  });

  it('whose account is suspended is told so', async () => {
    const person = await province.person();
    const SoDinhDanh = await numberOf(person.accountId);
    const suspend = (at: Date | null) =>
      province
        .db()
        .updateTable('server.account')
        .set({ suspendedAt: at })
        .where('id', '=', person.accountId ?? 0)
        .execute();
    await suspend(new Date());
    const refused = { refusal: 'AccountSuspended' };
    expect((await comeBack({ ...told(14), SoDinhDanh })).refusal).toMatchObject(refused);
    await suspend(null);
    expect((await comeBack({ ...told(14), SoDinhDanh })).status).toBe(303);
    await suspend(new Date());
    expect((await comeBack({ ...told(14), SoDinhDanh })).refusal).toMatchObject(refused);
  });
});

describe('the level', () => {
  it.each([
    ['of the claim', { loAs: 'LoA2' }, undefined, 2],
    ['of a list in the claim', { loAs: ['LoA1', 'LoA2'] }, undefined, 2],
    ['of this very sign-in, where the claim says more', { loAs: 'LoA2' }, 'LoA1', 1],
    ['of the claim, where this sign-in says more', { loAs: 'LoA1' }, 'LoA2', 1],
    ['of this sign-in alone', { loAs: undefined }, 'LoA2', 2],
  ])('is that %s', async (_which, changes, acr, level) => {
    const { browser } = await comeBack({ ...told(20), ...changes }, acr);
    expect((await whoIs(browser)).level).toBe(level);
  });
});

describe('another issuer', () => {
  it('may have its discovery document anywhere, name its claims and levels in its own way, and be shown a signature instead of a secret', async () => {
    const told = { name: 'Nguyễn Văn Khác', id_number: '017199060001', birthdate: '2001-02-03' };
    const { browser, status } = await comeBack(told, 'urn:high', elsewhere.url());
    expect(status).toBe(303);
    expect(await whoIs(browser, elsewhere.url())).toMatchObject({
      level: 2,
      me: { fullName: 'Nguyễn Văn Khác', citizenNumber: '017199060001', birthDate: '2001-02-03' },
    });
    const assertion = String(forger.posted().get('client_assertion'));
    const { payload, protectedHeader } = await jwtVerify(assertion, publicKey, {
      subject: CLIENT,
      issuer: CLIENT,
    });
    expect(payload.aud).toBe(forger.issuer);
    expect(protectedHeader.kid).toBe(kid);
  });
});
