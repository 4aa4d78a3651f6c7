import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BirthApplication } from '../gql/graphql.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { parent, file } = province;

let dossier: string;
beforeAll(async () => {
  dossier = await steps.filled(parent, file);
});

const fill = (given: Partial<BirthApplication>, of = dossier) =>
  parent.ask(documents.fillBirthRegistration, {
    dossier: of,
    application: { ...steps.application, ...given },
  });

describe('the form of birth registration is refused', () => {
  const faults: readonly (readonly [string, string, Partial<BirthApplication>])[] = [
    ['a birth tomorrow', 'childBirthDate', { childBirthDate: '2026-11-24' }],
    ['a citizen number of 11 digits', 'motherCitizenNumber', { motherCitizenNumber: '01719900000' }],
    ['a citizen number of 13 digits', 'fatherCitizenNumber', { fatherCitizenNumber: '0171990000011' }],
    ['a citizen number with a letter', 'motherCitizenNumber', { motherCitizenNumber: '01719900000x' }],
    ['Arabic-Indic digits', 'motherCitizenNumber', { motherCitizenNumber: '٠١٧١٩٩٠٠٠٠٠١' }],
    ['a text with NUL', 'childName', { childName: 'Bùi\u0000Minh' }],
    ['a text with half a character', 'childName', { childName: 'Bùi \ud800' }],
    ['a text of 1 MB', 'motherName', { motherName: 'ă'.repeat(1_000_000) }],
    ['an empty name', 'childName', { childName: '' }],
    ['a name of spaces', 'motherName', { motherName: ' \u00a0 ' }],
    ['a name of 101 letters', 'childName', { childName: 'ă'.repeat(101) }],
  ];
  it.each(faults)('with %s', async (_fault, field, given) => {
    await expectRefused(province, 'InvalidInput', () => fill(given), {
      field: `application.${field}`,
    });
  });

  it('for a dossier of another procedure', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into dossiers.dossier (procedure_id, applicant_id, unit_id, agency_id, created_at)
      select (select id from procedures.version where code = '1.000894'), applicant_id, unit_id, agency_id, created_at
      from dossiers.dossier where id = ${Number(dossier)} returning id`.execute(province.db());
    await expectRefused(province, 'OtherProcedure', () => fill({}, String(rows[0]?.id)));
  });

  it('for a draft that has changed since it was opened', async () => {
    const { version } = await steps.seen(parent, dossier);
    await fill({});
    const again = { dossier, application: steps.application, version };
    await expectRefused(province, 'DossierChanged', () => parent.ask(documents.fillBirthRegistration, again));
  });

  it('once it was handed in', async () => {
    const handedIn = await steps.submitted(parent, file);
    await expectRefused(province, 'ActNotPossible', () => fill({}, handedIn));
  });
});

describe('the form of birth registration is taken', () => {
  it('for a child born today, and again until it is handed in', async () => {
    const { answer } = await fill({ childBirthDate: '2026-11-23' });
    expect(answer).toMatchObject({ __typename: 'Dossier', state: 'DRAFT' });
    expect((await fill({ childName: 'ă'.repeat(100) })).answer.__typename).toBe('Dossier');
  });

  it('without father and numbers, and with letters in either form of Unicode', async () => {
    const given = { fatherName: null, motherCitizenNumber: null, childName: 'Đỗ Thuỳ'.normalize('NFD') };
    expect((await fill(given)).answer.__typename).toBe('Dossier');
    const { application } = await province
      .db()
      .selectFrom('dossiers.dossier')
      .select('application')
      .where('id', '=', Number(dossier))
      .executeTakeFirstOrThrow();
    expect(application).toMatchObject({ childName: 'Đỗ Thuỳ'.normalize('NFC'), fatherName: null });
  });
});
