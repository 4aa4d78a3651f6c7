import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { pdfWithPages } from '../files/samples.ts';
import { graphqlOver } from '../support/client.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';
import { everyRow } from './every-row.ts';
import { inspectorsOf, looked, nameConfidant, petitionIn, sealed } from './office.ts';

const LETTER = 'Tôi là vợ của nhân chứng Hoàng Mai Bí Mật';

const province = await openProvince({ work: false });
const here = await inspectorsOf(province, province.agencyId);
const database = () => province.platform().database.db;

describe('who sent a denunciation online', () => {
  it('is tied to it by nothing that is written, in whatever request they did it', async () => {
    const sender = await province.person();
    const before = await everyRow(database());
    const { answer } = await sender.ask(documents.sendDenunciation, {
      agency: here.agency,
      letter: LETTER,
      key: 'my-denunciation-1',
    });
    const { id, procedureCode, petitioner } = petitionIn(answer);
    expect({ procedureCode, petitioner }).toEqual({ procedureCode: '2.002396', petitioner: null });
    const file = await pdfWithPages([LETTER]);
    expect(await sealed(sender, id, 'đơn của tôi.pdf', file)).toBe(201);
    const after = await everyRow(database());
    const person = await province
      .db()
      .selectFrom('server.account')
      .select('personId')
      .where('id', '=', sender.accountId ?? 0)
      .executeTakeFirstOrThrow();
    const theirs: readonly unknown[] = [sender.accountId, person.personId];
    const written = Object.entries(after).flatMap(([table, rows]) => {
      const known = new Set((before[table] ?? []).map((row) => JSON.stringify(row)));
      return rows.filter((row) => !known.has(JSON.stringify(row))).map((row) => ({ table, row }));
    });
    expect(written.map(({ table }) => table)).toEqual(
      expect.arrayContaining([
        'inspectorate.petition',
        'server.audit',
        'server.event',
        'inspectorate.denouncer',
        'inspectorate.denouncer_file',
        'files.file',
      ]),
    );
    const tying = written.filter(({ row }) => whoIn(row).some((who) => theirs.includes(who)));
    // That the session was used says nothing of what for.
    expect(
      [...new Set(tying.map(({ table }) => table))].filter((table) => table !== 'server.session'),
    ).toEqual(['inspectorate.denouncer']);
    const entries = written.filter(({ table }) => table === 'server.audit').map(({ row }) => row);
    const unnamed = { subject: id, account_id: null, reason: null };
    expect(entries).toMatchObject([
      { act: 'sendDenunciation', ...unnamed },
      { act: 'POST /denunciations/:petition/files', ...unnamed },
    ]);
  });

  it('shares no number of a request with anything else that they did in it', async () => {
    const sender = await province.person();
    const { data } = await graphqlOver(
      province.url(),
      sender.token,
    )(`mutation {
      first: sendPetition(agency: "${here.agency}", petition: { kind: FEEDBACK, summary: "Phản ánh" }) { __typename }
      second: sendDenunciation(agency: "${here.agency}", letter: "Tố cáo") { __typename }
    }`);
    expect(data).toEqual({ first: { __typename: 'Petition' }, second: { __typename: 'Petition' } });
    const { rows } = await sql<{ requests: number }>`
      select count(distinct request_id)::integer as requests from (
        select request_id from server.audit order by id desc limit 2) as last`.execute(database());
    expect(rows[0]?.requests).toBe(2);
  });

  it('sees it as theirs, once for one key, and nobody else does', async () => {
    const sender = await province.person();
    const send = async () =>
      petitionIn(
        (
          await sender.ask(documents.sendDenunciation, {
            agency: here.agency,
            letter: LETTER,
            key: 'my-denunciation-2',
          })
        ).answer,
      ).id;
    const sent = await Promise.all([send(), send()]);
    expect(new Set(sent).size).toBe(1);
    const { petitions } = await sender.ask(documents.listPetitions, {});
    expect(petitions).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: sent[0], kind: 'DENUNCIATION' } }],
    });
    const { petition } = await (await province.person()).ask(documents.seePetition, { id: sent[0] ?? '' });
    expect(petition).toBeNull();
    expect((await looked(sender, sent[0] ?? '')).__typename).toBe('NotAllowed');
    expect((await nameConfidant(here.chair, sent[0] ?? '', here.inspector)).__typename).toBe('Confidant');
    expect(await looked(here.inspector, sent[0] ?? '')).toMatchObject({
      letter: LETTER,
      fullName: expect.stringContaining('Người Thử'),
    });
  });
});

/** What in a row may say who: numbers in columns that are called after somebody, and numbers anywhere inside of JSON. */
function whoIn(row: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(row).flatMap(([column, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => (name === 'fileId' ? [] : [inner]))
      : /(account|person|officer|actor|petitioner|_by|viewer|owner)/.test(column)
        ? [value]
        : [],
  );
}
