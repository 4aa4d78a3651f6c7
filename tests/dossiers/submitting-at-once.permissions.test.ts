import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { pdfWithPages } from '../files/samples.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, administrator, partner, anybody, file } = province;

describe('who hands in at once with others', () => {
  it('may do no more than by themselves', async () => {
    const stranger = await province.person();
    const dossiers = await steps.times(6, () => steps.filled(parent, file));
    const asked = [stranger, clerk, officer, administrator, partner, anybody].map((by, nth) => ({
      by,
      dossier: dossiers[nth] ?? '',
    }));
    const theirs = await steps.times(6, () => steps.filled(parent, file));
    const submit = async (by: typeof parent, dossier: string) =>
      (await by.ask(documents.submitDossier, { dossier, key: randomUUID() })).answer.__typename;
    const answers = await Promise.all([
      ...asked.map(({ by, dossier }) => submit(by, dossier)),
      ...theirs.map((dossier) => submit(parent, dossier)),
    ]);
    expect(answers).toEqual([
      ...['DossierNotFound', 'DossierNotFound', 'DossierNotFound', 'DossierNotFound', 'DossierNotFound'],
      'NotSignedIn',
      ...theirs.map(() => 'Dossier'),
    ]);
    for (const dossier of dossiers)
      expect(await steps.seen(parent, dossier)).toMatchObject({ state: 'DRAFT' });
  });

  it('are told apart in the audit log', async () => {
    const paper = await pdfWithPages(['Giấy chứng sinh']);
    const each = await steps.times(6, async () => {
      const by = await province.person();
      return { by, dossier: await steps.filled(by, await by.upload('giấy chứng sinh.pdf', paper)) };
    });
    await Promise.all(
      each.map(({ by, dossier }) => by.ask(documents.submitDossier, { dossier, key: randomUUID() })),
    );
    const { rows } = await sql<{ accountId: number; subject: string }>`
      select account_id, subject from server.audit
      where act = 'submitDossier' and subject = any(${each.map(({ dossier }) => dossier)})`.execute(
      province.db(),
    );
    expect(new Map(rows.map(({ accountId, subject }) => [subject, accountId]))).toEqual(
      new Map(each.map(({ by, dossier }) => [dossier, by.accountId])),
    );
  });
});
