import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { people } from '../../modules/people/contract.ts';
import { platform } from '../../server/platform/contract.ts';
import { askerAt } from '../support/asker.ts';
import { allEvents } from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { follow } from '../support/follow.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';
import { promoteClient, simulate } from '../webhooks/documents.ts';
import { fetchedRun } from '../webhooks/fetched-run.ts';
import { hook } from '../webhooks/hooks.ts';
import { openReceiver } from '../webhooks/receiver.ts';
import { anyCall } from './any-call.ts';
import { letAsk } from './let-ask.ts';
import { machine } from './machine.ts';
import { received } from './received.ts';

const province = await openProvince({ now: Temporal.Now.instant().toString() });
const { anybody, administrator, parent, file } = province;
const { followDossiers, readDossiers } = dossiers.permissions;
const { keepWebhooks, rotateKeys, manageClients } = platform.permissions;
const RIGHTS = [followDossiers, readDossiers, people.permissions.readPeople, keepWebhooks];
const registrar = await province.office('registers programs', [manageClients, ...RIGHTS], null);
const type = dossiers.events.dossierSubmitted.name;

/** A program in the sandbox, with rights in plenty and a token that carries them all. */
async function inSandbox() {
  const program = await machine(province, RIGHTS, { by: registrar, sandbox: true });
  await letAsk(registrar, program.id);
  const scope = [...RIGHTS, rotateKeys].map(({ name }) => name).join(' ');
  return { ...program, asker: await program.asker([['scope', scope]]) };
}

describe('a program in the sandbox', () => {
  it('may call, beside what is open to all, these operations and no other, whatever it was registered for', async () => {
    const { id } = await inSandbox();
    const accountId = Number(id);
    const anew = async () => {
      const terms = { idle: null, assurance: 0, scopes: null, actingFor: null } as const;
      const lifetime = Temporal.Duration.from({ minutes: 10 });
      const { token } = await province.platform().identity.begin(accountId, { ...terms, lifetime });
      return askerAt(province.url, { login: 'sandbox', accountId, token });
    };
    const { schema } = province.platform().registry.graph();
    const roots = [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
      ['subscription', schema.getSubscriptionType()],
    ] as const;
    const calls = roots.flatMap(([operation, root]) =>
      Object.values(root?.getFields() ?? {}).map((field) => ({ operation, field })),
    );
    const may: string[] = [];
    for (const { operation, field } of calls) {
      const document = anyCall(operation, field, {});
      if ((await received(province.url(), anybody, operation, document)) === null) continue;
      const refusal = await received(province.url(), await anew(), operation, document);
      if (refusal === null) may.push(field.name);
      else expect([field.name, refusal]).toEqual([field.name, 'NotInProduction']);
    }
    expect(may.sort()).toMatchInlineSnapshot(`
      [
        "addClientKey",
        "client",
        "createWebhook",
        "deleteWebhook",
        "endSession",
        "mySessions",
        "pauseWebhook",
        "replayWebhook",
        "reportSimulation",
        "resumeWebhook",
        "retireClientKey",
        "rotateWebhookSecret",
        "sendAgain",
        "signOut",
        "simulate",
        "simulation",
        "simulationPage",
        "webhook",
        "webhooks",
      ]
    `);
  });

  it('gets no real event, by page, over a socket or at its webhook, and all of them once it is promoted', async () => {
    await using receiver = await openReceiver();
    const { id, asker } = await inSandbox();
    await hook(asker, receiver.url, { types: [type] });
    await steps.submitted(parent, file);
    await expectError(asker.answer(allEvents, {}), 'NotInProduction');
    const refused = follow(asker);
    await refused.ended;
    expect([refused.codes, refused.heard]).toEqual([['NotInProduction'], []]);
    const { score } = await fetchedRun(province, asker, type, 'rightly');
    expect([score, receiver.received]).toEqual([100, []]);
    expect((await administrator.ask(promoteClient, { client: id })).answer).toMatchObject({
      environment: 'production',
    });
    // It stands in the log once no older transaction can precede it.
    const [real] = await pollUntil(async () => {
      const { events } = (await asker.ask(allEvents, {})).eventsPage;
      return events.length > 0 && events;
    });
    await pollUntil(async () => receiver.received.length > 0);
    expect(receiver.received.map(({ body }) => [body.id, body.type])).toEqual([[real?.id, type]]);
    await refused.close();
  });

  it('has simulated events posted to its webhook', async () => {
    await using receiver = await openReceiver();
    const { asker } = await inSandbox();
    const { id: webhook } = await hook(asker, receiver.url);
    const { answer } = await asker.ask(simulate, { type, webhook });
    if (answer.__typename !== 'SimulationWithSecret') throw new Error(JSON.stringify(answer));
    await pollUntil(async () => receiver.received.length >= answer.simulation.messages);
    expect(receiver.received).toHaveLength(answer.simulation.messages);
  });

  it('hands in no file and no catalogue, and fetches neither file nor proof pack', async () => {
    const { asker } = await inSandbox();
    const sent = (path: string, method: string) =>
      fetch(`${province.url()}${path}`, { method, headers: { authorization: `Bearer ${asker.token}` } });
    for (const response of [
      await sent('/files', 'POST'),
      await sent('/catalogue-imports', 'POST'),
      await sent(`/files/${file}/content`, 'GET'),
      await sent(`/files/${file}/preview`, 'GET'),
      await sent('/dossiers/1/proof.zip', 'GET'),
    ])
      expect([response.status, await response.json()]).toMatchObject([422, { refusal: 'NotInProduction' }]);
  });
});
