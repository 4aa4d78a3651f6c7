import { afterAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { platform } from '../../server/platform/contract.ts';
import { machine } from '../identity/machine.ts';
import type { Asker } from '../support/asker.ts';
import { openProvince } from '../support/province.ts';
import { expectError, expectRefused } from '../support/refused.ts';
import { setSettings } from '../support/set-settings.ts';
import * as documents from './documents.ts';
import { hook, organisation } from './hooks.ts';
import { openReceiver } from './receiver.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, administrator } = province;
const { followDossiers } = dossiers.permissions;
const { keepWebhooks } = platform.permissions;

const follower = await province.office('no-webhooks', [followDossiers], null);
const receiver = await openReceiver();
afterAll(() => receiver[Symbol.asyncDispose]());
const owner = await organisation(province, 'owner');
const stranger = await organisation(province, 'stranger');
const { id: webhook, position } = await hook(owner, receiver.url);
const delivery = String(
  (
    await province
      .db()
      .insertInto('server.webhookDelivery')
      .values({
        webhookId: Number(webhook),
        eventId: 1,
        tx: '1',
        event: 'dossiers.dossierReceived',
        attempt: 1,
        state: 'failed',
        at: new Date(),
        responseCode: 500,
        latency: 1,
        error: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id,
);
const type = dossiers.events.dossierReceived.name;
const begun = (await owner.ask(documents.simulate, { type })).answer;
if (begun.__typename !== 'SimulationWithSecret') throw new Error(begun.en);
const run = begun.simulation.id;

/** What is done with webhooks, and what a stranger who may have some is told of another's. */
const ACTS: readonly (readonly [string, (asker: Asker) => Promise<{ readonly answer: object }>, string])[] = [
  [
    'rotateWebhookSecret',
    (asker) => asker.ask(documents.rotateWebhookSecret, { webhook }),
    'WebhookNotFound',
  ],
  ['pauseWebhook', (asker) => asker.ask(documents.pauseWebhook, { webhook }), 'WebhookNotFound'],
  ['resumeWebhook', (asker) => asker.ask(documents.resumeWebhook, { webhook }), 'WebhookNotFound'],
  ['replayWebhook', (asker) => asker.ask(documents.replayWebhook, { webhook, position }), 'WebhookNotFound'],
  ['deleteWebhook', (asker) => asker.ask(documents.deleteWebhook, { webhook }), 'WebhookNotFound'],
  ['sendAgain', (asker) => asker.ask(documents.sendAgain, { delivery }), 'DeliveryNotFound'],
];

describe.each(ACTS)('%s', (_name, act, refusal) => {
  it('is refused to whoever is not signed in, to people and staff, and for what is another’s', async () => {
    await expectRefused(province, 'NotSignedIn', () => act(anybody));
    await expectRefused(province, 'NotAllowed', () => act(parent));
    await expectRefused(province, 'NotAllowed', () => act(clerk));
    await expectRefused(province, refusal, () => act(stranger));
  });
});

it('createWebhook asks for the permission', async () => {
  const create = (asker: Asker) => asker.ask(documents.createWebhook, { url: receiver.url });
  await expectRefused(province, 'NotSignedIn', () => create(anybody));
  await expectRefused(province, 'NotAllowed', () => create(parent));
  await expectRefused(province, 'NotAllowed', () => create(follower));
});

it('webhooks and webhook tell their owner alone', async () => {
  await expectError(anybody.answer(documents.myWebhooks, {}), 'NotSignedIn');
  await expectError(clerk.answer(documents.myWebhooks, {}), 'NotAllowed');
  expect(await stranger.ask(documents.myWebhooks, {})).toEqual({ webhooks: [] });
  await expectError(parent.answer(documents.lookAtWebhook, { id: webhook }), 'NotAllowed');
  expect(await stranger.ask(documents.lookAtWebhook, { id: webhook })).toEqual({ webhook: null });
  expect((await owner.ask(documents.lookAtWebhook, { id: webhook })).webhook?.deliveries.totalCount).toBe(1);
});

it('simulate and reportSimulation, simulation and simulationPage are for whoever began the run', async () => {
  await expectRefused(province, 'NotSignedIn', () => anybody.ask(documents.simulate, { type }));
  await expectRefused(province, 'WebhookNotFound', () => stranger.ask(documents.simulate, { type, webhook }));
  const report = (asker: Asker) => asker.ask(documents.reportSimulation, { run, processed: [] });
  await expectRefused(province, 'NotSignedIn', () => report(anybody));
  await expectRefused(province, 'SimulationNotFound', () => report(stranger));
  await expectError(anybody.answer(documents.lookAtSimulation, { run }), 'NotSignedIn');
  await expectError(anybody.answer(documents.simulationPage, { run }), 'NotSignedIn');
  expect(await stranger.ask(documents.lookAtSimulation, { run })).toEqual({ simulation: null });
  expect(await stranger.ask(documents.simulationPage, { run })).toEqual({ simulationPage: null });
});

describe('a program', () => {
  it('keeps webhooks with a token that was asked for that by name, and with no other', async () => {
    const program = await machine(province, [followDossiers, keepWebhooks]);
    const usual = await program.asker();
    await expectRefused(province, 'NotAllowed', () =>
      usual.ask(documents.createWebhook, { url: receiver.url }),
    );
    const keeping = await program.asker([['scope', keepWebhooks.name]]);
    expect((await hook(keeping, receiver.url)).secret).toMatch(/^whsec_/);
  });

  it('is promoted by an administrator, and not below the score', async () => {
    const program = await machine(province, [followDossiers, keepWebhooks], { sandbox: true });
    const asker = await program.asker();
    const promote = (by: Asker) => by.ask(documents.promoteClient, { client: program.id });
    await expectRefused(province, 'NotSignedIn', () => promote(anybody));
    await expectRefused(province, 'NotInProduction', () => promote(asker));
    await expectRefused(province, 'ScoreTooLow', () => promote(administrator), { score: '', least: '100' });
    const { answer } = await asker.ask(documents.simulate, { type });
    if (answer.__typename !== 'SimulationWithSecret') throw new Error(answer.en);
    const { id } = answer.simulation;
    const { answer: low } = await asker.ask(documents.reportSimulation, { run: id, processed: [] });
    const score = low.__typename === 'Simulation' ? String(low.score) : '';
    await expectRefused(province, 'ScoreTooLow', () => promote(administrator), { score, least: '100' });
    await expectRefused(province, 'ClientNotFound', () =>
      administrator.ask(documents.promoteClient, { client: '999999' }),
    );
    await setSettings(administrator, platform.id, { leastScore: Number(score) });
    expect((await promote(administrator)).answer).toMatchObject({ environment: 'production' });
  });
});
