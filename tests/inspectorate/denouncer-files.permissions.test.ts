import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectorate } from '../../modules/inspectorate/contract.ts';
import { pdfWithPages } from '../files/samples.ts';
import type { Asker } from '../support/asker.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';
import { type Inspectors, inspectorsOf, looked, nameConfidant, petitionIn, sealed } from './office.ts';

const NAME = 'Bàn Thị Kín Danh';
const FILE = `Đơn của bà ${NAME}.pdf`;
const { readPetitions, handlePetitions } = inspectorate.permissions;

const province = await openProvince();
let here: Inspectors;
let there: Inspectors;
let denunciation: string;
let content: Uint8Array;
let confidant: Asker;
/** All but who was named. */
let roles: Readonly<Record<string, Asker>>;

beforeAll(async () => {
  here = await inspectorsOf(province, province.agencyId);
  there = await inspectorsOf(province, await province.committee('04792'));
  content = await pdfWithPages(['Tôi là vợ của nhân chứng']);
  const { answer } = await here.clerk.ask(documents.receiveDenunciation, {
    agency: here.agency,
    summary: 'Tố cáo thu phí trái quy định',
    denouncer: { fullName: NAME, phone: '0987654321' },
  });
  denunciation = petitionIn(answer).id;
  expect(await sealed(here.clerk, denunciation, FILE, content)).toBe(201);
  confidant = await province.office('named', [readPetitions, handlePetitions], province.agencyId);
  expect((await nameConfidant(here.chair, denunciation, confidant)).__typename).toBe('Confidant');
  roles = {
    anybody: province.anybody,
    citizen: await province.person(),
    inspector: here.inspector,
    chair: here.chair,
    clerkThere: there.clerk,
    administrator: province.administrator,
    partner: province.partner,
  };
});

const refused = (role: string) => (role === 'anybody' ? 401 : 422);

describe('what a denouncer hands in', () => {
  it('is had by whoever was told of it, in that look, for an hour and while they are named', async () => {
    const told = await pollUntil(async () => {
      const answer = await looked(confidant, denunciation);
      const file = answer.__typename === 'Denouncer' ? answer.files[0] : undefined;
      return file?.state === 'ACCEPTED' && file;
    });
    expect(told.name).toBe(FILE);
    const response = await confidant.fetch(told.path);
    expect([response.status, await response.bytes()]).toEqual([200, Uint8Array.from(content)]);
    for (const [role, asker] of Object.entries(roles)) {
      const { status } = await asker.fetch(told.path);
      expect([role, status]).toEqual([role, refused(role)]);
    }
    const { rows } = await sql<{ id: number }>`select file_id as id from inspectorate.denouncer_file`.execute(
      province.platform().database.db,
    );
    for (const [role, asker] of Object.entries(roles))
      for (const part of ['content', 'preview']) {
        const { status } = await asker.fetch(`/files/${rows[0]?.id}/${part}`);
        expect([role, status]).toEqual([role, refused(role)]);
      }
    province.clock.set('2026-11-23T10:30+07:00');
    expect((await confidant.fetch(told.path)).status).toBe(422);
    province.clock.set('2026-11-23T09:00+07:00');
  });

  it('is taken from whoever sent it and whoever receives for the agency, and told to none of them', async () => {
    for (const [role, asker] of Object.entries(roles))
      expect([role, await sealed(asker, denunciation, 'thử.pdf', content)]).toEqual([role, refused(role)]);
    const complaint = petitionIn(
      (
        await (
          await province.person()
        ).ask(documents.sendPetition, {
          agency: here.agency,
          petition: { kind: 'FEEDBACK', summary: 'Phản ánh' },
        })
      ).answer,
    ).id;
    expect(await sealed(here.clerk, complaint, 'thử.pdf', content)).toBe(422);
  });

  it('is not added in the open by whoever knows, under that name or with that text', async () => {
    const attached = async (asker: Asker, name: string, pages: string) => {
      const file = await asker.upload(name, await pdfWithPages([pages]));
      return pollUntil(async () => {
        const { answer } = await asker.ask(documents.attachPetitionFile, { petition: denunciation, file });
        const waits = answer.__typename === 'InvalidInput' && answer.field === 'file';
        return !waits && answer.__typename;
      });
    };
    expect([
      await attached(confidant, `Biên bản của ${NAME}.pdf`, 'Biên bản'),
      await attached(confidant, 'Biên bản.pdf', `Bà ${NAME} trình bày`),
      await attached(confidant, 'Biên bản xác minh.pdf', 'Biên bản xác minh'),
    ]).toEqual(['DenouncerNamed', 'DenouncerNamed', 'Petition']);
    const file = await here.inspector.upload('kết luận.pdf', content);
    const shown = { petition: denunciation, file, shown: true };
    expect((await here.inspector.ask(documents.attachPetitionFile, shown)).answer).toMatchObject({
      __typename: 'InvalidInput',
      field: 'shown',
    });
  });

  it('goes with the denunciation, and who it is, to the agency it is forwarded to, past everybody', async () => {
    const { answer } = await here.inspector.ask(documents.forwardPetition, {
      petition: denunciation,
      toAgency: there.agency,
    });
    petitionIn(answer);
    const { petitions } = await there.inspector.ask(documents.listPetitions, { kind: 'DENUNCIATION' });
    const forwarded = petitions.edges[0]?.node.id ?? '';
    expect((await looked(there.chair, forwarded)).__typename).toBe('NotAllowed');
    expect((await nameConfidant(there.chair, forwarded, there.inspector)).__typename).toBe('Confidant');
    expect(await looked(there.inspector, forwarded)).toMatchObject({
      fullName: NAME,
      files: [{ name: FILE }],
    });
  });
});
