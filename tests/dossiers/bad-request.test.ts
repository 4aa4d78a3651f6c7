import { describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectError, expectRefused } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, partner, file } = province;

const pageOfProcedures = graphql(`
  query PageOfProcedures($first: Int, $after: String) {
    procedures(first: $first, after: $after) { edges { node { code } } pageInfo { endCursor } }
  }
`);
const eventsOfDossier = graphql(`
  query EventsOfDossier($id: ID!, $first: Int) { dossier(id: $id) { events(first: $first) { id } } }
`);

const NO_IDS = ['abc', '0', '-1', '1.5', '1e3', '', ' 1', '9'.repeat(16), "1' or '1'='1"];

describe('an id', () => {
  it.each(NO_IDS)('that is none, %j, is refused by every field that takes one', async (id) => {
    const { application } = steps;
    const acts = [
      () => parent.ask(documents.attachFile, { dossier: id, file, paper: steps.PAPER }),
      () => parent.ask(documents.attachFile, { dossier: '1', file: id, paper: steps.PAPER }),
      () => parent.ask(documents.fillBirthRegistration, { dossier: id, application }),
      () => parent.ask(documents.submitDossier, { dossier: id, key: 'a-key-of-nothing' }),
      () => clerk.ask(documents.receiveDossier, { dossier: id }),
      () => officer.ask(documents.grantDossier, { dossier: id }),
      () => officer.ask(documents.refuseDossier, { dossier: id, reason: 'Không.' }),
    ];
    for (const act of acts) await expectRefused(province, 'InvalidInput', act);
    await expectError(parent.answer(documents.lookAt, { id }), 'InvalidInput');
    await expectError(parent.answer(documents.myDossiers, { agency: id }), 'InvalidInput');
  });

  it('of nothing finds nothing', async () => {
    const dossier = '99999999999';
    const { application } = steps;
    const acts = [
      () => parent.ask(documents.attachFile, { dossier, file, paper: steps.PAPER }),
      () => parent.ask(documents.fillBirthRegistration, { dossier, application }),
      () => parent.ask(documents.submitDossier, { dossier, key: 'a-key-of-nothing' }),
      () => clerk.ask(documents.receiveDossier, { dossier }),
      () => officer.ask(documents.grantDossier, { dossier }),
      () => officer.ask(documents.refuseDossier, { dossier, reason: 'Không.' }),
    ];
    for (const act of acts) await expectRefused(province, 'DossierNotFound', act);
    expect(await parent.ask(documents.lookAt, { id: dossier })).toEqual({ dossier: null });
  });
});

describe('a page', () => {
  it.each([0, -1, 101, 2_147_483_647])('of %d is refused', async (first) => {
    const id = await steps.draft(parent);
    await expectError(parent.answer(documents.myDossiers, { first }), 'InvalidInput');
    await expectError(parent.answer(pageOfProcedures, { first }), 'InvalidInput');
    await expectError(parent.answer(eventsOfDossier, { id, first }), 'InvalidInput');
  });

  it('behind a broken cursor is refused, and behind one of another list, too', async () => {
    const { procedures } = await parent.ask(pageOfProcedures, { first: 1 });
    const foreign = procedures.pageInfo.endCursor ?? 'none';
    const written = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const broken = [
      '',
      'x',
      '%00',
      foreign,
      foreign.slice(1),
      written([]),
      written(['Dossier id desc', 'x']),
    ];
    for (const cursor of broken)
      await expectError(parent.answer(documents.myDossiers, { after: cursor }), 'InvalidInput');
  });

  it('ends where the list ends, and the pages together are the list', async () => {
    const other = await province.person();
    const ids = await steps.times(5, () => steps.draft(other));
    const read: string[] = [];
    const readOn = async (after: string | null): Promise<void> => {
      const { dossiers } = await other.ask(documents.myDossiers, { first: 2, after });
      read.push(...dossiers.edges.map(({ node }) => node.id));
      if (dossiers.pageInfo.hasNextPage) await readOn(dossiers.pageInfo.endCursor);
    };
    await readOn(null);
    expect(read).toEqual(ids.toSorted((a, b) => Number(b) - Number(a)));
  });
});

describe('too much at once', () => {
  it('is refused as a body of HTTP, without harm', async () => {
    const before = await province.digest();
    const body = JSON.stringify({ query: '{ viewer { id } }', variables: { x: 'x'.repeat(5_000_000) } });
    const headers = { 'content-type': 'application/json' };
    const response = await parent.fetch('/graphql', { method: 'POST', headers, body });
    expect(response.status).toBe(413);
    expect(await province.digest()).toEqual(before);
    expect((await parent.ask(documents.whoAmI, {})).viewer?.name).toBe('Bùi Thị Thử Nghiệm');
  });

  it('is refused as a message of a websocket, whose neighbours go on', async () => {
    const neighbour = partner.socket();
    const beats = neighbour.subscribe('subscription { heartbeat }');
    expect((await beats.next()).done).toBe(false);
    const socket = parent.socket();
    const asking = socket.subscribe(
      'query ($after: String) { dossiers(after: $after) { edges { cursor } } }',
      {
        after: 'x'.repeat(65 * 1024),
      },
    );
    await expect(asking.next()).rejects.toMatchObject({ code: 1009 });
    expect((await socket.closed).code).toBe(1009);
    const next = neighbour.subscribe('query { viewer { name } }');
    expect((await next.next()).value?.data).toEqual({ viewer: { name: 'Bảo hiểm Mẫu' } });
    await neighbour.close();
  });
});
