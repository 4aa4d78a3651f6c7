import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { inspectorate } from '../../modules/inspectorate/contract.ts';
import type { AssetDeclarationApplication } from '../gql/graphql.ts';
import { type Asker, askerAt } from '../support/asker.ts';
import { grantDossier, openDossier, receiveDossier, submitDossier } from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';
import * as documents from './documents.ts';

const CODE = '2.002400';
const application: AssetDeclarationApplication = {
  kind: 'YEARLY',
  position: 'Phó Chủ tịch',
  workplace: 'UBND xã Đà Bắc',
  assets: [
    { kind: 'Quyền sử dụng đất', description: 'Thửa 12, tờ 3', value: '2500000000' },
    { kind: 'Ô tô', description: 'Xe 5 chỗ', change: 'Mua năm 2026 bằng tiền tiết kiệm' },
  ],
};

const province = await openProvince({ work: false });
const { readDeclarations } = inspectorate.permissions;
const reader = await province.office('declarations', [readDeclarations], province.agencyId);
const elsewhere = await province.office(
  'declarations-there',
  [readDeclarations],
  await province.committee('04792'),
);

const draft = async (who: Asker) =>
  dossierIn((await who.ask(openDossier, { procedure: CODE, commune: DEMO_COMMUNE })).answer).id;
const fill = async (who: Asker, dossier: string, form = application) =>
  (await who.ask(documents.fillAssetDeclaration, { dossier, application: form })).answer;

async function declared(who: Asker): Promise<string> {
  const dossier = await draft(who);
  dossierIn(await fill(who, dossier));
  dossierIn((await who.ask(submitDossier, { dossier, key: randomUUID() })).answer);
  dossierIn((await province.clerk.ask(receiveDossier, { dossier })).answer);
  dossierIn((await province.officer.ask(grantDossier, { dossier })).answer);
  return dossier;
}

const seenBy = async (asker: Asker, search: string | null = null) =>
  (await asker.ask(documents.assetDeclarations, { search })).assetDeclarations.edges.map(({ node }) => node);

describe('a declaration of assets and income (2.002400)', () => {
  it('goes from the draft to the register, with all that was declared', async () => {
    const id = await declared(province.parent);
    const { dossier } = await province.parent.ask(documents.declarationOfDossier, { id });
    expect(dossier).toEqual({
      state: 'DONE',
      procedure: { code: CODE },
      // The catalogue states no exact time.
      dueAt: null,
      assetDeclaration: {
        code: '1/2026',
        enteredOn: '2026-11-23',
        agency: { id: String(province.agencyId) },
      },
    });
    expect(await seenBy(province.parent)).toEqual([
      {
        code: '1/2026',
        kind: 'YEARLY',
        position: 'Phó Chủ tịch',
        declarant: { fullName: 'Bùi Thị Thử Nghiệm' },
        assets: [
          { kind: 'Quyền sử dụng đất', description: 'Thửa 12, tờ 3', value: '2500000000', change: null },
          { kind: 'Ô tô', description: 'Xe 5 chỗ', value: null, change: 'Mua năm 2026 bằng tiền tiết kiệm' },
        ],
      },
    ]);
  });

  it('is seen by its declarant and by whoever may read those of the agency, and by nobody else', async () => {
    await declared(await province.person());
    expect(await seenBy(province.officer)).toEqual([]);
    expect(await seenBy(elsewhere)).toEqual([]);
    expect(await seenBy(await province.person())).toEqual([]);
    expect((await seenBy(reader)).map(({ code }) => code)).toEqual(['2/2026', '1/2026']);
    await expectError(province.anybody.answer(documents.assetDeclarations, {}), 'NotSignedIn');
  });

  it('is found by the name of its declarant without tone marks, and by its number', async () => {
    expect((await seenBy(reader, 'thu nghiem')).map(({ code }) => code)).toEqual(['1/2026']);
    expect((await seenBy(reader, '2/20')).map(({ code }) => code)).toEqual(['2/2026']);
  });

  it('is read for a reason alone', async () => {
    const { token, login, accountId } = reader;
    const silent = askerAt(province.url, { login, accountId, reason: null, ...(token && { token }) });
    await expectError(silent.answer(documents.assetDeclarations, {}), 'ReasonNeeded');
  });

  it('is filled in by its declarant alone, with values in digits', async () => {
    const dossier = await draft(province.parent);
    expect((await fill(province.anybody, dossier)).__typename).toBe('NotSignedIn');
    expect((await fill(await province.person(), dossier)).__typename).toBe('DossierNotFound');
    const [asset] = application.assets;
    const wrong = { ...application, assets: asset === undefined ? [] : [{ ...asset, value: '2,5 tỷ' }] };
    expect(await fill(province.parent, dossier, wrong)).toMatchObject({
      __typename: 'InvalidInput',
      field: 'application.assets.0.value',
    });
  });
});
