import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './handover-documents.ts';
import { turnedTo } from './opinion-documents.ts';
import * as processing from './processing-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file, clock } = province;
const { dossierIn } = steps;
const note = 'Xác minh hồ sơ.';
const home = String(province.agencyId);
let there: string;
let guest: Asker;
let farther: string;

beforeAll(async () => {
  const { readDossiers, assignDossiers, processDossiers } = dossiers.permissions;
  const may = [readDossiers, assignDossiers, processDossiers, files.permissions.readFiles];
  const agencies = [await province.committee('04795'), await province.committee('04846')];
  there = String(agencies[0]);
  farther = String(agencies[1]);
  guest = await province.office('guest', may, Number(there));
});

const received = async () => (await steps.received(parent, clerk, file)).id;

async function handedOver(due?: string): Promise<string> {
  const dossier = await received();
  dossierIn((await clerk.ask(documents.handOver, { dossier, toAgency: there, note, due })).answer);
  return dossier;
}

async function takenOver(due?: string): Promise<string> {
  const dossier = await handedOver(due);
  dossierIn((await guest.ask(documents.takeOver, { dossier })).answer);
  return dossier;
}

const slip = async (asker: Asker, id: string) => (await asker.ask(documents.slip, { id })).dossier;
const held = async (asker: Asker) =>
  (await asker.ask(documents.held, { agency: there })).dossiers.edges.map(({ node }) => node.id);

describe('a dossier that is handed over', () => {
  it('is seen there, with its papers and its history, from then on', async () => {
    const dossier = await received();
    expect(await slip(guest, dossier)).toBeNull();
    const { answer } = await clerk.ask(documents.handOver, { dossier, toAgency: there, note });
    expect(dossierIn(answer)).toMatchObject({ state: 'HANDED_OVER', portalState: 4, holder: { id: there } });
    const seen = await slip(guest, dossier);
    expect(seen).toMatchObject({ possibleActs: ['TAKE_OVER', 'HAND_BACK'], files: [{ file: { id: file } }] });
    expect(seen?.events.map(({ kind }) => kind)).toEqual(['HANDED_OVER', 'RECEIVED', 'SUBMITTED']);
    expect(await held(guest)).toContain(dossier);
  });

  it('is told of to that agency', async () => {
    const dossier = await handedOver('2026-11-27');
    const told = await pollUntil(async () => {
      const { eventsPage } = await guest.ask(turnedTo, { types: ['dossiers.handoverReceived'] });
      return eventsPage.events.find((event) => 'dossierId' in event && event.dossierId === dossier);
    });
    expect(told).toMatchObject({ dueAt: '2026-11-27T10:00:00.000Z', fromAgency: { id: home } });
  });

  it('is taken over by an officer who processes it, and the agency that decides sees it all the while', async () => {
    const dossier = await takenOver();
    expect(await slip(officer, dossier)).toMatchObject({ state: 'PROCESSING', holder: { id: there } });
    const { answer } = await guest.ask(processing.proposeGrant, { dossier });
    expect(dossierIn(answer).state).toBe('PROPOSED');
    expect(dossierIn((await officer.ask(processing.approve, { dossier })).answer).state).toBe('ISSUING');
  });

  it('is with nobody else once it is decided', async () => {
    const dossier = await takenOver();
    await guest.ask(processing.proposeGrant, { dossier });
    await officer.ask(processing.approve, { dossier });
    const after = await slip(officer, dossier);
    expect(after?.holder).toBeNull();
    expect(after?.handovers[0]).toMatchObject({
      returnedAt: clock.now().toString({ fractionalSecondDigits: 3 }),
      returnedBy: null,
    });
    expect(await slip(guest, dossier)).toBeNull();
  });

  it('comes back with what was found, and whoever processed it goes on', async () => {
    const dossier = await received();
    await officer.ask(processing.assign, { dossier, officer: String(officer.accountId) });
    await officer.ask(documents.handOver, { dossier, toAgency: there, note });
    await guest.ask(documents.takeOver, { dossier });
    const { answer } = await guest.ask(documents.handBack, { dossier, note: 'Đã xác minh.' });
    expect(answer).toMatchObject({ __typename: 'Handover', dossier: null });
    expect(await slip(guest, dossier)).toBeNull();
    const back = await slip(officer, dossier);
    expect(back).toMatchObject({
      state: 'PROCESSING',
      holder: null,
      handovers: [{ returnNote: 'Đã xác minh.' }],
    });
    expect(back?.possibleActs).toContain('PROPOSE');
  });

  it('is called back by the agency that decides until it was taken over, and not afterwards', async () => {
    const dossier = await handedOver();
    const { answer } = await officer.ask(documents.handBack, { dossier, note: 'Chuyển nhầm.' });
    expect(answer).toMatchObject({ __typename: 'Handover', dossier: { state: 'RECEIVED', handler: null } });
    const other = await takenOver();
    await expectRefused(province, 'ActNotPossible', () =>
      officer.ask(documents.handBack, { dossier: other, note }),
    );
  });

  it('says on its control slip who handed it over when and how the unit kept its time', async () => {
    const at = '2026-11-23T09:00+07:00';
    const back = async (when: string) => {
      clock.set(at);
      const dossier = await takenOver('2026-11-24');
      clock.set(when);
      await guest.ask(documents.handBack, { dossier, note });
      clock.set(at);
      const [row] = (await slip(officer, dossier))?.handovers ?? [];
      expect(row).toMatchObject({
        at: '2026-11-23T02:00:00.000Z',
        dueAt: '2026-11-24T10:00:00.000Z',
        handedBy: { id: String(clerk.accountId) },
        acceptedBy: { id: String(guest.accountId) },
        note,
      });
      return row?.outcome;
    };
    expect(await back('2026-11-23T16:00+07:00')).toBe('EARLY');
    expect(await back('2026-11-24T16:59+07:00')).toBe('ON_TIME');
    expect(await back('2026-11-24T17:01+07:00')).toBe('LATE');
  });

  it('tells its applicant where it is, but nothing that agencies write to each other', async () => {
    const dossier = await handedOver();
    expect(await slip(parent, dossier)).toMatchObject({ holder: { id: there }, handovers: [] });
  });

  it('is handed over by the desk on the day of receipt or, after 15:00, first thing next working day', async () => {
    const by = async (when: string) => {
      clock.set(when);
      const dossier = await received();
      const found = await slip(clerk, dossier);
      clock.set('2026-11-23T09:00+07:00');
      return found?.handOverBy;
    };
    expect(await by('2026-11-23T14:59+07:00')).toBe('2026-11-23T10:00:00.000Z');
    expect(await by('2026-11-23T15:01+07:00')).toBe('2026-11-24T00:30:00.000Z');
  });
});

describe('handing over is refused', () => {
  it('to whoever has it from another agency: it goes back first', async () => {
    const dossier = await takenOver();
    const act = () => guest.ask(documents.handOver, { dossier, toAgency: farther, note });
    await expectRefused(province, 'NotAllowed', act);
  });

  it('to the agency that decides it, to one that has ended, or that never was', async () => {
    const dossier = await received();
    const ended = String(await province.committee('04789', '2025-01-01'));
    for (const toAgency of [home, ended, '999999999']) {
      const act = () => clerk.ask(documents.handOver, { dossier, toAgency, note });
      await expectRefused(province, 'InvalidInput', act, { field: 'toAgency' });
    }
  });

  it.each(['2026-11-22', '2026-11-28'])(
    'with %s for the day, which is over or no working day',
    async (due) => {
      const dossier = await received();
      const act = () => clerk.ask(documents.handOver, { dossier, toAgency: there, note, due });
      await expectRefused(province, 'InvalidInput', act, { field: 'due' });
    },
  );
});

it('PostgreSQL keeps what a hand-over says', async () => {
  const dossier = await handedOver();
  const update = province
    .db()
    .updateTable('dossiers.handover')
    .set({ note: 'khác' })
    .where('dossierId', '=', Number(dossier))
    .execute();
  await expect(update).rejects.toThrow('never changed');
});
