import { platform } from '../../server/platform/contract.ts';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { simulate } from '../webhooks/documents.ts';
import { hook } from '../webhooks/hooks.ts';
import { delegate } from './delegation-documents.ts';
import { grantRole, proposeRole } from './role-documents.ts';

const registerDocuments = graphql(`
  mutation RegisterOfSide($documents: [String!]!) {
    registerDocuments(documents: $documents) { __typename }
  }
`);

await expectNoForeignRows(platform, {
  shows: {
    OpenSession: 'citizen everything program',
    Viewer: 'citizen everything program',
    ReadOfMyData: 'citizen',
    Client: 'program overseer',
    RoleGrant: 'everything overseer',
    // Told to whoever registers one, by the mutation alone.
    Staff: '',
    Delegation: 'everything overseer',
    Simulation: 'everything program',
    Webhook: 'everything',
    WebhookDelivery: 'everything',
    ParkedEvent: 'everything',
  },
  seed: async ({ side, province, citizen, head, overseer }) => {
    const at = new Date(province.clock.now().epochMilliseconds);
    const agency = String(side.agencyId);
    const login = `handling-officer in ${side.commune}`;
    const { name } = platform.permissions.keepWebhooks;
    await head.ask(delegate, { login, agency, permissions: [name], to: '2026-12-01', reason: 'Nghỉ phép' });
    await overseer.ask(grantRole, { login: side.texts.login ?? '', role: 'handling-officer', agency });
    await overseer.ask(registerDocuments, { documents: [`query Of${side.commune} { viewer { id } }`] });
    await overseer.ask(proposeRole, { login, role: 'system-administrator', agency });
    await head.ask(simulate, { type: 'dossiers.dossierReceived' });
    const { id } = await hook(head, `https://127.0.0.1/hook-of-${side.commune}`);
    // What a worker writes who could not deliver for three days.
    const webhookId = Number(id);
    const event = { webhookId, eventId: 1, event: 'dossiers.dossierReceived' };
    const { id: deliveryId } = await province
      .db()
      .insertInto('server.webhookDelivery')
      .values({
        ...event,
        tx: '1',
        attempt: 1,
        state: 'failed',
        at,
        responseCode: 500,
        latency: 1,
        error: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const parked = { ...event, attempts: 1, firstAt: at, parkedAt: at, deliveryId };
    await province.db().insertInto('server.webhookParked').values(parked).execute();
    const [dossier] = (await citizen.ask(documents.myDossiers, {})).dossiers.edges;
    await head.ask(documents.lookAt, { id: dossier?.node.id ?? '' });
    return { texts: { 'events.after': Buffer.from('1.0').toString('base64url') } };
  },
});
