import { sql } from 'kysely';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { EVENTS_GREW } from '../../server/events/publish.ts';
import { platform } from '../../server/platform/contract.ts';
import type { LookAtWebhookQuery } from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import type { Province } from '../support/province.ts';
import * as documents from './documents.ts';

export interface Hook {
  readonly id: string;
  readonly secret: string;
  readonly position: string;
  look(): Promise<NonNullable<LookAtWebhookQuery['webhook']>>;
  /** Of all deliveries in the order in which they began. */
  deliveries(): Promise<NonNullable<LookAtWebhookQuery['webhook']>['deliveries']['edges'][number]['node'][]>;
}

/** A webhook of somebody. @throws where it is refused */
export async function hook(
  asker: Asker,
  url: string,
  more: { readonly from?: string; readonly contact?: string; readonly types?: string[] } = {},
): Promise<Hook> {
  const { answer } = await asker.ask(documents.createWebhook, { url, ...more });
  if (answer.__typename !== 'WebhookWithSecret') throw new Error(JSON.stringify(answer));
  const { id, position } = answer.webhook;
  const look = async () => {
    const { webhook } = await asker.ask(documents.lookAtWebhook, { id });
    if (webhook === null) throw new Error(`${asker.login} has no webhook ${id}`);
    return webhook;
  };
  return {
    id,
    secret: answer.secret ?? '',
    position,
    look,
    deliveries: async () => (await look()).deliveries.edges.map(({ node }) => node).reverse(),
  };
}

/** Puts events of a dossier into the log of an agency, and answers with their ids. */
export async function announce(province: Province, count: number, agencyId?: number): Promise<string[]> {
  const at = new Date(province.clock.now().epochMilliseconds);
  const rows = await province
    .db()
    .insertInto('server.event')
    .values(
      Array.from({ length: count }, (_, nth) => ({
        name: dossiers.events.dossierReceived.name,
        version: 1,
        agencyId: agencyId ?? province.agencyId,
        procedure: null,
        subject: '1',
        personId: null,
        at,
        payload: JSON.stringify({
          eventId: nth,
          dossierId: 1,
          agencyId: agencyId ?? province.agencyId,
          applicantId: 1,
          code: null,
        }),
      })),
    )
    .returning('id')
    .execute();
  await wake(province);
  return rows.map(({ id }) => String(id));
}

/** Moves the clock: what is due by then is attempted at once. */
export async function moveClock(province: Province, moment: string): Promise<void> {
  province.clock.set(moment);
  await wake(province);
}

/** Workers look by themselves once a second only. */
async function wake(province: Province): Promise<void> {
  await sql`select pg_notify(${EVENTS_GREW}, '')`.execute(province.db());
}

/** A further organisation that may follow the dossiers of the demo commune. */
export function organisation(province: Province, login: string): Promise<Asker> {
  const { followDossiers } = dossiers.permissions;
  return province.office(login, [followDossiers, platform.permissions.keepWebhooks], province.agencyId);
}
