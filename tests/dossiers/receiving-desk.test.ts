import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import { graphql } from '../gql/gql.ts';
import { comer, openAtCounter, takenIn } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { whose } from './channel-documents.ts';
import { returnResult } from './processing-documents.ts';

const province = await openProvince({ work: false });
const { clerk, officer } = province;
const { dossierIn } = steps;
const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;

// Hoà Bình ward takes in what the committee of Đà Bắc decides.
const there = await province.committee('04795');
const desk = await province.office(
  'desk',
  [readDossiers, receiveDossiers, files.permissions.readFiles],
  there,
);
const supportAgency = String(await province.committee('05200'));
const receivingAgency = String(there);
const codeOf = async (id: number) => {
  const { code } = await province
    .db()
    .selectFrom('organisations.agency')
    .select('code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return code;
};

const offices = graphql(`
  query Offices($id: ID!) { dossier(id: $id) { events(first: 20) { office { id } } } }
`);

describe('a dossier that is handed in elsewhere', () => {
  it('names three organisations: who helped, who takes it in, and who decides', async () => {
    const { answer } = await openAtCounter(desk, { applicant: comer(1), receivingAgency, supportAgency });
    expect(dossierIn(answer)).toMatchObject({
      supportAgency: { id: supportAgency },
      receivingAgency: { id: receivingAgency },
      agency: { id: String(province.agencyId) },
    });
  });

  it('is counted by the desk that takes it in, beside what that desk takes in for itself', async () => {
    const before = await takenIn(desk, { applicant: comer(2), receivingAgency, commune: '04795' });
    const elsewhere = await takenIn(desk, { applicant: comer(2), receivingAgency });
    const here = await takenIn(clerk, { applicant: comer(2) });
    expect([before.code, elsewhere.code, here.code]).toEqual([
      `${await codeOf(there)}-20261123-0000001`,
      `${await codeOf(there)}-20261123-0000002`,
      `${await codeOf(province.agencyId)}-20261123-0000001`,
    ]);
  });

  it('is decided where it belongs, and handed over at the desk that took it in', async () => {
    const { id: dossier } = await takenIn(desk, { applicant: comer(3), receivingAgency });
    await province.forgetJobs();
    dossierIn((await officer.ask(documents.grantDossier, { dossier })).answer);
    await province.whileWorking(() => steps.finished(desk, dossier));
    const seen = await steps.seen(desk, dossier);
    expect(seen.resultFile).toMatchObject({ state: 'ACCEPTED' });
    expect(dossierIn((await desk.ask(returnResult, { dossier })).answer).state).toBe('RETURNED');
  });

  it('was received by that desk, though who received it works for others, too', async () => {
    const clerkOfTwo = await province.office('clerk of two', [readDossiers, receiveDossiers], there);
    await province
      .db()
      .insertInto('server.accountGrant')
      .values({
        accountId: clerkOfTwo.accountId ?? 0,
        permission: receiveDossiers.name,
        agencyId: Number(supportAgency),
      })
      .execute();
    const { id } = await takenIn(clerkOfTwo, { applicant: comer(6), receivingAgency });
    const { dossier } = await clerkOfTwo.ask(offices, { id });
    expect(dossier?.events.map(({ office }) => office?.id)).toEqual([receivingAgency, receivingAgency]);
  });

  it('stands in the list of that desk, with its history and its papers', async () => {
    const { id } = await takenIn(desk, { applicant: comer(4), receivingAgency });
    const { dossiers: listed } = await desk.ask(documents.myDossiers, { first: 1 });
    expect(listed.edges.map(({ node }) => node.id)).toEqual([id]);
    const { dossier } = await desk.ask(whose, { id });
    expect(dossier).toMatchObject({
      files: [{ file: { name: 'bản quét.pdf' } }],
      events: [{ kind: 'RECEIVED' }, { kind: 'SUBMITTED' }],
    });
  });

  it('is shown to no third agency, nor to whoever there only reads', async () => {
    const { id } = await takenIn(desk, { applicant: comer(5), receivingAgency });
    const third = await province.office('third', [readDossiers, receiveDossiers], Number(supportAgency));
    const reader = await province.office('reader', [readDossiers, decideDossiers], there);
    for (const asker of [third, reader])
      expect((await asker.ask(whose, { id })).dossier, asker.login).toBeNull();
  });
});
