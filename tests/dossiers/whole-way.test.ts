import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const { parent, clerk, officer, file } = province;

const searching = graphql(`
  query WholeWaySearch($words: String) {
    procedures(search: $words) { edges { node { code name papers { code mandatory } } } }
  }
`);

async function textOf(pdf: Uint8Array): Promise<string> {
  const loading = getDocument({ data: pdf, verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent();
  await loading.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

describe('a birth registration, all the way', () => {
  it('is found by words without tone marks', async () => {
    const { procedures } = await province.anybody.ask(searching, { words: 'dang ky khai sinh' });
    const found = procedures.edges.find(({ node }) => node.code === steps.PROCEDURE)?.node;
    expect(found?.name).toBe('Đăng ký khai sinh');
    expect(found?.papers).toContainEqual({ code: steps.PAPER, mandatory: true });
  });

  it('goes through its states, is coded, due, registered, issued and verified', async () => {
    const id = await steps.filled(parent, file);
    expect(await steps.seen(parent, id)).toMatchObject({
      state: 'DRAFT',
      portalState: 1,
      code: null,
      events: [],
      commune: { code: '04831', name: 'Xã Đà Bắc' },
      applicant: { fullName: 'Bùi Thị Thử Nghiệm' },
    });

    await parent.ask(documents.submitDossier, { dossier: id, key: `${id}-submit` });
    expect(await steps.seen(parent, id)).toMatchObject({ state: 'SUBMITTED', portalState: 1, code: null });

    await clerk.ask(documents.receiveDossier, { dossier: id });
    const received = await steps.seen(clerk, id);
    expect(received).toMatchObject({
      state: 'RECEIVED',
      portalState: 2,
      code: `${received.agency.code}-20261123-0000001`,
      receivedAt: '2026-11-23T02:00:00.000Z',
      officer: { name: 'Đinh Văn Một Cửa' },
    });
    expect(received.agency.code).toMatch(/^H28(\.\d{2,3})+$/);

    await officer.ask(documents.grantDossier, { dossier: id });
    const done = await steps.finished(parent, id);
    expect(done).toMatchObject({
      state: 'DONE',
      portalState: 9,
      civilStatusEntry: {
        kind: 'BIRTH',
        number: 1,
        year: 2026,
        parties: [
          { role: 'CHILD', fullName: steps.application.childName },
          { role: 'MOTHER', fullName: steps.application.motherName },
          { role: 'FATHER', fullName: steps.application.fatherName },
        ],
      },
      resultFile: { name: 'trich-luc-khai-sinh-1-2026.pdf', state: 'ACCEPTED' },
    });
    expect(done.events.map(({ kind }) => kind)).toEqual(['RESULT_ISSUED', 'GRANTED', 'RECEIVED']);

    const response = await parent.fetch(`/files/${done.resultFile?.id}/content`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const text = await textOf(await response.bytes());
    for (const words of [steps.application.childName, steps.application.motherName, `${received.code}`])
      expect(text).toContain(words);

    const { code } = await province
      .db()
      .selectFrom('justice.entry')
      .select('verificationCode as code')
      .where('dossierId', '=', Number(id))
      .executeTakeFirstOrThrow();
    expect(text.replaceAll(' ', '')).toContain(`${province.url()}/verify/${code}`);
    const { verifyExtract } = await province.anybody.ask(documents.verifyExtract, { code });
    expect(verifyExtract).toEqual({
      kind: 'BIRTH',
      number: 1,
      year: 2026,
      registeredOn: '2026-11-23',
      agencyName: 'Ủy ban nhân dân xã Đà Bắc',
    });
    const page = await province.anybody.fetch(`/verify/${code}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('số 1/2026');
  });

  it('says of a code that no extract bears that there is none, and nothing more', async () => {
    const code = 'A'.repeat(24);
    expect(await province.anybody.ask(documents.verifyExtract, { code })).toEqual({
      verifyExtract: null,
    });
    expect((await province.anybody.fetch(`/verify/${code}`)).status).toBe(404);
  });

  it('ends with the reason that the officer gives', async () => {
    const { id } = await steps.received(parent, clerk, file);
    const reason = 'Trẻ đã được đăng ký khai sinh.';
    const { answer } = await officer.ask(documents.refuseDossier, { dossier: id, reason });
    expect(answer).toMatchObject({ state: 'STOPPED', reason });
    expect(await steps.seen(parent, id)).toMatchObject({
      portalState: 8,
      reason,
      civilStatusEntry: null,
      resultFile: null,
      events: [{ kind: 'REFUSED' }, { kind: 'RECEIVED' }, { kind: 'SUBMITTED' }],
    });
  });
});
