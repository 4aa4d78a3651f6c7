import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { graphql } from '../gql/gql.ts';
import { subscribeOver } from '../support/client.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { cursorNow } from '../support/follow.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { parent, partner, file } = province;

/** What the server answers to a request that no proper client sends. */
function rudely(headers: Readonly<Record<string, string>>, path = '/health/live', method = 'GET') {
  const { hostname, port } = new URL(province.url());
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, setHost: false }, (answer) => {
      let body = '';
      answer.on('data', (piece: Buffer) => {
        body += piece.toString();
      });
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const throughFragment = graphql(`
  subscription ThroughFragment($after: String) { ...Followed }
  fragment Followed on Subscription { events(after: $after) { event { type } } }
`);
const heartbeat = graphql(`subscription Heartbeat { heartbeat }`);
const fromCursor = graphql(`
  subscription FromCursor($after: String) { events(after: $after) { position } }
`);
const byCode = graphql(`query DossierByCode($code: String) { dossier(code: $code) { id } }`);

describe('the door', () => {
  it.each(['a b', 'a:99999', '', '[::1'])('answers the host %j with 400, and no stack', async (host) => {
    const { status, body } = await rudely({ host });
    expect(status).toBe(400);
    expect(body).not.toMatch(/at |file:/);
  });

  it('passes over an offer to speak another protocol', async () => {
    const headers = {
      host: 'localhost',
      connection: 'Upgrade, HTTP2-Settings',
      upgrade: 'h2c',
      'http2-settings': 'AAMAAABkAAQAAP__',
    };
    expect((await rudely(headers)).status).toBe(200);
  });

  it('takes operations by POST alone', async () => {
    const { status } = await rudely(
      { host: 'localhost' },
      '/graphql?query=%7Bviewer%7Bid%7D%7D&variables=%7B',
    );
    expect(status).toBe(405);
  });

  it('knows a bearer however the scheme is written', async () => {
    const response = await fetch(`${province.url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `bearer ${parent.token}` },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { name: 'Bùi Thị Thử Nghiệm' } } });
  });

  it('refuses a code with NUL as input, not as a fault', async () => {
    await expectError(parent.answer(byCode, { code: 'a\u0000' }), 'InvalidInput');
  });
});

describe('a websocket', () => {
  it('carries mutations, too', async () => {
    const socket = subscribeOver(province.url(), parent.token);
    const answers = socket.subscribe(
      'mutation { openDossier(procedure: "1.001193", commune: "04831") { __typename } }',
    );
    expect((await answers.next()).value).toEqual({ data: { openDossier: { __typename: 'Dossier' } } });
    await socket.close();
  });

  it('answers what does not parse with its error, and keeps its neighbours', async () => {
    const socket = subscribeOver(province.url(), parent.token);
    const beats = socket.subscribe(heartbeat);
    expect((await beats.next()).value.data?.heartbeat).toEqual(expect.any(String));
    for (const wrong of ['{ viewer {', 'fragment F on Query { __typename }']) {
      await expect(socket.subscribe(wrong).next()).rejects.toEqual([
        expect.objectContaining({ message: expect.any(String) }),
      ]);
    }
    const again = socket.subscribe(documents.whoAmI, {});
    expect((await again.next()).value.data?.viewer?.id).toBe(String(parent.accountId));
    await socket.close();
  });

  it('refuses a cursor that this log has not reached', async () => {
    const after = Buffer.from('99999999.0').toString('base64url');
    const socket = subscribeOver(province.url(), partner.token);
    const events = socket.subscribe(fromCursor, { after });
    expect((await events.next()).value.errors?.[0]?.extensions?.code).toBe('InvalidInput');
    await socket.close();
  });

  it('ends a subscription after sign-out, though its field stands in a fragment', async () => {
    const { followDossiers } = dossiers.permissions;
    const leaver = await province.office('leaver', [followDossiers], province.agencyId);
    const after = await cursorNow(partner);
    const socket = subscribeOver(province.url(), leaver.token);
    const events = socket.subscribe(throughFragment, { after });
    await steps.submitted(parent, file);
    let type: string | undefined;
    // Before it, or in its place where it has not happened yet, comes a sign of life.
    while (type === undefined) type = (await events.next()).value.data?.events.event?.type;
    expect(type).toBe('dossiers.dossierSubmitted');
    await province
      .db()
      .deleteFrom('server.session')
      .where('accountId', '=', leaver.accountId ?? 0)
      .execute();
    expect((await socket.closed).code).toBe(4403);
    await socket.close();
  });
});

describe('a form', () => {
  it.each(['\u200b\u200b', '\u3164', 'Bùi \u202eneb\u202c', '\uffff', 'a\ue000'])(
    'takes no text that hides something: %j',
    async (childName) => {
      const dossier = await steps.draft(parent);
      const application = { ...steps.application, childName };
      const { answer } = await parent.ask(documents.fillBirthRegistration, {
        dossier,
        application,
      });
      expect(answer).toMatchObject({ __typename: 'InvalidInput', field: 'application.childName' });
    },
  );

  it('takes no day of the year 0, nor a birth before anybody who lives', async () => {
    const dossier = await steps.draft(parent);
    const filled = (childBirthDate: string) =>
      parent.answer(documents.fillBirthRegistration, {
        dossier,
        application: { ...steps.application, childBirthDate },
      });
    expect((await filled('0000-01-01')).errors).toHaveLength(1);
    expect((await filled('0001-01-01')).data).toMatchObject({
      answer: { __typename: 'InvalidInput' },
    });
  });

  it('moves a file that is attached again to the other paper', async () => {
    const dossier = await steps.draft(parent);
    for (const paper of ['GIAY_CHUNG_SINH', 'GIAY_TO_TUY_THAN'])
      await parent.ask(documents.attachFile, { dossier, file, paper });
    expect((await steps.seen(parent, dossier)).files.map(({ paper }) => paper)).toEqual(['GIAY_TO_TUY_THAN']);
  });
});
